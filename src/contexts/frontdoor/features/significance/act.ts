import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import type { Significance } from '../../model/significance.ts'
import { entryOf } from '../../parts/journey-entries.ts'
import type { HubClock } from '../../store/hub-clock.ts'
import { insertMark, marksOf } from '../../store/significance.ts'

export type Weighed = {
  readonly contact: string
  readonly entry: string
  /** How many words on this entry the reader had before their eyes. */
  readonly seen: number
  readonly word: Significance
  readonly reason: string
}

/** Somebody of the hub says how much an entry of a journey matters, and why. The same word twice is kept once. */
export const weighEntry = async (
  tx: Tx,
  actor: SignedIn,
  { contact, entry, seen, word, reason }: Weighed,
  now: Temporal.Instant,
  clock: HubClock,
): Promise<Result<null, FieldErrors | typeof notFound>> => {
  const found = await entryOf(tx, { contact, entry, clock, hubName: actor.hubName })
  if (found === null) return refuse(notFound)
  const said = (await marksOf(tx, [contact])).filter((mark) => mark.entry === entry)
  const newest = said.at(-1)
  if (newest?.word === word && newest.reason === reason) return ok(null)
  if (said.length !== seen)
    return refuse({
      '': `${newest?.saidByName ?? 'Somebody'} weighed this meanwhile. Read it, then say what you think`,
    })
  if (newest === undefined && word === 'none')
    return refuse({ word: 'Nothing was said of it yet that could be taken back' })
  await insertMark(tx, actor, { contact, entry, sealed: found.sealed, word, reason, number: seen + 1 }, now)
  return ok(null)
}
