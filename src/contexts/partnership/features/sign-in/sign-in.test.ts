import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeAt, secretOn } from '../../../../../test/partnership/authenticator.ts'
import { openSignIn, type SignInBench } from '../../../../../test/partnership/sign-in-bench.ts'
import { type Walks, walksOn } from '../../../../../test/partnership/walks.ts'

let live: SignInBench
let walks: Walks
beforeAll(async () => {
  live = await openSignIn('live')
  walks = walksOn(live)
})
afterAll(() => live.close())

it('on a live database a right password alone opens nothing', async () => {
  const person = await live.person()
  const browser = live.browser()
  const answer = await walks.password(browser, person)
  expect(answer.title).toContain('Set up your second step')
  expect(browser.cookie('__Host-openmash')).toBeUndefined()
  expect((await browser.get('/work-page')).to).toBe('/sign-in')
})

it('the first sign-in sets up an authenticator app and goes on to work', async () => {
  const person = await live.person()
  const browser = live.browser()
  const setUp = await walks.password(browser, person)
  expect(setUp.body).toContain('<svg')
  const wrong = await browser.send('/sign-in/set-up', { code: '000000' })
  expect(wrong.status).toBe(422)
  const secret = secretOn(wrong.body)
  expect(secret).toBe(secretOn(setUp.body))
  const done = await browser.send('/sign-in/set-up', { code: codeAt(secret, live.clock.now.epochMilliseconds) })
  expect(done.to).toBe('/work-page')
  expect((await browser.get('/work-page')).status).toBe(200)
  const [row] = await live.ask('select totp_sealed from auth.account where user_id = $1', [person.user])
  expect(String(row?.totp_sealed)).not.toContain(secret)
})

it('a TOTP code works once', async () => {
  const person = await walks.withApp()
  const code = walks.code(person)
  const first = live.browser()
  await walks.password(first, person)
  expect((await first.send('/sign-in/code', { code })).to).toBe('/work-page')
  const second = live.browser()
  await walks.password(second, person)
  const again = await second.send('/sign-in/code', { code })
  expect(again.status).toBe(422)
  expect(second.cookie('__Host-openmash')).toBeUndefined()
  walks.later(30)
  expect((await second.send('/sign-in/code', { code: walks.code(person) })).to).toBe('/work-page')
})

it('the code that set up the app is used up too', async () => {
  const person = await live.person()
  const browser = live.browser()
  const secret = secretOn((await walks.password(browser, person)).body)
  await browser.send('/sign-in/set-up', { code: codeAt(secret, live.clock.now.epochMilliseconds) })
  const other = live.browser()
  await walks.password(other, person)
  expect((await other.send('/sign-in/code', { code: codeAt(secret, live.clock.now.epochMilliseconds) })).status).toBe(
    422,
  )
})

it('no step can be left out by posting to a later one', async () => {
  const person = await walks.withApp({ agencies: ['council', 'police'] })
  const browser = live.browser()
  const page = await walks.password(browser, person)
  const note = /name="note" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
  for (const [path, typed] of [
    ['/sign-in/agency', { agency: live.town.agencies['council'] ?? '' }],
    ['/sign-in/new-password', { password: 'another heron entirely' }],
    ['/sign-in/set-up', { code: walks.code(person), credential: '' }],
  ] as const)
    expect((await browser.post(path, { note, kept: '', ...typed })).title, path).toContain('Sign in')
  expect(browser.cookie('__Host-openmash')).toBeUndefined()
})

it('somebody with two appointments chooses, and only among their own', async () => {
  const person = await walks.withApp({ agencies: ['council', 'police'] })
  const browser = live.browser()
  await walks.password(browser, person)
  const choice = await browser.send('/sign-in/code', { code: walks.code(person) })
  expect(choice.title).toContain('Which agency?')
  const foreign = await browser.send('/sign-in/agency', { agency: live.town.agencies['health'] ?? '' })
  expect(foreign.status).toBe(422)
  expect(foreign.body).toContain('Saltmarsh Police')
  const done = await browser.send('/sign-in/agency', { agency: live.town.agencies['police'] ?? '' })
  expect(done.to).toBe('/work-page')
  expect((await browser.get('/work-page')).body).toContain('Saltmarsh Police')
})

it('a password for one use must be replaced, and the new one must be hard to guess', async () => {
  const person = await live.person({ once: true })
  const browser = live.browser()
  const secret = secretOn((await walks.password(browser, person)).body)
  const choose = await browser.send('/sign-in/set-up', { code: codeAt(secret, live.clock.now.epochMilliseconds) })
  expect(choose.title).toContain('Choose a password')
  expect((await browser.send('/sign-in/new-password', { password: 'wrenwrenwren' })).status).toBe(422)
  expect((await browser.send('/sign-in/new-password', { password: ' lantern over marsh  ' })).to).toBe('/work-page')
  expect((await walks.password(live.browser('192.0.2.20'), person)).status).toBe(422)
  expect((await walks.password(live.browser(), person, ' lantern over marsh  ')).title).toContain('Enter your code')
})

it('a password for one use is worth nothing after three days', async () => {
  const person = await live.person({ once: true })
  await live.ask(`update auth.account set password_until = password_until - interval '3 days' where user_id = $1`, [
    person.user,
  ])
  expect((await walks.password(live.browser('192.0.2.21'), person)).status).toBe(422)
})
