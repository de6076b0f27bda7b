import { afterAll, beforeAll, expect, it } from 'vitest'
import { secretOn } from '../../test/partnership/authenticator.ts'
import { openSignIn, type SignInBench } from '../../test/partnership/sign-in-bench.ts'
import { walksOn } from '../../test/partnership/walks.ts'
import { addUser, userAddCommand } from './user-add.command.ts'
import { resetUser } from './user-reset.command.ts'

let live: SignInBench
beforeAll(async () => {
  live = await openSignIn('live')
})
afterAll(() => live.close())

const newcomer = {
  hub: 'saltmarsh-bay',
  agency: 'saltmarsh police',
  email: 'a.newcomer@police.example',
  name: 'Ada Newcomer',
  roles: ['researcher'],
}

it('an account made by the operator signs in once with its password, and is made only once', async () => {
  const password = await addUser(live.db, newcomer)
  expect(password).toMatch(/^\w{4}(-\w{4}){3}$/)
  expect((await walksOn(live).password(live.browser(), newcomer, password)).title).toContain('Set up your second step')
  await expect(addUser(live.db, newcomer)).rejects.toThrow('There is an account')
  await expect(addUser(live.db, { ...newcomer, email: 'b@police.example', agency: 'Nowhere' })).rejects.toThrow(
    'has no agency',
  )
  expect(await live.ask(`select 1 from auth.account where email = 'b@police.example'`)).toEqual([])
})

it('a reset takes away sessions, second steps and recovery codes, so that a lost phone or paper opens nothing', async () => {
  const walks = walksOn(live)
  const { person, browser } = await walks.signedIn()
  const codes = `from auth.recovery_code r join auth.account a using (user_id) where a.email = '${person.email}'`
  await live.ask(`insert into auth.recovery_code (user_id, code_hash, made_at)
    select user_id, sha256('a code'), now() from auth.account where email = '${person.email}'`)
  expect(await live.ask(`select 1 ${codes}`)).toHaveLength(1)
  const password = await resetUser(live.db, person.email)
  expect(await live.ask(`select 1 ${codes}`)).toEqual([])
  expect((await browser.get('/work-page')).status).toBe(303)
  expect((await walks.password(live.browser('192.0.2.60'), person)).status).toBe(422)
  const again = await walks.password(live.browser('192.0.2.61'), person, password)
  expect(secretOn(again.body)).not.toBe('')
  await expect(resetUser(live.db, 'nobody@hub.example')).rejects.toThrow('no account')
})

it('a missing or unknown option is told in one line before anything is opened', async () => {
  await expect(userAddCommand.run([])).rejects.toThrow('--email is missing')
  const all = ['--hub', 'h', '--agency', 'a', '--email', 'a@b.example', '--name', 'A']
  await expect(userAddCommand.run([...all, '--role', 'wizard'])).rejects.toThrow('There is no role "wizard"')
})
