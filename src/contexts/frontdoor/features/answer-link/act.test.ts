import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  askedAbout,
  lastCode,
  lastLink,
  openTestWeb,
  type TestWeb,
} from '../../../../../test/frontdoor/answer-bench.ts'
import { type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'
import { Temporal } from 'temporal-polyfill'
import { answerLinkRoutes } from './answer-link.routes.ts'

// The door goes by the database's own clock, so these stand at the real time.
const now = Temporal.Now.instant()
const childsName = 'Nkemelu'
let bench: Bench
let web: TestWeb
let client: pg.Client
let link: { token: string; to: string }
let request: string

beforeAll(async () => {
  bench = await openBench()
  web = await openTestWeb(bench, answerLinkRoutes({ ...bench.needs, db: bench.db }), now)
  client = new pg.Client({ connectionString: bench.superuserUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await web.close()
  await bench.close()
})
beforeEach(async () => {
  await client.query(`delete from auth.session where link_id is not null`)
  await client.query('delete from auth.link')
  await client.query('delete from post.message')
  const asked = await askedAbout(bench, ['dunes'], now)
  request = asked.requests['dunes'] ?? ''
  link = await lastLink(bench)
})

const sessionIn = (answer: Awaited<ReturnType<TestWeb['post']>>): string =>
  [answer.headers['set-cookie'] ?? []]
    .flat()
    .find((cookie) => cookie.startsWith('__Host-openmash='))
    ?.split(';')[0] ?? ''
const sendCode = async (token = link.token, to = 'contact') => web.post(`/answer/${token}`, { to })
const enter = async (code: string, token = link.token) => web.post(`/answer/${token}/code`, { code })
const holder = async (): Promise<string> => {
  await sendCode()
  return sessionIn(await enter(await lastCode(bench)))
}
const wrongCode = async () => ((Number(await lastCode(bench)) + 1) % 1_000_000).toString().padStart(6, '0')
const notKnown = { do: 'send', answer: 'not-known', covers: 'since 2019', worker: 'Kit Lowry', phone: '07700 900115' }

it('the page of a link shows whom it is for and where a code can go, and nothing of what is asked', async () => {
  const page = await web.get(`/answer/${link.token}`)
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('Saltmarsh Bay hub')
  expect(page.body).toContain('Dunes Day Nursery')
  expect(page.body).toMatch(/phone ending \d{3}/)
  for (const hidden of [childsName, 'bruise', '07700', request]) expect(page.body).not.toContain(hidden)
  expect(page.headers['cache-control']).toBe('no-store')
})

it('mail scanners that open a link many times do not use it up', async () => {
  for (let count = 0; count < 20; count += 1) {
    await web.get(`/answer/${link.token}`)
    await web.get(`/answer/${link.token}/code`)
  }
  const cookie = await holder()
  expect((await web.get('/answer', cookie)).body).toContain(childsName)
})

it('the holder of link and code sees the one request, keeps a draft, answers, and is thanked', async () => {
  const cookie = await holder()
  const page = await web.get('/answer', cookie)
  expect(page.body).toContain(childsName)
  const saved = await web.post('/answer', { do: 'save', notKnown: 'Half a thought' }, cookie)
  expect(saved.headers.location).toBe('/answer?done=saved')
  const again = await web.get('/answer', cookie)
  expect(again.body).toContain('Half a thought')
  const seen = /name="seen" value="([^"]+)"/.exec(again.body)?.[1] ?? ''
  const sent = await web.post('/answer', { ...notKnown, seen }, cookie)
  expect([sent.statusCode, sent.headers.location]).toEqual([303, '/answer-received'])
  const { rows } = await client.query(
    'select r.state, s.answer from frontdoor.request r join sharing.sealed_return s on s.request_id = r.id where r.id = $1',
    [request],
  )
  expect(rows).toEqual([{ state: 'answered', answer: 'not-known' }])
  expect((await web.get('/answer-received')).body).toContain('Thank you')
})

it('after the answer neither link nor session opens anything, and the page says what to do', async () => {
  const cookie = await holder()
  await web.post('/answer', notKnown, cookie)
  const late = await web.get('/answer', cookie)
  expect(late.body).not.toContain(childsName)
  expect(late.body).toContain('Open your link again')
  const twice = await web.post('/answer', { ...notKnown, answer: 'known' }, cookie)
  expect([twice.statusCode, twice.headers.location]).toEqual([303, '/answer-received'])
  const page = await web.get(`/answer/${link.token}`)
  expect(page.body).toContain('has been used')
  expect(page.body).toMatch(/Ring the Saltmarsh Bay hub on 07700 900\d{3}/)
  expect((await sendCode()).statusCode).toBe(422)
  const { rows } = await client.query('select count(*)::int as n from sharing.sealed_return where request_id = $1', [
    request,
  ])
  expect(rows).toEqual([{ n: 1 }])
})

it('five wrong codes stop a code, even the right one after; a new one works', async () => {
  await sendCode()
  const right = await lastCode(bench)
  const wrong = await wrongCode()
  for (let tries = 0; tries < 5; tries += 1) expect((await enter(wrong)).body).toContain('This is not the code')
  const stopped = await enter(right)
  expect(stopped.statusCode).toBe(422)
  expect(stopped.body).toContain('entered wrongly 5 times')
  await client.query(`update auth.link set code_sent_at = code_sent_at - interval '1 minute'`)
  await sendCode()
  expect((await enter(await lastCode(bench))).statusCode).toBe(303)
})

it('codes cannot be asked for at once again, nor more than ten times', async () => {
  expect((await sendCode()).statusCode).toBe(303)
  expect((await sendCode()).body).toContain('Wait half a minute')
  await client.query(`update auth.link set code_sends = 10, code_sent_at = code_sent_at - interval '1 minute'`)
  expect((await sendCode()).body).toContain('Too many codes')
})

it('a code that ran out, or was used, opens nothing', async () => {
  await sendCode()
  const code = await lastCode(bench)
  await client.query(`update auth.link set code_sent_at = code_sent_at - interval '16 minutes'`)
  expect((await enter(code)).body).toContain('This code has run out')
  await sendCode()
  const used = await lastCode(bench)
  expect((await enter(used)).statusCode).toBe(303)
  expect((await enter(used)).statusCode).toBe(422)
})

it('a link that ran out says so, with the hub’s phone', async () => {
  await client.query(`update auth.link set expires_at = clock_timestamp() - interval '1 second'`)
  const page = await web.get(`/answer/${link.token}`)
  expect(page.body).toContain('has run out')
  expect(page.body).toContain('07700')
  expect((await enter('123456')).statusCode).toBe(422)
})

it('an address that never was a link says so and names nobody', async () => {
  const page = await web.get('/answer/no-such-link-at-all')
  expect(page.body).toContain('This link does not work')
  expect(page.body).not.toContain('Dunes')
})

it('passing on mails the deputy a new link and stops the old one and its session', async () => {
  const cookie = await holder()
  const passed = await web.post(`/answer/${link.token}/deputy`, {})
  expect(passed.headers.location).toBe('/answer-received?done=passed-on')
  expect((await web.get('/answer', cookie)).body).not.toContain(childsName)
  expect((await web.get(`/answer/${link.token}`)).body).toContain('used or passed on')
  const fresh = await lastLink(bench)
  expect(fresh.token).not.toBe(link.token)
  expect(fresh.to).toContain('kit.lowry')
  await sendCode(fresh.token, 'deputy')
  const deputy = sessionIn(await enter(await lastCode(bench), fresh.token))
  expect((await web.get('/answer', deputy)).body).toContain(childsName)
})

it('a holder reaches the one request and nothing else of the database', async () => {
  const other = await askedAbout(bench, ['police', 'dunes'], now)
  const cookie = await holder()
  const token = cookie.split('=').slice(1).join('=')
  const actor = await bench.db.actorOf(token)
  if (actor?.kind !== 'link-holder') throw new Error('no holder')
  const seen = await bench.db.as(actor, 'look', async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from frontdoor.request`.execute(tx)
    const { rows: hidden } = await sql<{ n: number }>`
      select ((select count(*) from frontdoor.contact) + (select count(*) from frontdoor.referral)
        + (select count(*) from people.person) + (select count(*) from sharing.sealed_item)
        + (select count(*) from frontdoor.fact))::int as n`.execute(tx)
    return { requests: rows.map(({ id }) => id), hidden: hidden[0]?.n }
  })
  expect(seen).toEqual({ requests: [request], hidden: 0 })
  expect(other.requests['dunes']).not.toBe(request)
})

it('mail and texts of the whole path hold nothing personal', async () => {
  await sendCode()
  await web.post(`/answer/${link.token}/deputy`, {})
  const { rows } = await client.query<{ all: string }>('select subject || content as all from post.message')
  expect(rows.length).toBeGreaterThan(2)
  for (const { all } of rows)
    for (const hidden of [childsName, 'Amara', 'bruise', 'Samphire', 'SB-']) expect(all).not.toContain(hidden)
})

it('somebody signed in as a colleague is refused at the holder’s page', async () => {
  const { token } = await bench.town.actor('police')
  expect((await web.get('/answer', `__Host-openmash=${token}`)).statusCode).toBe(403)
})

it('a second press of Send after the answer arrived shows the thanks again', async () => {
  const cookie = await holder()
  const send = () => web.post('/answer', notKnown, cookie)
  expect((await send()).headers.location).toBe('/answer-received')
  const second = await send()
  expect([second.statusCode, second.headers.location]).toEqual([303, '/answer-received'])
})
