import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { FieldErrors } from '../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { notFound } from '../../../platform/http/route.ts'
import {
  areKeptApart,
  insertJudgement,
  isDisputed,
  joinedPeople,
  judgementsAbout,
  judgementsOn,
  maySay,
  openDispute,
  pairOf,
  recordsOf,
  standsAgainst,
  stateOf,
  type Verdict,
} from '../../people/index.ts'

export type Judging = {
  /** A person of the contact at hand, and somebody the hub has another record of. */
  readonly mine: string
  readonly theirs: string
  /** How many judgements of this pair the judge had before their eyes. */
  readonly seen: number
  readonly verdict: Verdict
  readonly reason: string
  /** A third person ends a dispute: their word opens no other. */
  readonly settles?: boolean
}

/**
 * Keeps a named person's word on whether two records are the same person. The records stay as they are; what they are
 * joined by can be taken back at any time. The same word twice is kept once. A word against somebody else's is kept too, and a
 * third person is asked to read the pair.
 */
export const judgeSame = async (
  tx: Tx,
  actor: SignedIn,
  { mine, theirs, seen, verdict, reason, settles = false }: Judging,
  now: Temporal.Instant,
): Promise<Result<null, FieldErrors | typeof notFound>> => {
  const records = await recordsOf(tx, [mine, theirs])
  const [one, other] = records
  if (mine === theirs || one === undefined || other === undefined) return refuse(notFound)
  if (one.identity.role !== other.identity.role)
    return refuse({ verdict: 'A child and an adult are not the same person' })
  const before = await judgementsOn(tx, mine, theirs)
  const newest = before.at(-1)
  if (newest?.verdict === verdict && newest.reason === reason && before.length > seen) return ok(null)
  if (before.length !== seen)
    return refuse({ '': `${newest?.judgedByName ?? 'Somebody'} judged these two meanwhile. Read it, then judge again` })
  if (!maySay(verdict, stateOf(newest?.verdict))) return refuse({ verdict: 'That is how it stands already' })
  const reached = await joinedPeople(tx, [mine, theirs])
  if (verdict === 'same' && (await areKeptApart(tx, reached)))
    return refuse({ verdict: 'This hub keeps these records apart. Ask whoever looks after restricted records' })
  const around = await judgementsAbout(tx, reached)
  const against = standsAgainst({ ...pairOf(mine, theirs), verdict }, around)
  if (against !== '') return refuse({ verdict: against })
  await insertJudgement(tx, actor, { one: mine, other: theirs, number: before.length + 1, verdict, reason }, now)
  if (!settles && isDisputed(before, { verdict, by: actor.user })) await openDispute(tx, actor.hub, mine, theirs, now)
  return ok(null)
}
