import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { journeyRoutes } from '../../src/contexts/frontdoor/features/journey/journey.routes.ts'
import { productRoutes } from '../../src/contexts/frontdoor/features/product/product.routes.ts'
import { sameRoutes } from '../../src/contexts/frontdoor/features/same/same.routes.ts'
import { peopleOf } from '../../src/contexts/people/index.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { askedAbout } from './answer-bench.ts'
import { answered, decide } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'

const came = at('2026-11-20T10:00Z')
const later = at('2026-11-20T16:00Z')
const team = 'Assessment team'
let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  const routes = [...journeyRoutes(bench.needs), ...productRoutes(bench.needs), ...sameRoutes(bench.needs)]
  site = await openSite(bench, routes, later)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const bare = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const sealedWords = 'He keeps a knife under the bed and says he will use it.'
const releasedWords = 'Missed the review twice since the family moved here.'

/** A contact that police and health answered; health lets its item go to the team with the decision. */
const decidedWith = async () => {
  const { contact, requests } = await askedAbout(bench, ['police', 'health'], came)
  const say = (who: string, content: string, mayLeave: 'yes' | 'no') =>
    answered(bench, who, { request: requests[who] ?? '', mayLeave, content, at: came.add({ hours: 1 }) })
  await say('police', sealedWords, 'no')
  const item = await say('health', releasedWords, 'yes')
  const decided = await decide(bench, { contact, at: came.add({ hours: 3 }), given: { items: [item] } })
  expect(decided.ok).toBe(true)
  return contact
}

const make = async (contact: string, over: Readonly<Record<string, string>> = {}, who = 'screener') => {
  const visitor = await site.visitor(who)
  const path = `/hub/contacts/${contact}/products`
  const once = /name="once" value="([^"]+)"/.exec((await visitor.get(path)).body)?.[1] ?? ''
  const typed = { once, recipient: team, purpose: 'To plan the first visit.', ...over }
  return { visitor, path, typed, made: await visitor.post(path, typed) }
}

const download = async (product: string, who = 'screener') => {
  const { token } = await bench.town.actor(who)
  const reply = await site.app.inject({ method: 'GET', url: `${product}/file`, cookies: { '__Host-openmash': token } })
  return { reply, read: reply.statusCode === 200 ? await readPdf(reply.rawPayload) : null }
}

it('makes a journey into a PDF for one team: the hub’s own and what was released to that team, nothing sealed', async () => {
  const contact = await decidedWith()
  const { made } = await make(contact)
  expect(made.status).toBe(303)
  const { reply, read } = await download(made.to)
  expect(reply.headers['content-type']).toBe('application/pdf')
  expect(reply.headers['content-disposition']).toMatch(/^attachment; filename="journey-SB-[A-Z0-9]+\.pdf"$/)
  expect(reply.headers['cache-control']).toBe('no-store')
  expect(read?.text).toContain(releasedWords)
  expect(read?.text).toContain('Decided by Miriam Falk')
  expect(read?.text).toContain('One agency has returned something that is not here')
  expect(read?.text).not.toMatch(/knife|Saltmarsh Police/)
})

it('another team gets nothing that was released to this one', async () => {
  const contact = await decidedWith()
  const teams = (await (await site.visitor('screener')).get(`/hub/contacts/${contact}/products`)).body
  const other = [...teams.matchAll(/name="recipient" type="radio" value="([^"]+)"/g)]
    .map(([, name]) => name)
    .find((name) => name !== team)
  expect(other).toBeDefined()
  const { made } = await make(contact, { recipient: other ?? '' })
  const { read } = await download(made.to)
  expect(read?.text).not.toContain('Missed the review')
  expect(read?.text).toContain('2 agencies have returned something')
})

it('holds nothing that was learned after the moment it is made for', async () => {
  const contact = await decidedWith()
  const { made } = await make(contact, { 'at-day': '20', 'at-month': '11', 'at-year': '2026', time: '12:00' })
  const { read } = await download(made.to)
  expect(read?.text).toContain('As known at 20 Nov 2026 at 12:00')
  expect(read?.text).not.toMatch(/Decided by|Missed the review/)
  const future = await make(contact, { 'at-day': '1', 'at-month': '1', 'at-year': '2030' })
  expect(bare(future.made.body)).toContain('This is still to come')
})

