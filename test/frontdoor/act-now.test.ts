import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actNow, type ActingNow } from '../../src/contexts/frontdoor/features/act-now/act.ts'
import { type HoldingMeeting, recordMeeting } from '../../src/contexts/frontdoor/features/strategy/act.ts'
import { meetingsOf, openDiscussions, protectiveActsOf } from '../../src/contexts/frontdoor/store/protection.ts'
import { askedAbout } from './answer-bench.ts'
import { decide, seenBy, standsNow } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { screened } from './screened.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const came = at('2026-11-20T10:00Z')
const now = at('2026-11-20T21:45Z')
const acts = async (contact: string, over: Partial<ActingNow> = {}, who = 'screener') => {
  const actor = await bench.town.actor(who)
  const input: ActingNow = {
    contact,
    once: crypto.randomUUID(),
    kind: 'strategy-discussion',
    day: '2026-11-20',
    time: '21:40',
    words: 'A new mark.',
    told: 'The duty manager.',
    ...over,
  }
  return bench.db.as(actor, 'protection.record', (tx) => actNow(tx, actor, input, now, bench.needs))
}
const recorded = async (contact: string) =>
  bench.db.as(await bench.town.actor('decider'), 'look', (tx) => protectiveActsOf(tx, contact))
const meets = async (
  contact: string,
  called: string,
  agencies: readonly string[],
  over: Partial<HoldingMeeting> = {},
  who = 'decider',
) => {
  const actor = await bench.town.actor(who)
  const input: HoldingMeeting = {
    contact,
    called,
    once: crypto.randomUUID(),
    day: '2026-11-20',
    time: '21:42',
    tookPart: agencies.map((key) => ({ agency: bench.town.agencies[key] ?? '', who: '' })),
    known: 'Officers saw the mark.',
    decision: 'section-47-joint',
    why: 'Not safe tonight.',
    ...over,
  }
  return bench.db.as(actor, 'strategy.record', (tx) => recordMeeting(tx, actor, input, now, bench.needs))
}
const called = async (contact: string): Promise<string> => {
  await acts(contact)
  return (await recorded(contact))[0]?.id ?? ''
}

describe('immediate protection', () => {
  it('starts at any step, and what was missing is read from the record, never typed', async () => {
    const fresh = await bench.receive({ at: came })
    expect((await acts(fresh)).ok).toBe(true)
    expect((await recorded(fresh))[0]?.missing).toEqual([
      'Not screened',
      'Not rated',
      'Held by nobody',
      'No basis for asking agencies recorded',
      'No agency asked',
      'No decision for the child',
    ])
    const { contact } = await askedAbout(bench, ['police', 'health'], came)
    await acts(contact, { kind: 'police-protection' })
    expect((await recorded(contact))[0]?.missing).toEqual([
      'No answer from Bay Community Health',
      'No answer from Saltmarsh Police',
      'No decision for the child',
    ])
  })

  it('closes nothing and moves no clock', async () => {
    const contact = await screened(bench, { at: came, screenedAt: came, rating: 'amber', level: '4' })
    const before = await standsNow(bench, contact)
    await acts(contact)
    const after = await standsNow(bench, contact)
    expect({ ...after, version: 0 }).toEqual({ ...before, version: 0 })
  })

  it('is recorded about a decided contact too', async () => {
    const contact = await screened(bench, { at: came, screenedAt: came, rating: 'red', level: '4' })
    await decide(bench, { contact, at: came })
    expect((await acts(contact, { kind: 'placed-safe' })).ok).toBe(true)
    expect((await standsNow(bench, contact)).state).toBe('decided')
  })

  it('sent twice is recorded once', async () => {
    const contact = await bench.receive({ at: came })
    const once = crypto.randomUUID()
    await acts(contact, { once })
    expect((await acts(contact, { once })).ok).toBe(true)
    expect(await recorded(contact)).toHaveLength(1)
  })

  it('is not recorded before it is done', async () => {
    const contact = await bench.receive({ at: came })
    expect(await acts(contact, { time: '23:00' })).toMatchObject({
      ok: false,
      refusal: { time: 'This is still to come: record it once it is done' },
    })
  })

  it.each(['nursery', 'police', 'support', 'nc-police'])('is not recorded by %s, by any SQL', async (who) => {
    const contact = await bench.receive({ at: came })
    const done = await acts(contact, {}, who).then(
      ({ ok }) => ok,
      () => false,
    )
    expect(done).toBe(false)
    const actor = await bench.town.actor(who)
    const plant = sql`insert into frontdoor.protective_act (hub_id, contact_id, once, kind, words, told, done_at, missing,
      recorded_by, recorded_by_name, recorded_at) values (${actor.hub}, ${contact}, gen_random_uuid(), 'placed-safe', 'x', 'x',
      now(), '[]', ${actor.user}, 'x', now())`
    await expect(bench.db.as(actor, 'x', (tx) => plant.execute(tx))).rejects.toThrow()
  })

  it('is never changed or taken away', async () => {
    const contact = await bench.receive({ at: came })
    await acts(contact)
    const decider = await bench.town.actor('decider')
    for (const attempt of [
      sql`update frontdoor.protective_act set words = 'x' where contact_id = ${contact}`,
      sql`delete from frontdoor.protective_act where contact_id = ${contact}`,
    ])
      await expect(bench.db.as(decider, 'x', (tx) => attempt.execute(tx))).rejects.toThrow(/permission denied/)
  })
})

