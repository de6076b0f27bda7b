import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  aKnownAnswer,
  askedAbout,
  cookieOf,
  openTestWeb,
  type TestWeb,
} from '../../../../../test/frontdoor/answer-bench.ts'
import { at, type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'
import type { SignedIn } from '../../../../kernel/actor.ts'
import { endEnquiry, itemsOf, returnsOf, returnTo, sealReturn } from '../../../sharing/index.ts'
import { answerRequest } from './act.ts'
import { requestsRoutes } from './requests.routes.ts'

const monday = at('2026-11-23T10:00Z')
const secretWords = 'Shouting heard through the wall at Samphire Row'
let bench: Bench
let web: TestWeb

beforeAll(async () => {
  bench = await openBench()
  web = await openTestWeb(bench, requestsRoutes(bench.needs), monday)
})
afterAll(async () => {
  await web.close()
  await bench.close()
})

const as = (who: string): Promise<SignedIn> => bench.town.actor(who)
const answer = async (who: string, request: string) => {
  const actor = await as(who)
  return bench.db.as(actor, 'request.answer', (tx) =>
    answerRequest(tx, actor, { request, given: aKnownAnswer(secretWords) }, monday.add({ minutes: 41 })),
  )
}
const seenBy = async (who: string, contact: string, request: string) =>
  bench.db.as(await as(who), 'look', async (tx) => {
    const returns = await returnsOf(tx, contact)
    const items = await itemsOf(tx, contact)
    const one = await returnTo(tx, request)
    const { rows } = await sql<{ count: number }>`
      select ((select count(*) from sharing.sealed_item where content = ${secretWords} and enquiry_id = ${contact})
            + (select count(*) from frontdoor.answer_draft where request_id = ${request}))::int as count`.execute(tx)
    return { returns: returns.length, items: items.length, one: one !== null, counted: rows[0]?.count }
  })
const nothing = { returns: 0, items: 0, one: false, counted: 0 }
const whole = { returns: 1, items: 1, one: true, counted: 1 }

it('an agency answers, the request is marked, and the owner reads its own return again', async () => {
  const { contact, requests } = await askedAbout(bench, ['police'], monday)
  const done = await answer('police', requests['police']!)
  expect(done.ok).toBe(true)
  expect(await seenBy('police', contact, requests['police']!)).toEqual(whole)
  const page = await web.get(`/requests/${requests['police']!}`, cookieOf(await as('police')))
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain(secretWords)
  expect(page.body).not.toContain('<textarea')
})

it('another agency never sees a return by any route', async () => {
  const { contact, requests } = await askedAbout(bench, ['police', 'health', 'housing'], monday)
  await answer('police', requests['police']!)
  for (const who of ['health', 'education', 'housing', 'probation']) {
    expect(await seenBy(who, contact, requests['police']!)).toEqual(nothing)
    const actor = await as(who)
    const own = requests[who]
    const urls = ['/requests', `/requests/${requests['police']!}`, ...(own === undefined ? [] : [`/requests/${own}`])]
    for (const url of urls) expect((await web.get(url, cookieOf(actor))).body).not.toContain(secretWords)
    expect((await web.get(`/requests/${requests['police']!}`, cookieOf(actor))).statusCode).toBe(404)
    const posted = await web.post(`/requests/${requests['police']!}`, { do: 'save' }, cookieOf(actor))
    expect(posted.statusCode).toBe(404)
  }
})

it('the referrer never sees it, though its own nursery may be asked too', async () => {
  const { contact, requests } = await askedAbout(bench, ['police', 'terns'], monday)
  await answer('police', requests['police']!)
  for (const who of ['nursery', 'nursery-deputy']) {
    expect(await seenBy(who, contact, requests['police']!)).toEqual(nothing)
    const page = await web.get(`/requests/${requests['police']!}`, cookieOf(await as(who)))
    expect(page.body).not.toContain(secretWords)
    expect([403, 404]).toContain(page.statusCode)
  }
})

it('hub staff see it only while the enquiry is live; the owner goes on seeing it', async () => {
  const { contact, requests } = await askedAbout(bench, ['police'], monday)
  await answer('police', requests['police']!)
  for (const who of ['screener', 'decider', 'support'])
    expect(await seenBy(who, contact, requests['police']!)).toEqual(whole)
  expect(await seenBy('governance', contact, requests['police']!)).toEqual(nothing)
  const decider = await as('decider')
  await bench.db.as(decider, 'end', (tx) => endEnquiry(tx, contact, monday.add({ hours: 3 })))
  for (const who of ['screener', 'decider', 'support'])
    expect(await seenBy(who, contact, requests['police']!)).toEqual(nothing)
  expect(await seenBy('police', contact, requests['police']!)).toEqual(whole)
})

it('another hub never sees it', async () => {
  const { contact, requests } = await askedAbout(bench, ['police'], monday)
  await answer('police', requests['police']!)
  const others = Object.keys(bench.town.users).filter((key) => key.startsWith('nc-'))
  expect(others.length).toBeGreaterThan(0)
  for (const who of others) expect(await seenBy(who, contact, requests['police']!)).toEqual(nothing)
})

it('only the asked agency’s researcher answers: the wrong actor is refused by page and by database', async () => {
  const { contact, requests } = await askedAbout(bench, ['police'], monday)
  const request = requests['police']!
  for (const who of ['screener', 'decider', 'nursery', 'nursery-deputy', 'health']) {
    const actor = await as(who)
    const tried = await bench.db.as(actor, 'request.answer', (tx) =>
      answerRequest(tx, actor, { request, given: aKnownAnswer() }, monday),
    )
    expect(tried.ok).toBe(false)
    const given = aKnownAnswer()
    const forged = { ...actor, agency: (await as('police')).agency }
    const body = { datesOfInvolvement: '', questions: [], notKnown: '', reason: '', worker: '', phone: '' }
    await expect(
      bench.db.as(actor, 'x', (tx) =>
        sealReturn(tx, forged, { enquiry: contact, request, answer: 'known', body, items: given.items }, monday),
      ),
    ).rejects.toThrow(/row-level security/)
  }
  for (const who of ['screener', 'nursery-deputy'])
    expect((await web.post(`/requests/${request}`, { do: 'send' }, cookieOf(await as(who)))).statusCode).toBe(403)
})

it('answering twice, and twice at once, keeps one return', async () => {
  const { contact, requests } = await askedAbout(bench, ['police'], monday)
  const both = await Promise.all([answer('police', requests['police']!), answer('police', requests['police']!)])
  expect(both.map(({ ok }) => ok)).toEqual([true, true])
  expect((await answer('police', requests['police']!)).ok).toBe(true)
  expect(await seenBy('police', contact, requests['police']!)).toEqual(whole)
})

it('a transaction killed between return and request leaves neither', async () => {
  const { contact, requests } = await askedAbout(bench, ['police'], monday)
  const request = requests['police']!
  const police = await as('police')
  const body = { datesOfInvolvement: '', questions: [], notKnown: '', reason: '', worker: '', phone: '' }
  const killed = bench.db.as(police, 'request.answer', async (tx) => {
    await sealReturn(
      tx,
      police,
      { enquiry: contact, request, answer: 'known', body, items: aKnownAnswer(secretWords).items },
      monday,
    )
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    const killer = new pg.Client({ connectionString: bench.superuserUrl })
    await killer.connect()
    await killer.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await killer.end()
    await sql`update frontdoor.request set state = 'answered', answered_at = ${monday}, answer = 'known' where id = ${request}`.execute(
      tx,
    )
  })
  await expect(killed).rejects.toThrow()
  expect(await seenBy('police', contact, request)).toEqual(nothing)
  expect((await answer('police', request)).ok).toBe(true)
})

it('a draft is kept as typed, shown again, grows an item on request, and goes when the answer is sent', async () => {
  const { requests } = await askedAbout(bench, ['police'], monday)
  const url = `/requests/${requests['police']!}`
  const cookie = cookieOf(await as('police'))
  const added = await web.post(url, { do: 'add', items: '1', 'item-1-content': 'First half of a thought' }, cookie)
  expect(added.statusCode).toBe(303)
  expect(added.headers.location).toBe(`${url}#item-2`)
  const page = await web.get(url, cookie)
  expect(page.body).toContain('First half of a thought')
  expect(page.body).toContain('name="item-2-content"')
  expect(page.body).not.toMatch(/type="radio"[^>]*checked/)
  const seen = /name="seen" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const sent = await web.post(
    url,
    {
      do: 'send',
      seen,
      answer: 'not-known',
      covers: 'from 2015 to today',
      worker: 'A. Dhillon',
      phone: '07700 900120',
    },
    cookie,
  )
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `${url}?done=sent`])
  const again = await web.post(url, { do: 'send', seen, answer: 'known' }, cookie)
  expect(again.statusCode).toBe(422)
  const twice = await web.post(
    url,
    {
      do: 'send',
      seen,
      answer: 'not-known',
      covers: 'from 2015 to today',
      worker: 'A. Dhillon',
      phone: '07700 900120',
    },
    cookie,
  )
  expect(twice.statusCode).toBe(303)
})

