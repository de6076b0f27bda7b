import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aDecision, childIds, decide } from '../../../../../test/frontdoor/decided.ts'
import { at, type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'
import { screened } from '../../../../../test/frontdoor/screened.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const came = at('2026-11-20T10:00Z')
const now = at('2026-11-20T11:00Z')
const rated = () => screened(bench, { at: came, screenedAt: came, rating: 'red', level: '4' })

it.each([
  ['familyTell', { tell: '' }],
  ['familyTell', { tell: 'a reason of no list' }],
  ['familyWords', { words: ' ' }],
  ['familyWho', { who: '' }],
  ['familyBy', { by: 'never' }],
  ['familySafe', { safeToWrite: '' }],
])('a decision says at %s what is wrong with %j', async (field, family) => {
  const given = { family: { ...aDecision.family, ...family } }
  const done = await decide(bench, { contact: await rated(), at: now, given })
  expect(done).toMatchObject({ ok: false, refusal: { [field]: expect.any(String) as string } })
})

it.each([
  ['no word about the family', {}, /what the family is told/],
  ['nobody who tells them', { family: { tell: 'tell', words: 'w', dueAt: '2026-11-23' } }, /who tells the family/],
  ['no time by which', { family: { tell: 'tell', words: 'w', who: 'w' } }, /who tells the family/],
])('a decision with %s is refused by the database', async (_, body, words) => {
  const contact = await rated()
  const [child = ''] = await childIds(bench, contact)
  const actor = await bench.town.actor('decider')
  const kept = bench.db.as(actor, 'decision.record', (tx) =>
    sql`
      insert into frontdoor.decision (hub_id, contact_id, child_id, level, outcome, body, decided_by, decided_by_name,
        decided_at, needs_second, policy_versions, takes_effect_at)
      values (${actor.hub}, ${contact}, ${child}, '4', 'assessment', ${JSON.stringify(body)}, ${actor.user},
        ${actor.name}, ${now}, false, '{}', ${now})`.execute(tx),
  )
  await expect(kept).rejects.toThrow(words)
})
