import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'
import { screened } from '../../../../../test/frontdoor/screened.ts'
import type { Rating } from '../../model/contact.ts'
import { appendFacts, factsOf, findContact } from '../../store/contacts.ts'
import { reRate } from './act.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

// Wednesday 18 November 2026: the hub is open from 09:00 to 17:00.
const received = at('2026-11-18T10:00Z')
const regraded = at('2026-11-18T15:40Z')

const rated = (rating: Rating) =>
  screened(bench, { at: received, screenedAt: at('2026-11-18T10:20Z'), rating, level: '3' })

const grade = async (
  contact: string,
  rating: Rating,
  over: { who?: string; version?: number; reason?: string } = {},
) => {
  const actor = await bench.town.actor(over.who ?? 'screener')
  const input = { contact, version: over.version ?? 2, rating, reason: over.reason ?? 'new information' }
  return bench.db.as(actor, 'contact.re-rate', (tx) => reRate(tx, actor, input, regraded, bench.needs))
}

const stands = async (contact: string) => {
  const actor = await bench.town.actor('screener')
  return bench.db.as(actor, 'look', (tx) => findContact(tx, contact))
}

it('keeps the original start when grading up, though the deadline has then passed', async () => {
  const contact = await rated('amber')
  expect((await grade(contact, 'red')).ok).toBe(true)
  const now = await stands(contact)
  // Four hours from receipt at 10:00, not from the new grading at 15:40.
  expect(now?.dueAt?.toString()).toBe('2026-11-18T14:00:00Z')
  expect(now).toMatchObject({
    rating: 'red',
    highestRating: 'red',
    whyHere: 're-graded up from amber 15:40: new information',
  })
})

it('gives the longer limit when a decision maker grades down, and remembers the highest rating', async () => {
  const contact = await rated('red')
  expect((await grade(contact, 'green', { who: 'decider' })).ok).toBe(true)
  const now = await stands(contact)
  // 24 working hours from Wednesday 10:00: seven hours on Wednesday, eight on Thursday and Friday, one on Monday.
  expect(now?.dueAt?.toString()).toBe('2026-11-23T10:00:00Z')
  expect(now).toMatchObject({ rating: 'green', highestRating: 'red' })
})

it('never gives more time by grading down and up again', async () => {
  const contact = await rated('amber')
  await grade(contact, 'green', { who: 'decider' })
  await grade(contact, 'amber', { version: 3 })
  expect((await stands(contact))?.dueAt?.toString()).toBe('2026-11-19T10:00:00Z')
})

it('lets no screener grade down', async () => {
  const contact = await rated('red')
  const done = await grade(contact, 'amber')
  expect(done).toMatchObject({ ok: false, refusal: { rating: expect.stringContaining('decision maker') as string } })
})

it('lets no screener grade down past the page either: the database refuses', async () => {
  const contact = await rated('red')
  const real = await stands(contact)
  if (real === null) throw new Error('The contact is missing.')
  const actor = await bench.town.actor('screener')
  const tried = bench.db.as(actor, 'contact.re-rate', (tx) =>
    appendFacts(tx, real, actor, regraded, [{ kind: 're-rated', body: {}, occurredAt: regraded }], { rating: 'green' }),
  )
  await expect(tried).rejects.toThrow(/only a decision maker grades down/)
})

it('buys no time past the page when grading up: the database refuses', async () => {
  const contact = await rated('amber')
  const real = await stands(contact)
  if (real === null) throw new Error('The contact is missing.')
  const actor = await bench.town.actor('screener')
  const tried = bench.db.as(actor, 'contact.re-rate', (tx) =>
    appendFacts(tx, real, actor, regraded, [{ kind: 're-rated', body: {}, occurredAt: regraded }], {
      rating: 'red',
      highestRating: 'red',
      dueAt: at('2026-12-24T12:00Z'),
    }),
  )
  await expect(tried).rejects.toThrow(/grading up gives no more time/)
})

it.each([
  ['amber', 'new information', 'rating'],
  ['blue', 'new information', 'rating'],
  ['red', '   ', 'reason'],
] as const)('refuses %s for reason "%s" at its own field', async (rating, reason, field) => {
  const contact = await rated('amber')
  const done = await grade(contact, rating, { reason, who: 'decider' })
  expect(done.ok ? [] : Object.keys(done.refusal)).toEqual([field])
})

it('writes one fact when the form is sent twice', async () => {
  const contact = await rated('amber')
  expect((await grade(contact, 'red')).ok).toBe(true)
  expect((await grade(contact, 'red')).ok).toBe(false)
  const actor = await bench.town.actor('screener')
  const facts = await bench.db.as(actor, 'look', (tx) => factsOf(tx, contact))
  expect(facts.map(({ kind }) => kind)).toEqual(['received', 'screened', 're-rated'])
})

it('grades nothing that was never screened', async () => {
  const contact = await bench.receive({ at: received })
  expect((await grade(contact, 'red', { version: 1 })).ok).toBe(false)
})

it.each(['support', 'nursery', 'health', 'nc-decider'])('hides the contact from %s when grading', async (who) => {
  const contact = await rated('amber')
  const done = await grade(contact, 'red', { who })
  expect(done.ok ? '' : String(done.refusal as symbol)).toBe('Symbol(not found)')
})
