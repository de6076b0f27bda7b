import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { itemKindRoutes } from '../../src/contexts/frontdoor/features/item-kind/item-kind.routes.ts'
import { pictureRoutes } from '../../src/contexts/frontdoor/features/picture/picture.routes.ts'
import { signalsRoutes } from '../../src/contexts/frontdoor/features/signals/signals.routes.ts'
import { decide } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'
import { answersWith, evidenceAt, itemIds, look, notBrought, signalsAt } from './signals-bench.ts'

const came = at('2026-11-20T10:00Z')
const later = at('2026-11-20T11:00Z')
let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  const { needs } = bench
  site = await openSite(bench, [...signalsRoutes(needs), ...itemKindRoutes(needs), ...pictureRoutes(needs)], later)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const bare = (body: string): string =>
  body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;|&rsquo;/g, '’')
    .replace(/\s+/g, ' ')
const dismissal = { how: 'dismissed', reason: 'explained', dismissed: 'The clinic wrote to the old address.' }

const found = async () => {
  const made = await notBrought(bench, came)
  await look(bench, later)
  const [signal] = await signalsAt(bench, made.contact)
  if (signal === undefined) throw new Error('Nothing was found.')
  return { ...made, signal, page: `/hub/contacts/${made.contact}/signals/${signal.id}` }
}

it('is found by the clockwork after an answer, with the very items, and stands where its users look', async () => {
  const { contact, signal, page } = await found()
  expect(signal).toMatchObject({ rule: 'not-brought', policyVersion: 0, sealed: true, closing: null })
  expect((await evidenceAt(bench, contact)).map(({ kind, happened }) => `${happened} ${kind}`)).toEqual([
    '2026-05-04 injury-seen',
    '2026-06-10 not-brought',
    '2026-09-14 not-brought',
  ])
  const rosa = await site.visitor('screener')
  expect(bare((await rosa.get(`/hub/contacts/${contact}/picture`)).body)).toContain('Worth looking at')
  expect((await rosa.get('/hub/signals')).body).toContain(page)
  const text = bare((await rosa.get(page)).body)
  expect(text).toContain('Not at the hearing test.')
  expect(text).toContain('14 Sep 2026')
  expect(text).toMatch(/Why it may matter.*What it does not say/)
  expect(text).toContain('as it usually stands')
  // Looking again finds nothing new.
  await look(bench, at('2026-11-20T12:00Z'))
  expect(await signalsAt(bench, contact)).toHaveLength(1)
})

it('is dismissed by a named person with a reason, and comes back only on something new, which it says', async () => {
  const { contact, requests, page } = await found()
  const rosa = await site.visitor('screener')
  expect((await rosa.post(page, { seen: '3', ...dismissal })).to).toBe(page)
  const closed = bare((await rosa.get(page)).body)
  expect(closed).toContain('Dismissed by Rosa Osei')
  expect(closed).toContain('There is another explanation. The clinic wrote to the old address.')
  await look(bench, at('2026-11-20T12:00Z'))
  expect(await signalsAt(bench, contact)).toHaveLength(1)
  const missed = { occurred: '2026-11-02', kind: 'not-brought', content: 'Not at the dentist.' }
  await answersWith(bench, 'police', requests['police'] ?? '', [missed], at('2026-11-20T12:30Z'))
  await look(bench, at('2026-11-20T12:31Z'))
  const [, again] = await signalsAt(bench, contact)
  expect(again).toMatchObject({ rule: 'not-brought', number: 2, closing: null })
  const text = bare((await rosa.get(`/hub/contacts/${contact}/signals/${again?.id ?? ''}`)).body)
  expect(text).toContain('Before: Dismissed by Rosa Osei')
  expect(text).toMatch(/2 Nov 2026 Saltmarsh Police New Was not brought/)
  expect(text).not.toMatch(/14 Sep 2026 Bay Community Health New/)
})

it('is acted on with what was done; pressing twice is harmless, and another word afterwards is not kept', async () => {
  const { page } = await found()
  const [rosa, miriam] = [await site.visitor('screener'), await site.visitor('decider')]
  const acted = { seen: '3', how: 'acted', acted: 'Ada Quill visits with the health visitor on Monday.' }
  expect((await rosa.post(page, acted)).status).toBe(303)
  expect((await rosa.post(page, acted)).status).toBe(303)
  const late = await miriam.post(page, { seen: '3', ...dismissal })
  expect(late.status).toBe(422)
  expect(bare(late.body)).toContain('Rosa Osei has closed this already')
  expect(late.body).toContain('The clinic wrote to the old address.')
})

