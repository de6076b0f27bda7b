import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { answerWish, ownWish } from '../../../sharing/index.ts'

export type AnsweringWish = { readonly wish: string; readonly answer: 'released' | 'refused'; readonly reason: string }

/**
 * The owner answers the hub's wish for one item: lets it go to the team named, word for word, or keeps it with a reason.
 * The first answer stays; the same answer again changes nothing.
 */
export const answerReleaseWish = async (
  tx: Tx,
  actor: SignedIn,
  { wish: id, answer, reason }: AnsweringWish,
  now: Temporal.Instant,
): Promise<Result<{ readonly wish: string }, FieldErrors | typeof notFound>> => {
  const wish = await ownWish(tx, id)
  if (wish === null) return refuse(notFound)
  if (answer === 'refused' && reason.trim() === '') return refuse({ reason: 'Say why your agency keeps it' })
  const done = await answerWish(tx, actor, { id, answer, reason: answer === 'refused' ? reason : '' }, now)
  const before = done ? null : await ownWish(tx, id)
  if (before !== null && before.answered !== answer)
    return refuse({ '': 'A colleague has answered this meanwhile: their answer stands' })
  return ok({ wish: id })
}
