import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { decide, disagree, seenBy } from '../../../../../test/frontdoor/decided.ts'
import { at, type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'
import { screened } from '../../../../../test/frontdoor/screened.ts'
import { addToRecord, findDisagreement, hubDisagreements } from '../../store/disagreements.ts'
import { toldAbout } from '../../store/referrals.ts'
import { answerDisagreement } from './act.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const came = at('2026-11-20T10:00Z')
const said = at('2026-11-20T13:00Z')
const now = at('2026-11-23T10:00Z')

const disputed = async () => {
  const contact = await screened(bench, { at: came, screenedAt: came, rating: 'red', level: '4' })
  await decide(bench, { contact, at: at('2026-11-20T12:00Z') })
  const actor = await bench.town.actor('nursery')
  await bench.db.as(actor, 'decision.disagree', async (tx) => {
    const [told] = await toldAbout(tx, [contact])
    return disagree(
      tx,
      actor,
      { contact, told: told?.id ?? '', reason: 'She needs more than this.', protects: 'We see her each morning.' },
      said,
      bench.needs,
    )
  })
  const rows = await bench.db.as(await bench.town.actor('decider'), 'look', (tx) => hubDisagreements(tx, 100))
  const found = rows.find((row) => row.contact === contact)
  if (found === undefined) throw new Error('The disagreement is missing.')
  return found
}
const reply = async (id: string, who: string, words = 'A social worker sees her today.') => {
  const actor = await bench.town.actor(who)
  return bench.db.as(actor, 'disagreement.answer', (tx) =>
    answerDisagreement(
      tx,
      actor,
      { disagreement: id, reply: words, protects: 'The setting sees her.' },
      now,
      bench.needs,
    ),
  )
}
const kept = async (contact: string) => {
  const actor = await bench.town.actor('nursery')
  const [told] = await bench.db.as(actor, 'look', (tx) => toldAbout(tx, [contact]))
  return told?.disagreement
}

it('must be answered within the hub’s own limit: two working days, to Tuesday’s closing', async () => {
  expect((await disputed()).replyDueAt.toString()).toBe('2026-11-24T17:00:00Z')
})

it('is answered by another decision maker, and the referrer reads the answer', async () => {
  const { id, contact } = await disputed()
  expect((await reply(id, 'decider2')).ok).toBe(true)
  expect(await kept(contact)).toMatchObject({
    reply: 'A social worker sees her today.',
    repliedByName: 'Daniel Achterberg',
    repliedAt: now,
  })
})

it('is not answered by whoever decided: the act refuses, and the database too', async () => {
  const { id, contact } = await disputed()
  expect(await reply(id, 'decider')).toMatchObject({
    ok: false,
    refusal: { '': expect.stringContaining('You made this decision') as string },
  })
  const actor = await bench.town.actor('decider')
  expect(
    await bench.db.as(actor, 'x', async (tx) => {
      const found = await findDisagreement(tx, id)
      if (found === null) return 'gone'
      const said = { kind: 'answered' as const, words: 'No.', protects: 'x' }
      return addToRecord(tx, actor, { found, place: { step: 1, standing: 'answered', dueAt: null }, said }, now)
    }),
  ).toBe(false)
  expect(await kept(contact)).toMatchObject({ reply: null })
})

it.each(['screener', 'nursery', 'police', 'nc-police'])('is not answered by %s', async (who) => {
  const { id, contact } = await disputed()
  const done = await reply(id, who).then(
    ({ ok }) => ok,
    () => false,
  )
  expect(done).toBe(false)
  expect(await kept(contact)).toMatchObject({ reply: null })
})

it('keeps the first answer: the same words again change nothing, others are refused', async () => {
  const { id, contact } = await disputed()
  await reply(id, 'decider2')
  expect((await reply(id, 'decider2')).ok).toBe(true)
  expect(await reply(id, 'decider2', 'Something else.')).toMatchObject({ ok: false })
  const facts = sql`select count(*)::int as n from frontdoor.fact where contact_id = ${contact} and kind = 'disagreement-answered'`
  expect(await seenBy(bench, 'decider', facts)).toEqual([{ n: 1 }])
})

it('wants words', async () => {
  const { id } = await disputed()
  expect(await reply(id, 'decider2', '  ')).toMatchObject({ ok: false, refusal: { reply: 'Write the answer' } })
})

it('is unknown to another hub and to agencies', async () => {
  await disputed()
  for (const who of ['nc-police', 'police', 'nursery2'])
    expect(await bench.db.as(await bench.town.actor(who), 'look', (tx) => hubDisagreements(tx, 10))).toEqual([])
})