it('refuses what is left open, at each field, and keeps what was typed', async () => {
  const { page } = await found()
  const rosa = await site.visitor('screener')
  expect(bare((await rosa.post(page, { seen: '3' })).body)).toContain('Say what you make of it')
  const bad = bare((await rosa.post(page, { seen: '3', how: 'dismissed' })).body)
  expect(bad).toContain('Choose why')
  expect(bad).toContain('Write what makes you sure')
  expect(bare((await rosa.post(page, { seen: '3', how: 'acted' })).body)).toContain('Write what was done')
  const stale = await rosa.post(page, { seen: '2', ...dismissal })
  expect(stale.status).toBe(422)
  expect(bare(stale.body)).toContain('More was found while you read')
  expect(stale.body).toContain('The clinic wrote to the old address.')
})

it('grows while it is open: new evidence is added to it', async () => {
  const { contact, requests } = await found()
  const missed = { occurred: '2026-10-01', kind: 'not-brought', content: 'Not weighed.' }
  await answersWith(bench, 'police', requests['police'] ?? '', [missed], later)
  await look(bench, later)
  expect(await signalsAt(bench, contact)).toHaveLength(1)
  expect(await evidenceAt(bench, contact)).toHaveLength(4)
})

it('counts a kind that a hub worker puts on an item, at once, and keeps who said so', async () => {
  const { contact } = await notBrought(bench, came, ['not-brought'])
  await look(bench, later)
  expect(await signalsAt(bench, contact)).toEqual([])
  const item = (await itemIds(bench, contact))['Not at the hearing test.'] ?? ''
  const page = `/hub/contacts/${contact}/items/${item}/kind`
  const rosa = await site.visitor('screener')
  expect(bare((await rosa.post(page, { seen: '0' })).body)).toContain('Choose what it is about')
  expect((await rosa.post(page, { seen: '0', kind: 'not-brought' })).status).toBe(303)
  expect(await signalsAt(bench, contact)).toHaveLength(1)
  const picture = bare((await rosa.get(`/hub/contacts/${contact}/picture`)).body)
  expect(picture).toContain('About: Was not brought to an appointment (Rosa Osei)')
  const miriam = await site.visitor('decider')
  const stale = await miriam.post(page, { seen: '0', kind: 'moved-home' })
  expect(bare(stale.body)).toContain('Rosa Osei has said what it is about meanwhile')
  expect((await miriam.post(page, { seen: '1', kind: 'nothing' })).status).toBe(303)
  expect(bare((await miriam.get(page)).body)).toMatch(
    /Rosa Osei, .*Was not brought.*Miriam Falk, .*nothing in particular/,
  )
  // What was found stays until a person closes it.
  expect((await signalsAt(bench, contact))[0]?.closing).toBeNull()
})

it('says nothing of a contact that is decided, and closes what is sealed with its enquiry', async () => {
  const { contact, page } = await found()
  const other = await notBrought(bench, came)
  expect((await decide(bench, { contact, at: later })).ok).toBe(true)
  expect((await decide(bench, { contact: other.contact, at: later })).ok).toBe(true)
  await look(bench, later)
  expect(await signalsAt(bench, other.contact)).toEqual([])
  expect(await signalsAt(bench, contact)).toEqual([])
  expect(await evidenceAt(bench, contact)).toEqual([])
  expect((await (await site.visitor('screener')).get(page)).status).toBe(404)
})

it('is the hub’s own: no other role, agency or hub sees or closes it, nor by any SQL', async () => {
  const { contact, signal, page } = await found()
  for (const who of ['health', 'nursery', 'police', 'hub-admin'])
    expect((await (await site.visitor(who)).get(page)).status, who).toBe(403)
  expect((await (await site.visitor('support')).get(page)).status).toBe(200)
  expect((await (await site.visitor('support')).post(page, { seen: '3', ...dismissal })).status).toBe(403)
  expect((await (await site.visitor('nc-screener')).get(page)).status).toBe(404)
  for (const who of ['health', 'nursery', 'nc-screener', 'hub-admin']) {
    expect(await signalsAt(bench, contact, who), who).toEqual([])
    expect(await evidenceAt(bench, contact, who), who).toEqual([])
  }
  const support = await bench.town.actor('support')
  const closing = bench.db.as(support, 'x', (tx) =>
    sql`insert into frontdoor.signal_closing (signal_id, hub_id, contact_id, how, reason, words, seen, closed_by, closed_by_name, closed_at)
      values (${signal.id}, ${support.hub}, ${contact}, 'dismissed', 'known', 'x', 3, ${support.user}, 'x', ${later})`.execute(
      tx,
    ),
  )
  await expect(closing).rejects.toThrow(/row-level security/)
})

