import type { Temporal } from 'temporal-polyfill'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import { waitWords } from '../../model/sign-in-guesses.ts'
import type { SignInNeeds } from '../../parts/sign-in-needs.ts'
import { beginTry, type Counted, forgetTries, noteTry } from '../../store/guesses.ts'

type Guard = {
  /** Counted for each try and forgotten after a right one. */
  readonly own: Counted
  /** Counted for wrong tries only. */
  readonly wide: Counted
}

/**
 * Looks at a guess, unless there were too many: then says when to try again without looking. The answer of `look` is
 * null for a wrong guess.
 */
export const guarded = async <Value>(
  { db }: Pick<SignInNeeds, 'db'>,
  { own, wide }: Guard,
  now: Temporal.Instant,
  wrong: FieldErrors,
  look: () => Promise<Value | null>,
): Promise<Result<Value, FieldErrors>> => {
  const wait = await db.atDoor((door) => beginTry(door, own, wide))
  if (wait > 0) return refuse({ '': waitWords(now, wait) })
  const found = await look()
  await db.atDoor((door) => (found === null ? noteTry(door, wide.key) : forgetTries(door, own.key)))
  return found === null ? refuse(wrong) : ok(found)
}
