import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'
import { onDuty, sayDuty } from '../../store/duty.ts'
import { finishDuty, startDuty } from './act.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

// Each test has a day of its own, all Wednesdays, on which the hub is open from 09:00 to 17:00.
const on = (day: string, time: string) => at(`2026-${day}T${time}Z`)
const say = async (who: string, until: string, now: ReturnType<typeof at>, person = '') => {
  const actor = await bench.town.actor(who)
  return bench.db.as(actor, 'duty.start', (tx) => startDuty(tx, actor, { person, until }, now, bench.needs))
}
const seen = async (now: ReturnType<typeof at>, who = 'screener') =>
  bench.db.as(await bench.town.actor(who), 'look', (tx) => onDuty(tx, now))
const names = async (now: ReturnType<typeof at>) => (await seen(now)).map(({ name }) => name)

it('puts somebody on duty from now until a time, and then no more', async () => {
  expect((await say('screener', '17:00', on('09-02', '09:10'))).ok).toBe(true)
  expect(await names(on('09-02', '09:09'))).toEqual([])
  expect(await names(on('09-02', '15:59'))).toEqual(['Rosa Osei'])
  // 17:00 in summer is 16:00 by the instant.
  expect(await names(on('09-02', '16:00'))).toEqual([])
})

it('writes one duty when the button is pressed twice, and a newer word ends the older', async () => {
  await say('screener', '17:00', on('09-09', '09:10'))
  await say('screener', '17:00', on('09-09', '09:11'))
  await say('screener', '19:00', on('09-09', '12:00'))
  expect(await names(on('09-09', '15:30'))).toEqual(['Rosa Osei'])
  expect(await names(on('09-09', '17:30'))).toEqual(['Rosa Osei'])
  expect(await seen(on('09-09', '12:00'))).toHaveLength(1)
})

it('lets a decision maker add and end a colleague’s duty, and nobody else', async () => {
  const tom = bench.town.users['screener2'] ?? ''
  const refused = await say('screener', '17:00', on('09-16', '09:00'), tom)
  expect(refused.ok ? [] : Object.keys(refused.refusal)).toEqual(['person'])
  expect((await say('decider', '17:00', on('09-16', '09:00'), tom)).ok).toBe(true)
  const [duty] = await seen(on('09-16', '09:30'))
  const end = async (who: string) => {
    const actor = await bench.town.actor(who)
    return bench.db.as(actor, 'duty.end', (tx) => finishDuty(tx, actor, duty?.id ?? '', on('09-16', '10:00')))
  }
  expect((await end('screener')).ok).toBe(false)
  expect((await end('decider')).ok).toBe(true)
  expect((await end('decider')).ok).toBe(true)
  expect(await names(on('09-16', '10:30'))).toEqual([])
})

it.each(['', 'soon', '09:10', '02:00'])('refuses "%s" as an end at its field', async (until) => {
  const done = await say('screener', until, on('09-23', '08:10'))
  expect(done.ok ? [] : Object.keys(done.refusal)).toEqual(['until'])
})

it.each(['nursery', 'police', 'nc-screener'])('puts no %s on duty in this hub', async (key) => {
  const done = await say('decider', '17:00', on('09-23', '09:00'), bench.town.users[key] ?? '')
  expect(done.ok ? [] : Object.keys(done.refusal)).toEqual(['person'])
})

it('lets no screener say it of a colleague past the page, nor anybody of another hub read it: the database', async () => {
  const actor = await bench.town.actor('screener')
  const tom = await bench.town.actor('screener2')
  const word = { user: tom.user, name: tom.name, until: on('09-30', '16:00') }
  await expect(
    bench.db.as(actor, 'duty.start', (tx) => sayDuty(tx, actor, word, on('09-30', '09:00'))),
  ).rejects.toThrow(/row-level security/)
  await say('screener', '17:00', on('09-30', '09:10'))
  for (const who of ['nc-screener', 'police', 'nursery']) expect(await seen(on('09-30', '10:00'), who)).toEqual([])
  const police = await bench.town.actor('police')
  const tried = bench.db.as(police, 'duty.end', (tx) =>
    sql`update frontdoor.duty set ended_at = until_at, ended_by = ${police.user}, ended_by_name = 'x'`.execute(tx),
  )
  expect((await tried).numAffectedRows).toBe(0n)
})
