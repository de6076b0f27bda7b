import type { Temporal } from 'temporal-polyfill'
import { holds, type SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import {
  insertReading,
  judgementsOn,
  outcomeOf,
  type Pair,
  pairById,
  type PairId,
  nextPair,
  type ReadingVerdict,
  saidOf,
} from '../../../people/index.ts'
import { type Ground, reasonText } from '../../model/pair-words.ts'
import { judgeSame } from '../../parts/judging.ts'

export type Reading = {
  readonly pair: string
  /** How many words had been said of the pair when the page was opened. */
  readonly seen: number
  readonly verdict: ReadingVerdict
  readonly ground: Ground
  readonly words: string
}

export type Read = { readonly next: PairId | null }

/** What the readers came to is kept as a judgement, unless it is what holds already. */
const keepOutcome = async (
  tx: Tx,
  actor: SignedIn,
  pair: Pair,
  { verdict, reason }: { readonly verdict: 'same' | 'not-same'; readonly reason: string },
  now: Temporal.Instant,
): Promise<Result<null, FieldErrors | typeof notFound>> => {
  const before = await judgementsOn(tx, pair.left, pair.right)
  if (before.at(-1)?.verdict === verdict) return ok(null)
  const { left: mine, right: theirs } = pair
  return judgeSame(tx, actor, { mine, theirs, seen: before.length, verdict, reason, settles: true }, now)
}

/**
 * Keeps a reader's word on a pair. When nobody more is wanted, what they came to is judged in the last reader's name; a pair
 * that wants another reader joins nobody yet. The same word twice is kept once.
 */
export const readPair = async (
  tx: Tx,
  actor: SignedIn,
  { pair: id, seen, verdict, ground, words }: Reading,
  now: Temporal.Instant,
): Promise<Result<Read, FieldErrors | typeof notFound>> => {
  const pair = await pairById(tx, id)
  if (pair === null) return refuse(notFound)
  const said = await saidOf(tx, id)
  const reason = reasonText(ground, words)
  const own = said.find(({ by }) => by === actor.user)
  if (own?.verdict === verdict && own.reason === reason) return ok({ next: await nextPair(tx, id) })
  if (own !== undefined) return refuse({ '': 'You have said what you think of this pair: another reader is wanted' })
  if (pair.stage === 'done' || said.length !== seen)
    return refuse({ '': 'Somebody read this pair meanwhile. Open it again to see whether a reader is still wanted' })
  if (pair.stage === 'settle' && !holds(actor, 'decision-maker'))
    return refuse({ '': 'Two readers do not agree: a decision maker settles this pair' })
  await insertReading(tx, actor, { pair: id, number: seen + 1, verdict, reason }, now)
  const outcome = outcomeOf([...said.map((word) => word.verdict), verdict], pair.twice)
  if (outcome === 'same' || outcome === 'not-same') {
    const kept = await keepOutcome(tx, actor, pair, { verdict: outcome, reason }, now)
    if (!kept.ok) return kept
  }
  return ok({ next: await nextPair(tx, id) })
}
