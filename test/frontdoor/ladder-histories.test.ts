import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addToRecord, findDisagreement, type Said } from '../../src/contexts/frontdoor/store/disagreements.ts'
import { toldAbout } from '../../src/contexts/frontdoor/store/referrals.ts'
import { decide, disagree } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { screened } from './screened.ts'

// The database alone, without the act and the model: each right beginning with each next entry is written as it comes, and
// kept exactly where a grammar of right histories, which knows no states, has it.
const came = at('2026-11-19T10:00Z')
const monday = at('2026-11-23T10:00Z')
const right = /^(?:a(?:s|u(?:a(?:s|u(?:a(?:s|e)?)?)?)?)?)?$/
const kinds = { a: 'answered', u: 'gone-up', s: 'settled', e: 'ended' } as const
type Letter = keyof typeof kinds

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const raised = async (): Promise<string> => {
  const contact = await screened(bench, { at: came, screenedAt: came, rating: 'red', level: '4' })
  await decide(bench, { contact, at: at('2026-11-20T12:00Z') })
  const actor = await bench.town.actor('nursery')
  return bench.db.as(actor, 'decision.disagree', async (tx) => {
    const input = { contact, told: (await toldAbout(tx, [contact]))[0]?.id ?? '', reason: 'No.', protects: 'Seen.' }
    await disagree(tx, actor, input, at('2026-11-20T13:00Z'), bench.needs)
    return (await toldAbout(tx, [contact]))[0]?.disagreement?.disagreementId ?? ''
  })
}

const standings = { a: 'answered', u: 'waiting', s: 'settled', e: 'ended' } as const

/** One entry, by whoever the step names, with the row following it: true when the database kept it. */
const write = async (id: string, letter: Letter, step: number, second: number): Promise<boolean> => {
  const who = letter === 'a' ? (['decider2', 'hub-admin', 'scrutineer'][step - 1] ?? 'decider2') : 'nursery'
  const actor = await bench.town.actor(who)
  const now = monday.add({ seconds: second })
  const place = { step, standing: standings[letter], dueAt: letter === 'u' ? now.add({ hours: 48 }) : null }
  const said: Said = { kind: kinds[letter], words: 'x', protects: 'x' }
  return bench.db
    .as(actor, 'x', async (tx) => {
      const found = await findDisagreement(tx, id)
      const kept = found !== null && (await addToRecord(tx, actor, { found, place, said }, now))
      await sql`set constraints all immediate`.execute(tx)
      return kept
    })
    .catch(() => false)
}

it('keeps the histories the grammar allows, and no other, of all that end in their first wrong entry', async () => {
  const beginnings = ['', 'a', 'au', 'aua', 'auau', 'auaua', 'as', 'auas', 'auauae', 'auauas']
  const wrong: string[] = []
  for (const beginning of beginnings)
    for (const next of ['a', 'u', 's', 'e']) {
      const id = await raised()
      let step = 1
      let kept = true
      for (const [index, letter] of [...beginning, ...next].entries()) {
        if (letter === 'u') step += 1
        kept = kept && (await write(id, letter as Letter, Math.min(step, 3), index))
      }
      if (kept !== right.test(beginning + next)) wrong.push(beginning + next)
    }
  expect(wrong).toEqual([])
}, 60_000)
