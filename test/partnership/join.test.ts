import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addPerson } from '../../src/contexts/partnership/features/joiner/act.ts'
import { resetPerson } from '../../src/contexts/partnership/features/reset-person/act.ts'
import type { SignedIn } from '../../src/kernel/actor.ts'
import { codeAt, secretOn } from './authenticator.ts'
import { openSignIn, type SignInBench } from './sign-in-bench.ts'
import { walksOn } from './walks.ts'

const password = 'quiet lamp over gravel'
let live: SignInBench
let admin: SignedIn
let terns: string
beforeAll(async () => {
  live = await openSignIn('live')
  admin = await live.town.actor('nursery-admin')
  terns = live.town.agencies['terns'] ?? ''
})
afterAll(() => live.close())

let people = 0
const invite = async () => {
  people += 1
  const email = `joiner.${people}@terns.example`
  const joiner = { agency: terns, name: 'Ivy Coles', email, roles: ['referrer'] as const }
  const added = await live.db.as(admin, 'test', (tx) => addPerson(tx, admin, joiner, live.clock.now, live.needs))
  if (!added.ok) throw new Error('not added')
  return { email, user: added.value.user, link: await newestLink(email) }
}
const newestLink = async (email: string): Promise<string> => {
  const [mail] = await live.ask(
    'select content from post.message where recipient = $1 order by written_at desc limit 1',
    [email],
  )
  return /\/join\/[\w-]+/.exec(String(mail?.content))?.[0] ?? ''
}

it('a joiner’s link leads through password and second step to their work, and works once', async () => {
  const { email, link } = await invite()
  const browser = live.browser()
  expect((await browser.get(link)).body).toContain(email)
  expect((await browser.send(link, { password: 'short' })).status).toBe(422)
  const setUp = await browser.send(link, { password })
  expect(setUp.body).toContain('om-secret')
  expect(browser.cookie('__Host-openmash')).toBeUndefined()
  const code = codeAt(secretOn(setUp.body), live.clock.now.epochMilliseconds)
  expect((await browser.send('/sign-in/set-up', { code })).to).toBe('/work-page')
  const again = live.browser()
  expect((await again.get(link)).body).toContain('used or replaced')
  await again.get('/sign-in')
  expect((await again.post(link, { password })).status).toBe(422)
})

it('a link runs out, and an unknown one says nothing about anybody', async () => {
  const { link, user } = await invite()
  await live.ask(`update auth.invitation set expires_at = now() - interval '1 minute' where user_id = $1`, [user])
  expect((await live.browser().get(link)).body).toContain('run out')
  const unknown = await live.browser().get('/join/nothing-like-this')
  expect(unknown.body).toContain('This link does not work')
  expect(unknown.body).not.toContain('Ivy')
})

it('the password is not known to whoever added them, and the link is not theirs to read', async () => {
  const { user } = await invite()
  const [row] = await live.ask('select password_hash from auth.account where user_id = $1', [user])
  expect(row?.password_hash).toBeNull()
  const forced = live.db.as(admin, 'test', (tx) => sql`select * from auth.invitation`.execute(tx))
  await expect(forced).rejects.toThrow('permission denied')
})

it('a reset takes password, app and sessions away, keeps its reason, and tells the person who did it', async () => {
  const { email, user, link } = await invite()
  const browser = live.browser()
  await browser.get(link)
  const setUp = await browser.send(link, { password })
  await browser.send('/sign-in/set-up', { code: codeAt(secretOn(setUp.body), live.clock.now.epochMilliseconds) })
  expect((await browser.get('/work-page')).status).toBe(200)
  live.clock.now = live.clock.now.add({ seconds: 5 })
  const done = await live.db.as(admin, 'test', (tx) =>
    resetPerson(
      tx,
      admin,
      { agency: terns, person: user, reason: 'Lost the phone; rang back' },
      live.clock.now,
      live.needs,
    ),
  )
  expect(done.ok).toBe(true)
  expect((await browser.get('/work-page')).status).toBe(303)
  const other = live.browser()
  expect((await walksOn(live).password(other, { email }, password)).status).toBe(422)
  expect(await newestLink(email)).not.toBe(link)
  const [kept] = await live.ask('select reason, by_user from auth.reset where user_id = $1', [user])
  expect(kept).toEqual({ reason: 'Lost the phone; rang back', by_user: admin.user })
  const [mail] = await live.ask(
    'select content from post.message where recipient = $1 order by written_at desc limit 1',
    [email],
  )
  expect(mail?.content).toContain('Olive Marchant has reset your sign-in')
})
