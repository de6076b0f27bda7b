import { afterAll, beforeAll, expect, it } from 'vitest'
import { aDecision, decide } from '../../../../../test/frontdoor/decided.ts'
import { at, type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'
import { screened } from '../../../../../test/frontdoor/screened.ts'
import { familyTellings, keepFamilyTold } from '../../store/family.ts'
import { tickFamilyTold, type Ticking } from './act.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

// Friday 20 November 2026, and the Monday after it.
const came = at('2026-11-20T10:00Z')
const now = at('2026-11-23T10:00Z')

const look = async (who: string) => bench.db.as(await bench.town.actor(who), 'look', (tx) => familyTellings(tx, 1_000))
const decided = async (family = aDecision.family) => {
  const contact = await screened(bench, { at: came, screenedAt: came, rating: 'red', level: '4' })
  await decide(bench, { contact, at: at('2026-11-20T12:00Z'), given: { family } })
  const found = (await look('screener')).find((one) => one.contact === contact)
  if (found === undefined) throw new Error('The telling is missing.')
  return found
}
const tick = async (decision: string, who = 'screener', over: Partial<Ticking> = {}) => {
  const actor = await bench.town.actor(who)
  const input: Ticking = { decision, daysAgo: '0', how: 'said', received: 'They asked who visits.', ...over }
  return bench.db.as(actor, 'family.tick-off', (tx) => tickFamilyTold(tx, actor, input, now))
}
const kept = async (decision: string) => (await look('decider')).find((one) => one.decision === decision)

it('is due by the hub’s own limit: one working day, to Monday’s closing', async () => {
  expect((await decided()).plan).toMatchObject({ who: 'The social worker on duty', dueAt: '2026-11-23T17:00:00Z' })
})

it('is ticked off by a named person with the day and how it was received', async () => {
  const { decision } = await decided()
  expect(await tick(decision, 'screener', { daysAgo: '1' })).toMatchObject({ ok: true })
  expect(await kept(decision)).toMatchObject({
    toldOn: '2026-11-22',
    received: 'They asked who visits.',
    recordedByName: 'Rosa Osei',
  })
})

it('keeps the first record: the same words again change nothing, others are refused', async () => {
  const { decision } = await decided()
  await tick(decision)
  expect((await tick(decision)).ok).toBe(true)
  expect(await tick(decision, 'decider', { received: 'Another word.' })).toMatchObject({ ok: false })
  expect((await kept(decision))?.received).toBe('They asked who visits.')
})

it('wants words, and a day not before the decision', async () => {
  const { decision } = await decided()
  expect(await tick(decision, 'screener', { received: ' ' })).toMatchObject({
    refusal: { received: expect.anything() as string },
  })
  expect(await tick(decision, 'screener', { daysAgo: '7' })).toMatchObject({
    refusal: { daysAgo: expect.anything() as string },
  })
})

it('does not tick off a family that is kept from knowing: the act refuses, and the database too', async () => {
  const { decision } = await decided({ ...aDecision.family, tell: 'risk-to-child', who: '', by: '' })
  expect(await tick(decision)).toMatchObject({ ok: false })
  const actor = await bench.town.actor('screener')
  const told = { decision, toldOn: '2026-11-23', received: 'x', how: 'said' as const, letter: null }
  await expect(bench.db.as(actor, 'x', (tx) => keepFamilyTold(tx, actor, told, now))).rejects.toThrow(/is ticked off/)
})

it.each(['support', 'nursery', 'police', 'nc-police'])('is not ticked off by %s', async (who) => {
  const { decision } = await decided()
  const done = await tick(decision, who).then(
    ({ ok }) => ok,
    () => false,
  )
  expect(done).toBe(false)
  expect(await kept(decision)).toMatchObject({ toldOn: null })
})

it.each(['nc-police', 'police', 'nursery'])('is unknown to %s', async (who) => {
  await decided()
  expect(await look(who)).toEqual([])
})

it('is kept in nobody else’s name: the database refuses', async () => {
  const { decision } = await decided()
  const actor = await bench.town.actor('screener')
  const forged = { ...actor, user: bench.town.users['decider'] ?? actor.user }
  const told = { decision, toldOn: '2026-11-23', received: 'x', how: 'said' as const, letter: null }
  await expect(bench.db.as(actor, 'x', (tx) => keepFamilyTold(tx, forged, told, now))).rejects.toThrow(
    /row-level security/,
  )
})
