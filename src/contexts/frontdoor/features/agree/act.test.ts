import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askedAbout } from '../../../../../test/frontdoor/answer-bench.ts'
import { answered, childIds, decide, type How, seenBy, standsNow } from '../../../../../test/frontdoor/decided.ts'
import { at, type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'
import { screened } from '../../../../../test/frontdoor/screened.ts'
import { agreeDecision, decisionsOf, standingDecision } from '../../store/decisions.ts'
import { checksDue } from '../../store/disagreements.ts'
import { type Agreeing, answerDecision } from './act.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const came = at('2026-11-20T10:00Z')
const decidedAt = at('2026-11-20T11:00Z')
const agreedAt = at('2026-11-20T12:00Z')
const closing = { outcome: 'no-further-action' }

const rated = (rating: 'red' | 'amber' = 'amber') => screened(bench, { at: came, screenedAt: came, rating, level: '4' })
const closed = async (given: How['given'] = {}, rating: 'red' | 'amber' = 'amber') => {
  const contact = await rated(rating)
  const done = await decide(bench, { contact, at: decidedAt, given: { ...closing, ...given } })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return contact
}
const standing = async (contact: string) => {
  const [child = ''] = await childIds(bench, contact)
  const decisions = await bench.db.as(await bench.town.actor('decider'), 'look', (tx) => decisionsOf(tx, contact))
  return { child, decisions, decision: standingDecision(decisions, child) }
}
const answer = async (contact: string, who: string, over: Partial<Agreeing> = {}) => {
  const { child, decision } = await standing(contact)
  const actor = await bench.town.actor(who)
  const input: Agreeing = { contact, child, decision: decision?.id ?? '', answer: 'agree', reason: '', ...over }
  return bench.db.as(actor, 'decision.answer', (tx) => answerDecision(tx, actor, input, agreedAt, bench.needs))
}
const told = (contact: string) =>
  seenBy(bench, 'nursery', sql`select id from frontdoor.told where contact_id = ${contact}`)

it('waits for a second decision maker where the route asks for one, and tells nobody meanwhile', async () => {
  const contact = await closed()
  expect(await standsNow(bench, contact)).toMatchObject({ state: 'screened' })
  expect(await told(contact)).toEqual([])
})

it('takes effect when another decision maker agrees, and agreeing twice changes nothing', async () => {
  const contact = await closed()
  expect((await answer(contact, 'decider2')).ok).toBe(true)
  expect((await answer(contact, 'decider2')).ok).toBe(true)
  expect(await standsNow(bench, contact)).toMatchObject({ state: 'decided', reachedAt: agreedAt })
  expect(await told(contact)).toHaveLength(1)
})

it('lets nobody agree with themself, by the act', async () => {
  const contact = await closed()
  expect(await answer(contact, 'decider')).toMatchObject({
    ok: false,
    refusal: { '': expect.stringContaining('somebody else') as string },
  })
  expect(await told(contact)).toEqual([])
})

it('lets nobody agree with themself, by any SQL: the database changes nothing', async () => {
  const contact = await closed()
  const { decision } = await standing(contact)
  const actor = await bench.town.actor('decider')
  if (decision === null) throw new Error('There is no decision.')
  expect(await bench.db.as(actor, 'decision.answer', (tx) => agreeDecision(tx, actor, decision.id, agreedAt))).toBe(
    false,
  )
  const forged = { ...actor, user: bench.town.users['decider2'] ?? actor.user }
  expect(await bench.db.as(actor, 'decision.answer', (tx) => agreeDecision(tx, forged, decision.id, agreedAt))).toBe(
    false,
  )
  expect((await standing(contact)).decision?.secondedAt).toBeNull()
})

it('lets no screener agree: the database changes nothing', async () => {
  const contact = await closed()
  expect((await answer(contact, 'screener')).ok).toBe(false)
  expect(await told(contact)).toEqual([])
})

it('goes back with a reason, and another decision may follow', async () => {
  const contact = await closed()
  expect(await answer(contact, 'decider2', { answer: 'send-back', reason: ' ' })).toMatchObject({
    ok: false,
    refusal: { reason: 'Say what should change' },
  })
  expect((await answer(contact, 'decider2', { answer: 'send-back', reason: 'Ask the health visitor first.' })).ok).toBe(
    true,
  )
  expect((await standing(contact)).decision).toBeNull()
  expect((await decide(bench, { contact, at: agreedAt })).ok).toBe(true)
  expect((await standing(contact)).decisions).toHaveLength(2)
  expect(await standsNow(bench, contact)).toMatchObject({ state: 'decided' })
})

it('does not agree with a newer decision by a page that showed the older', async () => {
  const contact = await closed()
  const { decision } = await standing(contact)
  await answer(contact, 'decider2', { answer: 'send-back', reason: 'Think again.' })
  await decide(bench, { contact, at: agreedAt, given: closing })
  const late = await answer(contact, 'decider2', { decision: decision?.id ?? '' })
  expect(late).toMatchObject({
    ok: false,
    refusal: { '': expect.stringContaining('changed while you were reading') as string },
  })
})

it('never stops red for want of a second person: in effect at once, checked by the end of the next working day', async () => {
  const contact = await closed({ urgent: 'Nobody else is on duty and the family leaves tonight.' }, 'red')
  expect(await standsNow(bench, contact)).toMatchObject({ state: 'decided', reachedAt: decidedAt })
  // Friday 20 November: the next working day is Monday, and it closes at 17:00.
  expect((await standing(contact)).decision).toMatchObject({
    needsSecond: true,
    takesEffectAt: decidedAt,
    checkDueAt: at('2026-11-23T17:00Z'),
  })
  expect((await answer(contact, 'decider2')).ok).toBe(true)
  expect((await standing(contact)).decision).toMatchObject({
    secondedByName: 'Daniel Achterberg',
    takesEffectAt: decidedAt,
  })
  expect(await told(contact)).toHaveLength(1)
})

it('keeps an urgent decision on the hub’s list until another decision maker has checked it', async () => {
  const contact = await closed({ urgent: 'Nobody else is on duty.' }, 'red')
  const listed = async (who: string) =>
    (await bench.db.as(await bench.town.actor(who), 'look', (tx) => checksDue(tx))).filter(
      (row) => row.contact === contact,
    )
  expect(await listed('screener')).toMatchObject([{ childName: 'Amara Nkemelu', dueAt: at('2026-11-23T17:00Z') }])
  expect(await listed('police')).toEqual([])
  await answer(contact, 'decider2')
  expect(await listed('screener')).toEqual([])
})

it('lets amber give no reason for haste: it waits', async () => {
  const contact = await closed({ urgent: 'I am in a hurry.' })
  expect((await standing(contact)).decision).toMatchObject({ takesEffectAt: null, checkDueAt: null })
})

it('lets no item go before the decision is in effect', async () => {
  const { contact, requests } = await askedAbout(bench, ['police'], came, 'amber')
  const item = await answered(bench, 'police', {
    request: requests['police'] ?? '',
    mayLeave: 'yes',
    content: 'Waits as its decision waits.',
    at: came,
  })
  await decide(bench, { contact, at: decidedAt, given: { ...closing, items: [item] } })
  expect(await seenBy(bench, 'decider', sql`select id from sharing.release where enquiry_id = ${contact}`)).toEqual([])
})