it('the database refuses a closing without words, in another’s name, of unread evidence, or twice; and any change', async () => {
  const { contact, signal } = await found()
  const rosa = await bench.town.actor('screener')
  const miriam = await bench.town.actor('decider')
  const close = (over: { words?: string; by?: string; seen?: number; how?: string; reason?: string }) =>
    bench.db.as(rosa, 'x', (tx) =>
      sql`insert into frontdoor.signal_closing (signal_id, hub_id, contact_id, how, reason, words, seen, closed_by, closed_by_name, closed_at)
        values (${signal.id}, ${rosa.hub}, ${contact}, ${over.how ?? 'dismissed'}, ${over.reason ?? 'known'}, ${over.words ?? 'x'},
          ${over.seen ?? 3}, ${over.by ?? rosa.user}, 'x', ${later})`.execute(tx),
    )
  await expect(close({ words: ' ' })).rejects.toThrow(/check/)
  await expect(close({ reason: '' })).rejects.toThrow(/check/)
  await expect(close({ how: 'forgotten' })).rejects.toThrow(/check/)
  await expect(close({ by: miriam.user })).rejects.toThrow(/row-level security/)
  await expect(close({ seen: 2 })).rejects.toThrow(/more was found meanwhile/)
  await close({})
  await expect(close({})).rejects.toThrow(/duplicate|unique/)
  const as = (statement: ReturnType<typeof sql>) => bench.db.as(rosa, 'x', (tx) => statement.execute(tx))
  await expect(as(sql`update frontdoor.signal_closing set words = 'y'`)).rejects.toThrow(/permission denied/)
  await expect(as(sql`delete from frontdoor.signal_evidence`)).rejects.toThrow(/permission denied/)
  await expect(as(sql`update frontdoor.signal set sealed = false where id = ${signal.id}`)).rejects.toThrow(
    /row-level security|stays sealed/,
  )
  await expect(
    as(sql`insert into frontdoor.signal_evidence (hub_id, contact_id, signal_id, source, source_id, from_contact, kind, happened, known_at, sealed, added_at)
      values (${rosa.hub}, ${contact}, ${signal.id}, 'contact', ${contact}, ${contact}, 'contact', '2026', ${later}, false, ${later})`),
  ).rejects.toThrow(/this signal is closed/)
})

it('the clockwork cannot read a word of an item or a name, nor anything at all for another task', async () => {
  await found()
  const { hub } = await bench.town.actor('screener')
  const as = (task: string, statement: ReturnType<typeof sql>) =>
    bench.db.as({ kind: 'clockwork', hub, task }, task, (tx) => statement.execute(tx))
  await expect(as('signals', sql`select content from sharing.sealed_item`)).rejects.toThrow(/permission denied/)
  await expect(as('signals', sql`select body from people.person`)).rejects.toThrow(/permission denied/)
  await expect(as('signals', sql`select who from frontdoor.contact`)).rejects.toThrow(/permission denied/)
  expect((await as('signals', sql`select id from sharing.sealed_item`)).rows.length).toBeGreaterThan(0)
  expect((await as('chase', sql`select id from sharing.sealed_item`)).rows).toEqual([])
  expect((await as('chase', sql`select id from frontdoor.signal`)).rows).toEqual([])
})

it('pressed by two at the same moment, one word is kept and the other is told', async () => {
  const { contact, page } = await found()
  const [rosa, miriam] = [await site.visitor('screener'), await site.visitor('decider')]
  const both = await Promise.all([
    rosa.post(page, { seen: '3', ...dismissal }),
    miriam.post(page, { seen: '3', how: 'acted', acted: 'The health visitor goes there today.' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  const again = await Promise.all([rosa, rosa].map((one) => one.post(page, { seen: '3', ...dismissal })))
  for (const { status } of again) expect([303, 422]).toContain(status)
  const item = (await itemIds(bench, contact))['Not at the review.'] ?? ''
  const kind = `/hub/contacts/${contact}/items/${item}/kind`
  const marked = await Promise.all(
    [rosa, miriam].map((one, index) =>
      one.post(kind, { seen: '0', kind: ['moved-home', 'police-attended'][index] ?? '' }),
    ),
  )
  expect(marked.map(({ status }) => status).sort()).toEqual([303, 422])
  // The clockwork and a colleague's mark look at the same moment: nothing is written down twice.
  await Promise.all([look(bench, later), look(bench, later), rosa.post(kind, { seen: '1', kind: 'not-brought' })])
  expect(await signalsAt(bench, contact)).toHaveLength(1)
})
