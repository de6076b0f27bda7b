import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTown, type TownDatabase } from '../../../test/setup/town.ts'
import { askFinderAt } from './ask-finder.ts'
import { startFinder } from './start-finder.ts'

let town: TownDatabase
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 150 && !holds(); tries += 1) await wait(100)
}

it('answers from a thread of its own, and nobody waits for it once it is stopped', async () => {
  const finder = startFinder({ databaseUrl: town.cloned.logins.finder, port: 0, token: 'token' }, () => undefined)
  const ask = askFinderAt(finder.address, 'token')
  const somebody = ['00000000-0000-4000-8000-000000000001']
  expect(await ask('hub', somebody)).toBeNull()
  await until(() => finder.address() !== null)
  expect(await ask('hub', somebody)).toEqual(new Map([[somebody[0], []]]))
  expect(await askFinderAt(finder.address, 'another token')('hub', somebody)).toBeNull()
  const old = finder.address()
  await finder.stop()
  expect(await ask('hub', somebody)).toBeNull()
  expect(await askFinderAt(() => old, 'token')('hub', somebody)).toBeNull()
})

it('says that it ended when its database refuses it, and pages do without', async () => {
  const said: string[] = []
  const url = new URL(town.cloned.logins.finder)
  url.password = 'wrong'
  const finder = startFinder(
    { databaseUrl: url.href, port: 0, token: 'token' },
    (_, message) => void said.push(message),
  )
  await until(() => said.length > 0)
  expect(said).toEqual(['the finder of people ended and is started again'])
  expect(await askFinderAt(finder.address, 'token')('hub', ['a'])).toBeNull()
  await finder.stop()
})
