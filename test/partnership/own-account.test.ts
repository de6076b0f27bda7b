import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSignIn, rightPassword, type SignInBench } from './sign-in-bench.ts'
import { type Walks, walksOn, type WithApp } from './walks.ts'
import type { Browser } from './browser.ts'

let live: SignInBench
let walks: Walks
beforeAll(async () => {
  live = await openSignIn('live')
  walks = walksOn(live)
})
afterAll(() => live.close())

const codesOn = (body: string): readonly string[] => body.match(/[a-z2-9]{5}-[a-z2-9]{5}(?=<\/strong>)/g) ?? []

const makeCodes = async (browser: Browser): Promise<readonly string[]> => {
  await browser.get('/security')
  return codesOn((await browser.send('/security/recovery-codes')).body)
}

const recover = async (person: WithApp, code: string) => {
  const browser = live.browser()
  await walks.password(browser, person)
  return browser.send('/sign-in/recovery', { recovery: code })
}

it('recovery codes are shown once, kept hashed, and each signs in once after the password', async () => {
  const { person, browser } = await walks.signedIn()
  const codes = await makeCodes(browser)
  expect(codes.length).toBe(8)
  const page = await browser.get('/security')
  expect(page.body).toContain('8 left')
  expect(codesOn(page.body)).toEqual([])
  const [code = '', second = ''] = codes
  const kept = await live.ask('select code_hash::text as hash from auth.recovery_code where user_id = $1', [
    person.user,
  ])
  expect(JSON.stringify(kept)).not.toContain(Buffer.from(code).toString('hex'))
  expect((await recover(person, code.toUpperCase().replace('-', ' '))).to).toBe('/work-page')
  expect((await recover(person, code)).status).toBe(422)
  expect((await browser.get('/security')).body).toContain('7 left')
  expect((await recover(person, second)).to).toBe('/work-page')
})

it('using a code tells its owner by mail, and says no more than that', async () => {
  const { person, browser } = await walks.signedIn()
  const [code = ''] = await makeCodes(browser)
  await recover(person, code)
  const [mail] = await live.ask(
    `select subject, content from post.message where recipient = $1 and subject = 'A recovery code was used'`,
    [person.email],
  )
  expect(String(mail?.content)).toContain('A recovery code was used')
  expect(JSON.stringify(mail)).not.toMatch(/Wren|council|Saltmarsh/i)
})

it('a new set replaces the old, and nobody else’s codes work', async () => {
  const { person, browser } = await walks.signedIn()
  const other = await walks.signedIn()
  const [old = ''] = await makeCodes(browser)
  const [fresh = ''] = await makeCodes(browser)
  const [theirs = ''] = await makeCodes(other.browser)
  expect((await recover(person, old)).status).toBe(422)
  expect((await recover(person, theirs)).status).toBe(422)
  expect((await recover(person, '')).status).toBe(422)
  expect((await recover(person, fresh)).to).toBe('/work-page')
})

it('one’s own password is changed with the current one, and other sessions end', async () => {
  const { person, browser } = await walks.signedIn()
  const other = live.browser()
  walks.later(60)
  await walks.password(other, person)
  await other.send('/sign-in/code', { code: walks.code(person) })
  expect((await other.get('/work-page')).status).toBe(200)
  await browser.get('/security/password')
  const wrong = await browser.send('/security/password', { current: 'no', password: 'quiet lamp over gravel' })
  expect(wrong.body).toContain('not your current password')
  const weak = await browser.send('/security/password', { current: rightPassword, password: 'short' })
  expect(weak.status).toBe(422)
  const changed = { current: rightPassword, password: 'quiet lamp over gravel' }
  expect((await browser.send('/security/password', changed)).to).toBe('/security')
  expect((await browser.get('/work-page')).status).toBe(200)
  expect((await other.get('/work-page')).status).toBe(303)
  expect((await walks.password(live.browser(), person)).status).toBe(422)
  expect((await walks.password(live.browser(), person, 'quiet lamp over gravel')).title).toContain('code')
})

it('somebody with two appointments changes agency without signing out, and only to one of their own', async () => {
  const person = await walks.withApp({ agencies: ['council', 'police'] })
  const browser = live.browser()
  await walks.password(browser, person)
  await browser.send('/sign-in/code', { code: walks.code(person) })
  await browser.send('/sign-in/agency', { agency: live.town.agencies['council'] ?? '' })
  const before = browser.cookie('__Host-openmash') ?? ''
  await browser.get('/security')
  expect((await browser.send('/security/agency', { agency: live.town.agencies['health'] ?? '' })).status).toBe(422)
  await browser.get('/security')
  expect((await browser.send('/security/agency', { agency: live.town.agencies['police'] ?? '' })).to).toBe('/work-page')
  expect((await browser.get('/work-page')).body).toContain('Saltmarsh Police')
  const old = live.browser()
  old.setCookie('__Host-openmash', before)
  expect((await old.get('/work-page')).status).toBe(303)
})

it('after signing in the wanted page opens, and no address elsewhere', async () => {
  const person = await walks.withApp()
  const wanted = async (to: string) => {
    walks.later(60)
    const browser = live.browser()
    const page = await browser.get(`/sign-in?to=${encodeURIComponent(to)}`)
    expect(page.body).not.toContain('What you typed is kept')
    await browser.send('/sign-in', { email: person.email, password: rightPassword })
    return (await browser.send('/sign-in/code', { code: walks.code(person) })).to
  }
  expect(await wanted('/hub/contacts/6a1f')).toBe('/hub/contacts/6a1f')
  for (const bad of ['//evil.example', '/\\evil.example', 'https://evil.example', '/a?b=c', 'javascript:alert(1)', ''])
    expect(await wanted(bad), bad).toBe('/work-page')
})
