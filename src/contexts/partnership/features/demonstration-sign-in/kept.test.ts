import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Browser } from '../../../../../test/partnership/browser.ts'
import { openSignIn, type SignInBench } from '../../../../../test/partnership/sign-in-bench.ts'

const worry = 'A bruise on the arm, “she fell” <b>& more</b>\r\nsecond line'
const typed = { worry, tick: ['a', 'c'], more: '' }
const arrived = { worry: worry.replace('\r\n', '\n'), tick: ['a', 'c'], more: '' }

let site: SignInBench
beforeAll(async () => {
  site = await openSignIn('demonstration')
})
afterAll(() => site.close())
beforeEach(() => {
  site.received.length = 0
})

const user = (key = 'screener'): string => site.town.users[key] ?? ''
const signIn = async (browser: Browser, key?: string) => {
  await browser.get('/demonstration')
  return browser.send('/demonstration', { user: user(key) })
}

it('one press signs a persona in, and only a persona', async () => {
  const browser = site.browser()
  expect((await signIn(browser)).to).toBe('/work-page')
  expect((await browser.get('/work-page')).body).toContain('Rosa Osei')
  const other = site.browser()
  await other.get('/demonstration')
  expect((await other.post('/demonstration', { user: crypto.randomUUID() })).status).toBe(422)
  expect((await other.post('/demonstration', { user: 'nobody' })).status).toBe(422)
})

it('typed text survives an ended session', async () => {
  const browser = site.browser()
  await signIn(browser)
  await browser.get('/work-page')
  await site.ask('update auth.session set ended_at = now()')
  const kept = await browser.send('/work-page', typed)
  expect(kept.status).toBe(401)
  expect(kept.body).toContain('A bruise on the arm')
  expect(kept.body).not.toContain('<b>& more')
  const people = await browser.send('/demonstration/again')
  expect(people.body).toContain('What you typed is kept')
  const back = await browser.send('/demonstration', { user: user() })
  expect(back.title).toContain('Send what you typed')
  expect(back.body).toContain('A bruise on the arm')
  expect(site.received).toEqual([])
  expect((await browser.send('/work-page')).status).toBe(303)
  expect(site.received).toEqual([arrived])
})

it('a tab from before signing in again shows what it would send, and sends it', async () => {
  const browser = site.browser()
  await signIn(browser)
  const old = await browser.get('/work-page')
  const csrf = /name="_csrf" value="([^"]*)"/.exec(old.body)?.[1] ?? ''
  await signIn(browser)
  const kept = await browser.post('/work-page', typed, csrf)
  expect(kept.status).toBe(403)
  const shown = await browser.send('/demonstration/again')
  expect(shown.title).toContain('Send what you typed')
  expect(shown.body).toContain('A bruise on the arm')
  await browser.send('/work-page')
  expect(site.received).toEqual([arrived])
})

it('a form from another site changes nothing: it is only shown', async () => {
  const browser = site.browser()
  await signIn(browser)
  const forged = await browser.post('/work-page', { worry: 'forged' }, 'no token')
  expect(forged.status).toBe(403)
  expect(site.received).toEqual([])
})

it('kept text is worth nothing after an hour, changed, or made elsewhere', async () => {
  const browser = site.browser()
  await signIn(browser)
  await browser.post('/work-page', typed, 'no token')
  const page = browser.last().body
  const sealed = /name="kept" value="([^"]*)"/.exec(page)?.[1] ?? ''
  const csrf = /name="_csrf" value="([^"]*)"/.exec(page)?.[1] ?? ''
  const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')
  expect((await browser.post('/demonstration/again', { kept: changed }, csrf)).status).toBe(422)
  site.clock.now = site.clock.now.add({ minutes: 61 })
  expect((await browser.post('/demonstration/again', { kept: sealed }, csrf)).status).toBe(422)
  site.clock.now = site.clock.now.subtract({ minutes: 61 })
  expect((await browser.post('/demonstration/again', { kept: sealed }, csrf)).status).toBe(200)
})

it('a stopped database keeps what was typed on the page, and trying again sends it', async () => {
  const browser = site.browser()
  await signIn(browser)
  await browser.get('/work-page')
  const stopped = Object.assign(new Error('down'), { code: 'ECONNREFUSED' })
  const stop = vi.spyOn(site.db, 'actorOf').mockRejectedValue(stopped)
  const kept = await browser.send('/work-page', typed)
  stop.mockRestore()
  expect(kept.status).toBe(503)
  expect(kept.body).toContain('Nothing has been sent or saved yet')
  await browser.send('/work-page')
  expect(site.received).toEqual([arrived])
})

it('a password is never kept on a page', async () => {
  const browser = site.browser()
  await browser.get('/sign-in')
  const stale = await browser.post('/sign-in', { email: 'a@hub.example', password: 'my secret password' }, 'no token')
  expect(stale.body).not.toContain('my secret password')
  expect(stale.body).not.toContain('name="kept"')
  for (const path of ['/join/some-token', '/security/password']) {
    const other = await browser.post(
      path,
      { current: 'my secret password', password: 'my secret password' },
      'no token',
    )
    expect(other.status, path).toBe(403)
    expect(other.body, path).not.toContain('my secret password')
    expect(other.body, path).not.toContain('name="kept"')
  }
})

it('mail and texts of the demonstration are shown, with links only into this installation', async () => {
  await site.ask(
    `insert into post.message (hub_id, channel, recipient, subject, content, written_at)
     select id, 'mail', 'someone@terns.example', 'A question', $1, now() from partnership.hub limit 1`,
    [
      'Open https://hub.example/answer/abc123. Not https://elsewhere.example/answer/abc123 or https://hub.example.evil.example/x',
    ],
  )
  const { body, status } = await site.browser().get('/demonstration/messages')
  expect(status).toBe(200)
  expect(body).toContain('href="/answer/abc123"')
  expect(body).toContain('elsewhere.example')
  expect(body).not.toMatch(/href="[^"]*(elsewhere|evil)/)
})
