import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { journeyRoutes } from '../../src/contexts/frontdoor/features/journey/journey.routes.ts'
import { significanceRoutes } from '../../src/contexts/frontdoor/features/significance/significance.routes.ts'
import { askedAbout } from './answer-bench.ts'
import { answered, decide } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'

const came = at('2026-11-20T10:00Z')
const later = at('2026-11-20T16:00Z')
let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, [...journeyRoutes(bench.needs), ...significanceRoutes(bench.needs)], later)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const bare = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

/** A contact with one sealed item, and the address at which that item is weighed. */
const withItem = async (content: string) => {
  const { contact, requests } = await askedAbout(bench, ['police'], came)
  await answered(bench, 'police', {
    request: requests['police'] ?? '',
    mayLeave: 'no',
    content,
    at: at('2026-11-20T11:00Z'),
  })
  const journey = `/hub/contacts/${contact}/journey`
  const { body } = await (await site.visitor('screener')).get(journey)
  const item = new RegExp(`${content}[^]*?${journey}/([0-9a-f-]{36})"`).exec(body)?.[1] ?? ''
  return { contact, journey, item, weigh: `${journey}/${item}` }
}
const word = (value: string, reason = 'Third time since the move.', seen = 0) => ({
  word: value,
  reason,
  seen: String(seen),
})

it('says how much an entry matters, why, and who says so; and the journey can be narrowed to that', async () => {
  const { journey, weigh } = await withItem('Called to the home.')
  const rosa = await site.visitor('screener')
  expect(bare((await rosa.get(weigh)).body)).toContain('Called to the home.')
  expect((await rosa.post(weigh, word('turning-point'))).to).toBe(journey)
  const page = bare((await rosa.get(journey)).body)
  expect(page).toMatch(/Turning point Called to the home\..*Turning point: Third time since the move\. \(Rosa Osei/)
  const narrowed = bare((await rosa.get(`${journey}?weighty=yes`)).body)
  expect(narrowed).toContain('Called to the home.')
  expect(narrowed).toContain('Entries: 1')
  expect(bare((await rosa.get(`/hub/contacts/${journey.split('/')[3] ?? ''}/journey/referral`)).body)).toContain(
    'How much does this matter?',
  )
})

it('lets a later word stand for an earlier one, keeps both, and shows none before it was said', async () => {
  const { journey, weigh } = await withItem('Neighbour rang twice.')
  const [rosa, tom] = [await site.visitor('screener'), await site.visitor('screener2')]
  await rosa.post(weigh, word('significant', 'Fits with the school.'))
  await tom.post(weigh, word('background', 'The neighbour rings often.', 1))
  const page = bare((await rosa.get(journey)).body)
  expect(page).toContain('Background: The neighbour rings often.')
  expect(page).not.toContain('Fits with the school.')
  expect(bare((await rosa.get(weigh)).body)).toContain('Fits with the school.')
  expect(bare((await rosa.get(`${journey}?weighty=yes`)).body)).toContain('Entries: 0')
  const before = bare((await rosa.get(`${journey}?at-day=20&at-month=11&at-year=2026&time=12:00`)).body)
  expect(before).toContain('Neighbour rang twice.')
  expect(before).not.toContain('Background')
})

it('refuses nothing said, a stale page and taking back what was never said; one word of two presses is kept', async () => {
  const { weigh } = await withItem('Window broken.')
  const [rosa, tom] = [await site.visitor('screener'), await site.visitor('screener2')]
  const empty = bare((await rosa.post(weigh, { seen: '0', reason: '', word: '' })).body)
  expect(empty).toContain('Choose how much it matters')
  expect(empty).toContain('Say why, so that others can follow')
  expect(bare((await rosa.post(weigh, word('none'))).body)).toContain('Nothing was said of it yet')
  for (const press of [1, 2]) expect((await rosa.post(weigh, word('significant'))).status, String(press)).toBe(303)
  const stale = await tom.post(weigh, word('background', 'Not so.'))
  expect(stale.status).toBe(422)
  expect(bare(stale.body)).toContain('Rosa Osei weighed this meanwhile')
  expect(stale.body).toContain('Not so.')
})

it('is the hub’s own; what is said of a sealed item is sealed with it when the enquiry ends', async () => {
  const { contact, item, weigh, journey } = await withItem('Arrest in 2019.')
  const rosa = await site.visitor('screener')
  await rosa.post(weigh, word('significant', 'He was arrested for violence.'))
  for (const who of ['nursery', 'police', 'nc-screener', 'support'])
    expect([403, 404], who).toContain((await (await site.visitor(who)).get(weigh)).status)
  const said = async () =>
    bench.db.as(await bench.town.actor('screener'), 'look', (tx) =>
      sql`select reason from frontdoor.significance where contact_id = ${contact}`.execute(tx),
    )
  expect((await said()).rows).toHaveLength(1)
  const forge = (values: { entry: string; item: string | null; number: number }, who = 'screener') =>
    bench.town.actor(who).then((actor) =>
      bench.db.as(actor, 'test', (tx) =>
        sql`insert into frontdoor.significance (hub_id, contact_id, entry, item_id, word, reason, number, said_by, said_by_name, said_at)
            values (${actor.hub}, ${contact}, ${values.entry}, ${values.item}::uuid, 'background', 'x', ${values.number}, ${actor.user}, ${actor.name}, ${later})`.execute(
          tx,
        ),
      ),
    )
  await expect(forge({ entry: item, item: null, number: 2 })).rejects.toThrow(/sealed with it/)
  await expect(forge({ entry: 'referral', item, number: 1 })).rejects.toThrow(/sealed with it|the item is the entry/)
  await expect(forge({ entry: item, item, number: 7 })).rejects.toThrow(/meanwhile/)
  await expect(forge({ entry: 'referral', item: null, number: 1 }, 'police')).rejects.toThrow(
    /row-level security|of this hub/,
  )
  await decide(bench, { contact, at: later })
  expect((await said()).rows).toHaveLength(0)
  expect(bare((await rosa.get(journey)).body)).not.toContain('arrested')
})
