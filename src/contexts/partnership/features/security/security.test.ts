import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeAt, secretOn } from '../../../../../test/partnership/authenticator.ts'
import type { Browser } from '../../../../../test/partnership/browser.ts'
import {
  openSignIn,
  type Person,
  rightPassword,
  type SignInBench,
} from '../../../../../test/partnership/sign-in-bench.ts'
import { softPasskey } from '../../../../../test/partnership/soft-passkey.ts'

let live: SignInBench
beforeAll(async () => {
  live = await openSignIn('live')
})
afterAll(() => live.close())

const asked = (body: string, does: 'make' | 'prove'): string =>
  (new RegExp(`data-passkey="${does}" data-options="([^"]*)"`).exec(body)?.[1] ?? '').replaceAll('&quot;', '"')

const password = async (browser: Browser, { email }: Person) => {
  await browser.get('/sign-in')
  return browser.send('/sign-in', { email, password: rightPassword })
}

/** Somebody signed in whose only second step is this passkey. */
const withPasskey = async () => {
  const person = await live.person()
  const key = softPasskey()
  const browser = live.browser()
  const setUp = await password(browser, person)
  const done = await browser.send('/sign-in/set-up', { credential: key.make(asked(setUp.body, 'make')) })
  expect(done.to).toBe('/work-page')
  return { person, key, browser }
}

const prove = async (
  browser: Browser,
  key: ReturnType<typeof softPasskey>,
  how: Parameters<typeof key.prove>[1] = {},
) => {
  const page = await browser.get('/sign-in')
  return browser.send('/sign-in/passkey', { credential: key.prove(asked(page.body, 'prove'), how) })
}

it('a passkey alone signs in: no phone, no password', async () => {
  const { key } = await withPasskey()
  const browser = live.browser()
  expect((await prove(browser, key)).to).toBe('/work-page')
  expect((await browser.get('/work-page')).status).toBe(200)
})

it('an answer of a passkey works once', async () => {
  const { key } = await withPasskey()
  const browser = live.browser()
  const page = await browser.get('/sign-in')
  const credential = key.prove(asked(page.body, 'prove'))
  const note = /data-passkey="prove"[\s\S]*?name="note" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
  const csrf = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
  expect((await browser.post('/sign-in/passkey', { note, credential, kept: '' }, csrf)).status).toBe(303)
  const other = live.browser()
  await other.get('/sign-in')
  expect((await other.post('/sign-in/passkey', { note, credential, kept: '' })).status).toBe(422)
})

it('a passkey used on another site, without finger or PIN, or never registered is refused', async () => {
  const { key } = await withPasskey()
  expect((await prove(live.browser(), key, { origin: 'https://hub.example.evil.example' })).status).toBe(422)
  expect((await prove(live.browser(), key, { verified: false })).status).toBe(422)
  expect((await prove(live.browser(), softPasskey())).status).toBe(422)
  const browser = live.browser()
  await browser.get('/sign-in')
  expect((await browser.send('/sign-in/passkey', { credential: '' })).status).toBe(422)
  expect((await browser.send('/sign-in/passkey', { credential: '{"id":null}' })).status).toBe(422)
})

it('a password does for nothing where the second step is a passkey', async () => {
  const { person } = await withPasskey()
  const browser = live.browser()
  expect((await password(browser, person)).title).toContain('Use your passkey')
  expect(browser.cookie('__Host-openmash')).toBeUndefined()
})

it('passkeys and the app are seen, added and removed by their owner, who is told by mail', async () => {
  const { person, browser } = await withPasskey()
  const page = await browser.get('/security')
  expect(page.body).toContain('My first passkey')
  await browser.send('/security/passkeys', { credential: softPasskey().make(asked(page.body, 'make')) })
  expect((await browser.get('/security')).body).toContain('Added ')
  const offer = await browser.get('/security/authenticator')
  const secret = secretOn(offer.body)
  const wrong = await browser.send('/security/authenticator', { code: '123' })
  expect(secretOn(wrong.body)).toBe(secret)
  const code = codeAt(secret, live.clock.now.epochMilliseconds)
  expect((await browser.send('/security/authenticator', { code })).status).toBe(303)
  expect((await browser.get('/security')).body).toContain('You are asked for its code')
  await browser.send('/security/authenticator/remove')
  expect((await browser.get('/security')).body).toContain('Not set up')
  const mails = await live.ask('select content from post.message where recipient = $1', [person.email])
  expect(mails.length).toBe(3)
})

it('on a live database nobody removes their only second step', async () => {
  const { browser } = await withPasskey()
  await browser.get('/security')
  const refused = await browser.send('/security/passkeys/remove')
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('only second step')
})

it('nobody removes a passkey of somebody else', async () => {
  const other = await withPasskey()
  const { browser, person } = await withPasskey()
  const page = await browser.get('/security')
  await browser.send('/security/passkeys', { credential: softPasskey().make(asked(page.body, 'make')) })
  const theirs = await live.ask('select credential_id from auth.passkey where user_id = $1', [other.person.user])
  await browser.get('/security')
  await browser.post('/security/passkeys/remove', { credential: String(theirs[0]?.credential_id) })
  expect((await live.ask('select 1 from auth.passkey where user_id = $1', [other.person.user])).length).toBe(1)
  expect((await live.ask('select 1 from auth.passkey where user_id = $1', [person.user])).length).toBe(2)
})

it('signing out everywhere ends every session of the person and of nobody else', async () => {
  const other = await withPasskey()
  const { key, browser } = await withPasskey()
  const second = live.browser()
  await prove(second, key)
  await browser.get('/security')
  expect((await browser.send('/security/sign-out-everywhere')).to).toBe('/sign-out')
  expect((await second.get('/work-page')).status).toBe(303)
  expect((await other.browser.get('/work-page')).status).toBe(200)
})
