import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const clone = fileURLToPath(new URL('../../', import.meta.url))

const textsIn = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(`${clone}${folder}`)
  return Promise.all(names.map((name) => readFile(`${clone}${folder}/${name}`, 'utf8')))
}

const tables = async (): Promise<readonly string[]> => {
  const migrations = (await textsIn('db/migrations')).join('\n')
  return [...migrations.matchAll(/create table (\w+\.\w+)/g)].map((match) => match[1] ?? '')
}

const namedIn = (texts: readonly string[], names: readonly string[]): readonly string[] =>
  names.filter((name) => texts.some((text) => text.includes(name)))

it('the demonstration town names no table: everything in it came by the product’s own acts', async () => {
  expect((await tables()).length).toBeGreaterThan(25)
  expect(namedIn(await textsIn('src/main/seed'), await tables())).toEqual([])
  expect(
    (await textsIn('src/main/seed')).filter((text) => /\b(insert into|delete from|update \w+\.\w+ set)\b/i.test(text)),
  ).toEqual([])
})

it('a table named in the seed would be found', async () => {
  expect(namedIn(['sql`insert into frontdoor.contact …`'], await tables())).toContain('frontdoor.contact')
})
