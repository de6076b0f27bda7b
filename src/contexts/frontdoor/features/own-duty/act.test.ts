import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'
import { londonTime } from '../../../../../test/oracle/hand-calendar.ts'
import type { Typed } from '../../../../kernel/form-state.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { findDuty, hubDuties, ownDuties } from '../../store/own-duties.ts'
import { dutyForm, reportForm } from './act.form.ts'
import { recordDuty, recordReport } from './act.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

// Friday 20 November 2026, 10:00.
const now = at('2026-11-20T10:00Z')

const said = (over: Typed = {}): Typed => ({
  once: crypto.randomUUID(),
  profession: 'regulated',
  professionName: 'health visitor',
  how: 'told',
  under18: 'yes',
  'learnedOn-day': '20',
  'learnedOn-month': '11',
  'learnedOn-year': '2026',
  what: 'She said that it was done to her.',
  ...over,
})
const report = (over: Typed = {}): Typed => ({
  by: 'me',
  reference: 'CR/48213/26',
  'calledOn-day': '20',
  'calledOn-month': '11',
  'calledOn-year': '2026',
  safeguarding: 'Referred, and the safeguarding lead told.',
  ...over,
})
const must = <Value>(read: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value => {
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}

const record = async (over: Typed = {}, who = 'health', when = now) => {
  const actor = await bench.town.actor(who)
  const given = must(dutyForm.parse(said(over)))
  return bench.db.as(actor, 'x', (tx) => recordDuty(tx, actor, given, when, bench.needs))
}
const recorded = async (over: Typed = {}, who = 'health') => must(await record(over, who)).duty
const done = async (duty: string, over: Typed = {}, who = 'health', when = now) => {
  const actor = await bench.town.actor(who)
  const given = must(reportForm.parse(report(over)))
  return bench.db.as(actor, 'x', (tx) => recordReport(tx, actor, { duty, ...given }, when, bench.needs))
}
const look = async (who: string, duty: string) =>
  bench.db.as(await bench.town.actor(who), 'look', (tx) => findDuty(tx, duty))

describe('recording one’s own duty', () => {
  it('starts a clock to the close of the next working day, under the name of the session', async () => {
    const kept = await look('health', await recorded())
    const actor = await bench.town.actor('health')
    expect(kept).toMatchObject({ state: 'open', userName: actor.name, user: actor.user, reported: null })
    expect(kept?.dueAt?.toString()).toBe(londonTime('2026-11-23 17:00').toString())
  })

  it.each([
    ['neither regulated nor a teacher', { profession: 'neither', holder: 'The health visitor' }],
    ['not told by the girl and saw nothing', { how: 'other' }],
    ['somebody over 18', { under18: 'no' }],
  ])('keeps, without a clock, that there is none: %s', async (_, over) => {
    const kept = await look('nursery', await recorded(over, 'nursery'))
    expect(kept).toMatchObject({ state: 'not-held', dueAt: null })
  })

  it('sent twice is one duty', async () => {
    const once = crypto.randomUUID()
    const first = await recorded({ once })
    expect(await recorded({ once, what: 'Typed anew' })).toBe(first)
    expect((await look('health', first))?.what).toBe('She said that it was done to her.')
    expect((await record({ once }, 'nursery')).ok).toBe(false)
  })

  it.each([
    ['profession', { profession: '' }],
    ['professionName', { professionName: '' }],
    ['how', { how: 'guess' }],
    ['under18', { under18: '' }],
    ['learnedOn', { 'learnedOn-day': '31' }],
    ['what', { what: ' ' }],
  ])('says what is wrong at %s', (field, over) => {
    const read = dutyForm.parse(said(over))
    expect(read.ok ? [] : Object.keys(read.refusal)).toEqual([field])
  })

  it('refuses a day to come, one long past, and a page that was not whole', async () => {
    expect(await record({ 'learnedOn-day': '21' })).toMatchObject({
      ok: false,
      refusal: { learnedOn: 'This day has not come yet' },
    })
    expect((await record({ 'learnedOn-year': '2024' })).ok).toBe(false)
    expect((await record({ once: 'x' })).ok).toBe(false)
  })
})

describe('recording the report', () => {
  it('is done by its holder, with the police reference and what was done to keep her safe', async () => {
    const duty = await recorded()
    expect((await done(duty)).ok).toBe(true)
    expect(await look('health', duty)).toMatchObject({
      state: 'done',
      reported: { by: 'me', colleague: '', reference: 'CR/48213/26', calledOn: '2026-11-20' },
    })
  })

  it('may be that a colleague of the same profession reported, by name', async () => {
    const duty = await recorded()
    expect(reportForm.parse(report({ by: 'colleague' })).ok).toBe(false)
    expect((await done(duty, { by: 'colleague', colleague: 'Ann Ray, health visitor' })).ok).toBe(true)
    expect((await look('health', duty))?.reported?.colleague).toBe('Ann Ray, health visitor')
  })

  it('sent twice stands once, and a later one does not replace it', async () => {
    const duty = await recorded()
    await done(duty)
    expect((await done(duty)).ok).toBe(true)
    expect((await done(duty, { reference: 'OTHER/1' })).ok).toBe(false)
    expect((await look('health', duty))?.reported?.reference).toBe('CR/48213/26')
  })

  it.each([
    ['by', { by: '' }],
    ['reference', { reference: 'C' }],
    ['calledOn', { 'calledOn-year': '' }],
    ['safeguarding', { safeguarding: '' }],
  ])('says what is wrong at %s', (field, over) => {
    const read = reportForm.parse(report(over))
    expect(read.ok ? [] : Object.keys(read.refusal)).toEqual([field])
  })

  it('cannot have been made before it was learned, nor tomorrow', async () => {
    const duty = await recorded()
    expect((await done(duty, { 'calledOn-day': '19' })).ok).toBe(false)
    expect((await done(duty, { 'calledOn-day': '21' })).ok).toBe(false)
  })

  it('is not asked of somebody who holds none', async () => {
    expect((await done(await recorded({ how: 'other' }))).ok).toBe(false)
  })

  it('is never made by referring: the duty stays open whatever becomes of a referral', async () => {
    const duty = await recorded({ profession: 'teacher' }, 'nursery')
    await bench.receive({ at: now })
    expect((await look('nursery', duty))?.state).toBe('open')
  })
})

describe('who may', () => {
  it.each(['screener', 'decider', 'support'])('%s of the hub reads it, and cannot record the report', async (who) => {
    const duty = await recorded()
    expect(await look(who, duty)).toMatchObject({ id: duty, state: 'open' })
    expect(await done(duty, {}, who)).toEqual({ ok: false, refusal: notFound })
    const actor = await bench.town.actor(who)
    const touched = await bench.db.as(actor, 'x', (tx) =>
      sql`update frontdoor.own_duty set state = 'done', reported_by = 'me', colleague = '', reference = 'FORGED',
            called_on = learned_on, safeguarding = 'x', done_at = now() where id = ${duty}`.execute(tx),
    )
    expect(touched.numAffectedRows).toBe(0n)
    expect((await look(who, duty))?.state).toBe('open')
  })

  it.each(['nursery', 'nursery-deputy', 'police', 'governance', 'nc-screener', 'nc-decider'])(
    '%s sees nothing of a health visitor’s duty',
    async (who) => {
      const duty = await recorded()
      expect(await look(who, duty)).toBeNull()
      expect(await done(duty, {}, who)).toEqual({ ok: false, refusal: notFound })
    },
  )

  it('a colleague at the same setting does not see it either', async () => {
    expect(await look('nursery-deputy', await recorded({ profession: 'teacher' }, 'nursery'))).toBeNull()
  })

  it('nobody records one in another’s name, and none is done from the start', async () => {
    const actor = await bench.town.actor('screener')
    const health = await bench.town.actor('health')
    const insert = (user: string, state: string) => sql`
      insert into frontdoor.own_duty (id, hub_id, agency_id, agency_name, user_id, user_name, profession, profession_name,
        holder, how, under_18, learned_on, what, recorded_at, state, due_at)
      values (gen_random_uuid(), ${actor.hub}, ${actor.agency}, 'x', ${user}, 'x', 'teacher', '', '', 'told', true,
        '2026-11-20', 'x', now(), ${state}, now())`
    for (const query of [insert(health.user, 'open'), insert(actor.user, 'done')])
      await expect(bench.db.as(actor, 'x', (tx) => query.execute(tx))).rejects.toThrow(/row-level|violates/)
  })

  it('a duty that is held cannot be kept without an end, nor one that is not with one', async () => {
    const actor = await bench.town.actor('health')
    const insert = (how: string, state: string, due: string | null) => sql`
      insert into frontdoor.own_duty (id, hub_id, agency_id, agency_name, user_id, user_name, profession, profession_name,
        holder, how, under_18, learned_on, what, recorded_at, state, due_at)
      values (gen_random_uuid(), ${actor.hub}, ${actor.agency}, 'x', ${actor.user}, 'x', 'teacher', '', '', ${how}, true,
        '2026-11-20', 'x', now(), ${state}, ${due}::timestamptz)`
    const wrong = [
      insert('told', 'open', null),
      insert('told', 'not-held', null),
      insert('other', 'open', '2026-11-23'),
    ]
    for (const query of wrong)
      await expect(bench.db.as(actor, 'x', (tx) => query.execute(tx))).rejects.toThrow(/duty_held/)
  })

  it('the lists hold one’s own, and for the hub all of its own', async () => {
    await recorded()
    const health = await bench.town.actor('health')
    const mine = await bench.db.as(health, 'x', ownDuties)
    expect(new Set(mine.map(({ user }) => user))).toEqual(new Set([health.user]))
    expect(await bench.db.as(health, 'x', hubDuties)).toEqual([])
    const all = await bench.db.as(await bench.town.actor('screener'), 'x', hubDuties)
    expect(all.length).toBeGreaterThanOrEqual(mine.length)
    expect(await bench.db.as(await bench.town.actor('nc-screener'), 'x', hubDuties)).toEqual([])
  })
})
