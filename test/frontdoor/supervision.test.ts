import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { acknowledge, supervise, type Supervising } from '../../src/contexts/frontdoor/features/supervision/act.ts'
import { ownNotes, reGradesSince } from '../../src/contexts/frontdoor/store/supervision.ts'
import { reRate } from '../../src/contexts/frontdoor/features/re-rate/act.ts'
import { standsNow } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { screened } from './screened.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const now = at('2026-11-20T16:10Z')
const writes = async (over: Partial<Supervising> = {}, who = 'decider') => {
  const actor = await bench.town.actor(who)
  const given: Supervising = {
    once: crypto.randomUUID(),
    person: bench.town.users['screener'] ?? '',
    reference: '',
    discussed: 'Why the father was not asked.',
    agreed: 'Ring first.',
    nextOn: '2026-12-04',
    ...over,
  }
  return bench.db.as(actor, 'supervision.write', (tx) => supervise(tx, actor, given, now))
}
const seen = async (who: string) => bench.db.as(await bench.town.actor(who), 'look', (tx) => ownNotes(tx, 500))
const reads = async (note: string, who: string) => {
  const actor = await bench.town.actor(who)
  return bench.db.as(actor, 'supervision.acknowledge', (tx) => acknowledge(tx, actor, note, now))
}

it('is between the two: nobody else of the hub reads it, nor anyone outside', async () => {
  expect((await writes({ discussed: 'Between us.' })).ok).toBe(true)
  for (const who of ['screener', 'decider'])
    expect(
      (await seen(who)).some(({ discussed }) => discussed === 'Between us.'),
      who,
    ).toBe(true)
  for (const who of ['decider2', 'screener2', 'support', 'governance', 'hub-admin', 'police', 'nc-screener'])
    expect(await seen(who), who).toEqual([])
})

it('is acknowledged once, by the one it is about', async () => {
  await writes({ agreed: 'To be read.' })
  const note = (await seen('screener')).find(({ agreed }) => agreed === 'To be read.')?.id ?? ''
  expect(await reads(note, 'decider')).toMatchObject({
    ok: false,
    refusal: { '': expect.stringContaining('Rosa Osei') as string },
  })
  expect((await reads(note, 'decider2')).ok).toBe(false)
  expect((await reads(note, 'screener')).ok).toBe(true)
  expect((await reads(note, 'screener')).ok).toBe(true)
  expect((await seen('decider')).find(({ id }) => id === note)?.acknowledgedAt).toEqual(now)
})

it('answers at each field, and keeps one note of a form sent twice', async () => {
  expect(
    await writes({
      person: crypto.randomUUID(),
      reference: 'SB-NONE99',
      discussed: ' ',
      agreed: '',
      nextOn: '2026-11-19',
    }),
  ).toMatchObject({
    ok: false,
    refusal: {
      person: 'Choose a colleague of this hub',
      reference: 'No contact of this hub has that reference',
      discussed: 'Write what was discussed',
      agreed: 'Write what was agreed',
      nextOn: 'This day is over',
    },
  })
  const once = crypto.randomUUID()
  await writes({ once, agreed: 'Once.' })
  await writes({ once, agreed: 'Once.' })
  expect((await seen('decider')).filter(({ agreed }) => agreed === 'Once.')).toHaveLength(1)
})

it('is written by a decision maker about a colleague, never about oneself: by SQL too', async () => {
  for (const who of ['screener2', 'support']) await expect(writes({}, who), who).rejects.toThrow(/policy/)
  expect((await writes({}, 'police')).ok).toBe(false)
  const decider = await bench.town.actor('decider')
  expect(await writes({ person: decider.user })).toMatchObject({ ok: false })
  const slip = (
    about: string,
  ) => sql`insert into frontdoor.supervision_note (hub_id, once, about_user, about_name, discussed, agreed,
    written_by, written_by_name, written_at) values (${decider.hub}, gen_random_uuid(), ${about}, 'x', 'x', 'x', ${decider.user}, 'x', now())`
  await expect(bench.db.as(decider, 'x', (tx) => slip(decider.user).execute(tx))).rejects.toThrow()
  const police = bench.town.users['police'] ?? ''
  await expect(bench.db.as(decider, 'x', (tx) => slip(police).execute(tx))).rejects.toThrow(/policy/)
})

it('never changes a word once written', async () => {
  await writes()
  const decider = await bench.town.actor('decider')
  await expect(
    bench.db.as(decider, 'x', (tx) => sql`update frontdoor.supervision_note set agreed = 'x'`.execute(tx)),
  ).rejects.toThrow(/permission denied/)
})

it('a manager sees what was graded anew, with the reason', async () => {
  const contact = await screened(bench, { at: now, screenedAt: now, rating: 'amber', level: '4' })
  const screener = await bench.town.actor('screener')
  const { version } = await standsNow(bench, contact)
  await bench.db.as(screener, 'contact.re-rate', (tx) =>
    reRate(tx, screener, { contact, version, rating: 'red', reason: 'A second mark.' }, now, bench.needs),
  )
  const found = await bench.db.as(await bench.town.actor('decider'), 'look', (tx) =>
    reGradesSince(tx, now.subtract({ hours: 1 })),
  )
  expect(found).toMatchObject([{ contact, from: 'amber', to: 'red', reason: 'A second mark.', byName: 'Rosa Osei' }])
})