describe('a strategy discussion', () => {
  it('decides with police, health and social care there, and is over', async () => {
    const contact = await bench.receive({ at: came })
    const discussion = await called(contact)
    expect((await meets(contact, discussion, ['council', 'police', 'health'])).ok).toBe(true)
    expect(await meets(contact, discussion, ['council', 'police', 'health'])).toMatchObject({ ok: false })
    const decider = await bench.town.actor('decider')
    const open = await bench.db.as(decider, 'look', (tx) => openDiscussions(tx))
    expect(open.some((one) => one.called === discussion)).toBe(false)
  })

  it('stands without one of them, and must meet again within the hub’s own limit', async () => {
    const contact = await bench.receive({ at: came })
    const discussion = await called(contact)
    await meets(contact, discussion, ['council', 'police'])
    const decider = await bench.town.actor('decider')
    const [meeting] = await bench.db.as(decider, 'look', (tx) => meetingsOf(tx, contact))
    expect(meeting).toMatchObject({ absent: ['health'], decision: 'section-47-joint', signedByName: 'Miriam Falk' })
    expect(meeting?.followUpDue?.toString()).toBe('2026-11-27T17:00:00Z')
    expect((await meets(contact, discussion, ['council', 'police', 'health'])).ok).toBe(true)
  })

  it('waits in the hub’s list until it is held', async () => {
    const contact = await bench.receive({ at: came })
    const discussion = await called(contact)
    const decider = await bench.town.actor('decider')
    const open = await bench.db.as(decider, 'look', (tx) => openDiscussions(tx))
    expect(open.find((one) => one.called === discussion)).toMatchObject({
      followUpDue: null,
      calledByName: 'Rosa Osei',
    })
  })

  it('is signed by a decision maker only', async () => {
    const contact = await bench.receive({ at: came })
    const discussion = await called(contact)
    await expect(meets(contact, discussion, ['council', 'police', 'health'], {}, 'screener')).rejects.toThrow(/policy/)
  })

  it('is not held before it was called, nor with an agency of another hub', async () => {
    const contact = await bench.receive({ at: came })
    const discussion = await called(contact)
    expect(await meets(contact, discussion, ['council'], { time: '21:30' })).toMatchObject({
      ok: false,
      refusal: { time: 'It was held after it was called' },
    })
    expect(await meets(contact, discussion, ['nc-police'])).toMatchObject({
      ok: false,
      refusal: { agency: 'Choose who took part, from the agencies of this hub' },
    })
  })

  it('writes nobody off as present: by SQL too', async () => {
    const contact = await bench.receive({ at: came })
    const discussion = await called(contact)
    const decider = await bench.town.actor('decider')
    const police = bench.town.agencies['police'] ?? ''
    const plant = sql`insert into frontdoor.strategy_meeting (hub_id, contact_id, called, once, number, held_at, took_part,
      absent, known, decision, why, follow_up_due, policy_version, missing, signed_by, signed_by_name, signed_at)
      values (${decider.hub}, ${contact}, ${discussion}, gen_random_uuid(), 1, ${now}, ${JSON.stringify([{ agency: police, kind: 'police' }])},
      '{police}', 'x', 'no-section-47', 'x', ${now.add({ hours: 1 })}, 0, '[]', ${decider.user}, 'x', ${now})`
    await expect(bench.db.as(decider, 'x', (tx) => plant.execute(tx))).rejects.toThrow(/none of them is absent/)
  })

  it('is over exactly when it has decided with everybody there, whatever the meetings before it', async () => {
    const someone = fc.subarray(['council', 'police', 'health', 'housing'], { minLength: 1 })
    const meeting = fc.record({ there: someone, decided: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(meeting, { minLength: 1, maxLength: 4 }), async (meetings) => {
        const contact = await bench.receive({ at: came })
        const discussion = await called(contact)
        let over = false
        for (const { there, decided } of meetings) {
          const done = await meets(contact, discussion, there, { decision: decided ? 'no-section-47' : 'meet-again' })
          expect(done.ok).toBe(!over)
          over ||= decided && ['council', 'police', 'health'].every((must) => there.includes(must))
        }
        const waiting = await seenBy(
          bench,
          'decider',
          sql`select 1 from frontdoor.strategy_meeting m where m.called = ${discussion} and m.follow_up_due is null`,
        )
        expect(waiting.length === 1).toBe(over)
      }),
      { numRuns: 25, seed: 3 },
    )
  })
})