it('refuses sealed words typed into the purpose, on the page and in the database, and keeps what was typed', async () => {
  const contact = await decidedWith()
  const typed = 'To act on it: he keeps a knife under the bed and says so.'
  const { made } = await make(contact, { purpose: typed })
  expect(made.status).toBe(422)
  expect(bare(made.body)).toContain('These words are sealed and not released to this reader')
  expect(made.body).toContain('he keeps a knife under the bed and says so')
  const actor = await bench.town.actor('screener')
  const paper = JSON.stringify({ blocks: [{ words: typed }] })
  const insert = (contacts: string) =>
    bench.db.as(actor, 'x', (tx) =>
      sql`insert into frontdoor.product (hub_id, contact_id, once, recipient, purpose, as_at, paper, paper_hash, entries, left_out, contacts, made_by, made_by_name, made_at)
          values (${actor.hub}, ${contact}, gen_random_uuid(), ${team}, 'x', ${later}, ${paper}::jsonb, sha256(convert_to((${paper}::jsonb)::text, 'UTF8')), 0, 0, ${contacts}::uuid[], ${actor.user}, 'x', ${later})`.execute(
        tx,
      ),
    )
  await expect(insert(`{${contact}}`)).rejects.toThrow(/sealed/)
  await expect(insert('{}')).rejects.toThrow(/its own contact/)
})

it('a document made once is never changed, by any login', async () => {
  const contact = await decidedWith()
  await make(contact)
  for (const who of ['screener', 'decider', 'support'])
    await expect(
      bench.db.as(await bench.town.actor(who), 'x', (tx) =>
        sql`update frontdoor.product set purpose = 'y'`.execute(tx),
      ),
    ).rejects.toThrow(/permission denied/)
})

it('says at each field what is missing, and the same form sent twice makes one', async () => {
  const contact = await decidedWith()
  const { made } = await make(contact, { recipient: 'The family', purpose: '', time: '99' })
  expect(bare(made.body)).toMatch(/Choose who it is for.*Write what they need it for/)
  const { visitor, path, typed, made: first } = await make(contact)
  expect((await visitor.post(path, typed)).to).toBe(first.to)
})

it('business support reads and downloads and makes none; agencies and other hubs find nothing', async () => {
  const contact = await decidedWith()
  const { made } = await make(contact)
  const joan = await site.visitor('support')
  expect((await joan.get(made.to)).status).toBe(200)
  expect((await joan.post(`/hub/contacts/${contact}/products`, {})).status).toBe(403)
  expect((await download(made.to, 'support')).reply.statusCode).toBe(200)
  for (const [who, status] of [
    ['nursery', 403],
    ['police', 403],
    ['nc-screener', 404],
  ] as const) {
    expect((await (await site.visitor(who)).get(made.to)).status, who).toBe(status)
    expect((await download(made.to, who)).reply.statusCode, who).toBe(status)
  }
})

it('once the records it joined are taken apart, it says so and is no longer handed out', async () => {
  const child = { firstNames: 'Ottilie', lastName: 'Wrack', nhsNumber: '' }
  const before = await bench.receive({ at: at('2026-10-02T10:00Z'), child })
  const after = await bench.receive({ at: came, child })
  const childOf = async (contact: string) => {
    const people = await bench.db.as(await bench.town.actor('screener'), 'look', (tx) => peopleOf(tx, contact))
    return people.find(({ identity }) => identity.role === 'child')?.id ?? ''
  }
  const rosa = await site.visitor('screener')
  const compare = `/hub/contacts/${after}/same/${await childOf(after)}/${await childOf(before)}`
  await rosa.post(compare, { verdict: 'same', reason: 'The health visitor knows both.', seen: '0' })
  site.clock.now = later.add({ hours: 1 })
  const { made } = await make(after)
  expect((await download(made.to)).read?.text).toContain('judged to be about the same person')
  await rosa.post(compare, { verdict: 'not-same', reason: 'Two cousins.', seen: '1' })
  expect(bare((await rosa.get(made.to)).body)).toContain('Do not send this any more')
  expect((await download(made.to)).reply.statusCode).toBe(404)
  site.clock.now = later
})

it('each download is audited with whom it is about', async () => {
  const contact = await decidedWith()
  const { made } = await make(contact)
  await download(made.to, 'decider')
  const { rows } = await bench.db.as(await bench.town.actor('governance'), 'look', (tx) =>
    sql<{
      subjects: string[]
    }>`select subjects from sharing.audit where act = 'product.download' order by position desc limit 1`.execute(tx),
  )
  expect(rows[0]?.subjects).toContain(contact)
})
