import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'
import type { Rating } from '../../model/contact.ts'
import { appendFacts, factsOf, findContact } from '../../store/contacts.ts'
import { screenContact } from './act.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

// Friday 20 November 2026, ten minutes before the hub closes.
const friday = at('2026-11-20T16:50Z')
const later = at('2026-11-20T16:55Z')

const screen = async (
  contact: string,
  over: { who?: string; version?: number; level?: string; rating?: Rating; reason?: string } = {},
) => {
  const actor = await bench.town.actor(over.who ?? 'screener')
  const input = {
    contact,
    version: over.version ?? 1,
    level: over.level ?? '4',
    rating: over.rating ?? ('red' as const),
    reason: over.reason ?? 'A bruise and a disclosure.',
  }
  return bench.db.as(actor, 'contact.screen', (tx) => screenContact(tx, actor, input, later, bench.needs))
}

const stands = async (contact: string) => {
  const actor = await bench.town.actor('screener')
  return bench.db.as(actor, 'look', (tx) => findContact(tx, contact))
}

// Worked out by hand from the hub's hours, Monday to Friday 09:00 to 17:00.
it.each([
  ['red', '2026-11-20T20:50:00Z'],
  ['amber', '2026-11-23T16:50:00Z'],
  ['green', '2026-11-25T16:50:00Z'],
] as const)('gives %s, received on Friday at 16:50, the deadline %s', async (rating, due) => {
  const contact = await bench.receive({ at: friday })
  const done = await screen(contact, { rating })
  expect(done.ok).toBe(true)
  const now = await stands(contact)
  expect(now?.dueAt?.toString()).toBe(due)
  expect(now).toMatchObject({
    state: 'screened',
    rating,
    highestRating: rating,
    level: '4',
    version: 2,
    holderName: 'Rosa Osei',
  })
})

it('keeps what was decided, why and under which versions of the policies', async () => {
  const contact = await bench.receive({ at: friday })
  await screen(contact)
  const actor = await bench.town.actor('screener')
  const facts = await bench.db.as(actor, 'look', (tx) => factsOf(tx, contact))
  expect(facts.at(-1)).toMatchObject({
    kind: 'screened',
    byName: 'Rosa Osei',
    body: {
      level: '4',
      levelName: 'Level 4: protection',
      rating: 'red',
      reason: 'A bruise and a disclosure.',
      policyVersions: { thresholds: 1, ratings: 1, hours: 1 },
    },
  })
})

it('tells the referrer that somebody is looking', async () => {
  const contact = await bench.receive({ at: friday })
  await screen(contact)
  const nursery = await bench.town.actor('nursery')
  const { rows } = await bench.db.as(nursery, 'look', (tx) =>
    sql<{ progress: string }>`select progress from frontdoor.referral where contact_id = ${contact}`.execute(tx),
  )
  expect(rows).toEqual([{ progress: 'being-looked-at' }])
})

it('writes one fact when the form is sent twice', async () => {
  const contact = await bench.receive({ at: friday })
  expect((await screen(contact)).ok).toBe(true)
  expect((await screen(contact)).ok).toBe(false)
  expect((await stands(contact))?.version).toBe(2)
})

it('refuses a page drawn before somebody else changed the contact', async () => {
  const contact = await bench.receive({ at: friday })
  const done = await screen(contact, { version: 7 })
  expect(done).toMatchObject({ ok: false, refusal: { '': expect.stringContaining('Somebody changed this') as string } })
})

it.each([
  [{ level: '9' }, 'level'],
  [{ rating: 'blue' as const }, 'rating'],
  [{ reason: '  ' }, 'reason'],
])('refuses %o at its own field', async (wrong, field) => {
  const contact = await bench.receive({ at: friday })
  const done = await screen(contact, wrong)
  expect(done.ok ? [] : Object.keys(done.refusal)).toEqual([field])
  expect((await stands(contact))?.state).toBe('to-screen')
})

it.each(['support', 'nursery', 'police', 'nc-screener', 'governance'])(
  'hides the contact from %s when screening',
  async (who) => {
    const contact = await bench.receive({ at: friday })
    const done = await screen(contact, { who })
    expect(done.ok ? '' : String(done.refusal as symbol)).toBe('Symbol(not found)')
  },
)

it.each(['support', 'nursery', 'police', 'nc-screener'])(
  'is refused by the database itself when %s tries',
  async (who) => {
    const contact = await bench.receive({ at: friday })
    const real = await stands(contact)
    if (real === null) throw new Error('The contact is missing.')
    const actor = await bench.town.actor(who)
    const tried = bench.db.as(actor, 'contact.screen', (tx) =>
      appendFacts(tx, real, actor, later, [{ kind: 'screened', body: {}, occurredAt: later }], {
        state: 'screened',
        level: '1',
        rating: 'green',
        highestRating: 'green',
      }),
    )
    await expect(tried).rejects.toThrow(/row-level security|foreign key/)
    expect((await stands(contact))?.rating).toBeNull()
  },
)
