import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { decideChild, type Deciding } from '../../src/contexts/frontdoor/features/decide/act.ts'
import type { DecisionGiven } from '../../src/contexts/frontdoor/model/decision.ts'
import { answerRequest } from '../../src/contexts/frontdoor/parts/answering.ts'
import { findContact } from '../../src/contexts/frontdoor/store/contacts.ts'
import { childrenOf } from '../../src/contexts/frontdoor/store/decisions.ts'
import type { MayLeave } from '../../src/contexts/sharing/index.ts'
import { aKnownAnswer } from './answer-bench.ts'
import type { Bench } from './hub-bench.ts'

/** A whole decision: assessment at level 4, nothing released. */
export const aDecision: DecisionGiven = {
  level: '4',
  outcome: 'assessment',
  known: 'A bruise on the left arm.',
  meaning: 'The explanation does not fit the bruise.',
  why: 'A social worker must see the child at home.',
  wouldChange: 'A doctor’s word on the bruise.',
  dissent: '',
  toldReason: 'A social worker should see the child.',
  toldNow: '',
  items: [],
  urgent: '',
  family: {
    tell: 'tell',
    words: 'A social worker will visit you.',
    who: 'The social worker on duty',
    by: 'one',
    needs: '',
    safeToWrite: 'yes',
  },
}

export const childIds = async ({ db, town }: Bench, contact: string): Promise<readonly string[]> => {
  const actor = await town.actor('decider')
  return (await db.as(actor, 'look', (tx) => childrenOf(tx, contact))).map(({ id }) => id)
}

export const standsNow = async ({ db, town }: Bench, contact: string) => {
  const found = await db.as(await town.actor('decider'), 'look', (tx) => findContact(tx, contact))
  if (found === null) throw new Error('The contact is missing.')
  return found
}

export type How = {
  readonly contact: string
  readonly at: Temporal.Instant
  readonly child?: number
  readonly who?: string
  readonly given?: Partial<DecisionGiven>
  readonly over?: Partial<Deciding>
}

/** Decides for the first child, or the one told, at the version that stands. */
export const decide = async (bench: Bench, { contact, at, child = 0, who = 'decider', given, over }: How) => {
  const actor = await bench.town.actor(who)
  const { version } = await standsNow(bench, contact)
  const children = await childIds(bench, contact)
  const input = { contact, child: children[child] ?? '', version, given: { ...aDecision, ...given }, ...over }
  return bench.db.as(actor, 'decision.record', (tx) => decideChild(tx, actor, input, at, bench.needs))
}

/** An agency answers with one item, marked as told; answers the item's id. */
export const answered = async (
  { db, town }: Bench,
  key: string,
  { request, mayLeave, content, at }: { request: string; mayLeave: MayLeave; content: string; at: Temporal.Instant },
): Promise<string> => {
  const actor = await town.actor(key)
  const { items, ...rest } = aKnownAnswer(content)
  const given = { ...rest, items: items.map((item) => ({ ...item, mayLeave })) }
  return db.as(actor, 'request.answer', async (tx) => {
    const done = await answerRequest(tx, actor, { request, given }, at)
    if (!done.ok) throw new Error(`The answer was refused: ${JSON.stringify(done.refusal)}`)
    const { rows } = await sql<{ id: string }>`select id from sharing.sealed_item where content = ${content}`.execute(
      tx,
    )
    return rows[0]?.id ?? ''
  })
}

/** Runs one read as a persona. */
export const seenBy = async <Row>(
  { db, town }: Bench,
  key: string,
  query: ReturnType<typeof sql<Row>>,
): Promise<readonly Row[]> => {
  const { rows } = await db.as(await town.actor(key), 'look', (tx) => query.execute(tx))
  return rows
}

/** The acts of other features that a story needs, in one place. */
export { askOwner } from '../../src/contexts/frontdoor/features/release-wish/act.ts'
export { disagree } from '../../src/contexts/frontdoor/features/own-referral/act.ts'
