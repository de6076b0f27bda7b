import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSignIn, type SignInBench } from '../../../../../test/partnership/sign-in-bench.ts'
import { type Walks, walksOn } from '../../../../../test/partnership/walks.ts'

let live: SignInBench
let walks: Walks
beforeAll(async () => {
  live = await openSignIn('live')
  walks = walksOn(live)
})
afterAll(() => live.close())

it('a page sent again from the browser’s history signs nobody in', async () => {
  const person = await walks.withApp({ agencies: ['council', 'police'] })
  const browser = live.browser()
  await walks.password(browser, person)
  const choice = await browser.send('/sign-in/code', { code: walks.code(person) })
  const note = /name="note" value="([^"]*)"/.exec(choice.body)?.[1] ?? ''
  const csrf = /name="_csrf" value="([^"]*)"/.exec(choice.body)?.[1] ?? ''
  const typed = { note, kept: '', agency: live.town.agencies['council'] ?? '' }
  await browser.post('/sign-in/agency', typed, csrf)
  await browser.get('/work-page')
  await browser.send('/sign-out')
  const again = await browser.post('/sign-in/agency', typed, csrf)
  expect(again.status).toBe(422)
  expect(browser.cookie('__Host-openmash')).toBeUndefined()
})

it('each sign-in gets a new token and ends the one this browser had', async () => {
  const { person, browser } = await walks.signedIn()
  const first = browser.cookie('__Host-openmash') ?? ''
  walks.later(30)
  await walks.password(browser, person)
  await browser.send('/sign-in/code', { code: walks.code(person) })
  expect(browser.cookie('__Host-openmash')).not.toBe(first)
  const old = live.browser()
  old.setCookie('__Host-openmash', first)
  expect((await old.get('/work-page')).status).toBe(303)
})

it('a session ends on the next request after the appointment ends', async () => {
  const { person, browser } = await walks.signedIn()
  expect((await browser.get('/work-page')).status).toBe(200)
  await live.ask('update auth.appointment set until_at = now() where user_id = $1', [person.user])
  expect((await browser.get('/work-page')).to).toBe('/sign-in')
})

it('a session ends after half an hour unused and after twelve hours at most', async () => {
  const { person, browser } = await walks.signedIn()
  const [row] = await live.ask(
    `select idle::text, round(extract(epoch from ends_at - opened_at) / 3600)::int as hours from auth.session
      where user_id = $1 order by opened_at desc limit 1`,
    [person.user],
  )
  expect(row).toEqual({ idle: '00:30:00', hours: 12 })
  await live.ask(`update auth.session set seen_at = seen_at - interval '31 minutes' where user_id = $1`, [person.user])
  expect((await browser.get('/work-page')).status).toBe(303)
})

it('signing out ends the session in the database, and tells the browser to forget', async () => {
  const { browser } = await walks.signedIn()
  const token = browser.cookie('__Host-openmash') ?? ''
  await browser.get('/work-page')
  const out = await browser.send('/sign-out')
  expect(out.headers['clear-site-data']).toContain('cache')
  expect(browser.cookie('__Host-openmash')).toBeUndefined()
  browser.setCookie('__Host-openmash', token)
  expect((await browser.get('/work-page')).status).toBe(303)
})

it('demonstration sign-in does not exist on a live database', async () => {
  const browser = live.browser()
  expect((await browser.get('/demonstration')).status).toBe(404)
  expect((await browser.get('/demonstration/messages')).status).toBe(404)
  const person = await live.person()
  await browser.get('/sign-in')
  expect((await browser.post('/demonstration', { user: person.user })).status).toBe(404)
  expect(browser.cookie('__Host-openmash')).toBeUndefined()
})