it('a draft saved by a colleague meanwhile is not overwritten unseen, and the typed text is kept', async () => {
  const { requests } = await askedAbout(bench, ['police'], monday)
  const url = `/requests/${requests['police']!}`
  const cookie = cookieOf(await as('police'))
  await web.post(url, { do: 'save', seen: '', notKnown: 'Colleague wrote this' }, cookie)
  const stale = await web.post(url, { do: 'save', seen: '', notKnown: 'I wrote that' }, cookie)
  expect(stale.statusCode).toBe(422)
  expect(stale.body).toContain('A colleague saved this answer')
  expect(stale.body).toContain('I wrote that')
})

it('an agency’s list shows its open requests by due time and not another agency’s', async () => {
  const { requests } = await askedAbout(bench, ['education'], monday.add({ hours: 1 }), 'amber')
  const mine = await web.get('/requests', cookieOf(await as('education')))
  expect(mine.statusCode).toBe(200)
  expect(mine.body).toContain(requests['education'])
  const theirs = await web.get('/requests', cookieOf(await as('probation')))
  expect(theirs.body).not.toContain(requests['education'])
  expect((await web.get('/requests', cookieOf(await as('screener')))).statusCode).toBe(403)
})

it('a request reads its audit row with the request and the contact as subjects', async () => {
  const { contact, requests } = await askedAbout(bench, ['police'], monday)
  await web.get(`/requests/${requests['police']!}`, cookieOf(await as('police')))
  const client = new pg.Client({ connectionString: bench.superuserUrl })
  await client.connect()
  const { rows } = await client.query(
    `select outcome from sharing.audit where act = 'request.read' and subjects @> array[$1::uuid, $2::uuid]`,
    [contact, requests['police']],
  )
  await client.end()
  expect(rows).toEqual([{ outcome: 'seen' }])
})
