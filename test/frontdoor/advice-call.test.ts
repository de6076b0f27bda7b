import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AdviceCall, noteAdviceCall } from '../../src/contexts/frontdoor/features/advice-call/act.ts'
import { recordCall } from '../../src/contexts/frontdoor/features/consultations/act.ts'
import { appendStep, findConsultation } from '../../src/contexts/frontdoor/store/consultations.ts'
import { at, type Bench, openBench } from './hub-bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

// Wednesday 18 November 2026: the hub is open from 09:00 to 17:00.
const rang = at('2026-11-18T10:00Z')
const note = async (over: Partial<AdviceCall> = {}, who = 'screener') => {
  const actor = await bench.town.actor(who)
  const call: AdviceCall = {
    once: crypto.randomUUID(),
    agency: bench.town.agencies['terns'] ?? '',
    callerName: 'Carol Beddoes',
    firstNames: '',
    lastName: '',
    years: 3,
    concern: 'injury',
    worry: 'A bruise, explained in two ways.',
    advice: 'refer-at-once',
    words: 'Refer at once.',
    ...over,
  }
  return bench.db.as(actor, 'consultation.note-call', (tx) => noteAdviceCall(tx, actor, call, rang, bench.needs))
}
const seen = async (id: string, who: string) =>
  bench.db.as(await bench.town.actor(who), 'look', (tx) => findConsultation(tx, id))
const call = async (consultation: string, when: string) => {
  const actor = await bench.town.actor('screener')
  return bench.db.as(actor, 'consultation.called', (tx) =>
    recordCall(tx, actor, { consultation, words: 'Spoke to Carol.' }, at(when)),
  )
}

it('is written down whole: asked, advised, and the referral’s clock begun; the setting reads it', async () => {
  const done = await note()
  const id = done.ok ? done.value.consultation : ''
  const found = await seen(id, 'nursery')
  expect(found).toMatchObject({ channel: 'phone', askedByName: 'Carol Beddoes', agencyName: 'Little Terns Nursery' })
  expect(found?.steps).toMatchObject([{ kind: 'answered', advice: 'refer-at-once', byName: 'Rosa Osei' }])
  expect(found?.steps[0]?.followDueAt?.toString()).toBe('2026-11-18T11:00:00Z')
  for (const who of ['nursery2', 'police', 'nc-screener']) expect(await seen(id, who), who).toBeNull()
})

it('sent twice is one, and answers at the field', async () => {
  const once = crypto.randomUUID()
  expect(await note({ once })).toEqual(await note({ once }))
  expect(await note({ agency: crypto.randomUUID(), concern: 'nothing' })).toMatchObject({
    ok: false,
    refusal: { agency: 'Choose the setting that rang', concern: expect.any(String) as string },
  })
})

it.each(['support', 'nursery', 'police'])('is not written by %s', async (who) => {
  await expect(note({}, who)).rejects.toThrow(/policy/)
})

it('the hub calls once the time is over, not before: in the act, and by any SQL', async () => {
  const done = await note()
  const id = done.ok ? done.value.consultation : ''
  expect(await call(id, '2026-11-18T11:00Z')).toMatchObject({
    ok: false,
    refusal: { '': expect.stringContaining('still has time') as string },
  })
  const actor = await bench.town.actor('screener')
  const found = await seen(id, 'screener')
  if (found === null) throw new Error('The consultation is missing.')
  const slip = bench.db.as(actor, 'x', (tx) =>
    appendStep(tx, actor, found, { kind: 'called', words: 'x' }, at('2026-11-18T10:30Z')),
  )
  await expect(slip).rejects.toThrow(/time for an advised referral is over/)
  expect((await call(id, '2026-11-18T11:01Z')).ok).toBe(true)
  expect((await call(id, '2026-11-18T11:02Z')).ok).toBe(true)
  const rows = await bench.db.as(actor, 'look', (tx) =>
    sql`select 1 from frontdoor.consultation_step where consultation_id = ${id} and kind = 'called'`.execute(tx),
  )
  expect(rows.rows).toHaveLength(1)
})

it('nothing is called for where no referral was advised', async () => {
  const done = await note({ advice: 'advice-only' })
  expect(await call(done.ok ? done.value.consultation : '', '2026-11-20T11:00Z')).toMatchObject({ ok: false })
})
