import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import { dueAt } from '../../../../kernel/clock/index.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import { notFound } from '../../../../platform/http/route.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import type { Needs } from '../../needs.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { insertDisagreement, toldAbout } from '../../store/referrals.ts'

export type Disagreeing = { readonly contact: string; readonly told: string; readonly reason: string }

/**
 * Says that the referrer does not agree with one child's decision. The hub must answer within its own limit, counted in
 * its own calendar. Said twice, the first stays.
 */
export const disagree = async (
  tx: Tx,
  actor: SignedIn,
  { contact, told: id, reason }: Disagreeing,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
): Promise<Result<{ readonly contact: string }, FieldErrors | typeof notFound>> => {
  const told = (await toldAbout(tx, [contact])).find((one) => one.id === id)
  if (told === undefined) return refuse(notFound)
  if (told.supersededAt !== null)
    return refuse({ '': 'The hub has taken this decision back and is deciding again: wait for the new one' })
  if (reason.trim() === '') return refuse({ reason: 'Say why you disagree' })
  const { policies, calendar } = await hubClock(tx, now, needs)
  const replyDueAt = dueAt(calendar, policies.ratings.body.disagreementReply, now)
  await insertDisagreement(tx, actor, { told, reason, at: now, replyDueAt })
  return ok({ contact })
}
