import type { Temporal } from 'temporal-polyfill'
import { holds, type SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { colleagues } from '../../../partnership/index.ts'
import { longestHours, untilFrom } from '../../model/duty.ts'
import type { Needs } from '../../needs.ts'
import { endDuty, findDuty, openDuty, sayDuty } from '../../store/duty.ts'
import { hubClock } from '../../store/hub-clock.ts'

export type SayingDuty = {
  /** Empty for oneself. */
  readonly person: string
  /** A time on the wall, such as `17:00`. */
  readonly until: string
}

/**
 * Says that somebody is on duty from now until a time: oneself, or, for a decision maker, a colleague. A newer word ends
 * the older; the same word again changes nothing.
 */
export const startDuty = async (
  tx: Tx,
  actor: SignedIn,
  { person, until: typed }: SayingDuty,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
): Promise<Result<null, FieldErrors>> => {
  const user = person === '' ? actor.user : person
  if (user !== actor.user && !holds(actor, 'decision-maker'))
    return refuse({ person: 'Only a decision maker says that a colleague is on duty' })
  const colleague = (await colleagues(tx)).find((one) => one.user === user)
  if (colleague === undefined) return refuse({ person: 'Choose somebody who works in this hub' })
  const { calendar } = await hubClock(tx, now, needs)
  const until = untilFrom(calendar, now, typed)
  if (until === null)
    return refuse({ until: `Enter a time such as 17:00, within the next ${String(longestHours)} hours` })
  const before = await openDuty(tx, user)
  if (before !== null && before.until.equals(until)) return ok(null)
  if (before !== null) await endDuty(tx, actor, before.id, now)
  await sayDuty(tx, actor, { user: colleague.user, name: colleague.name, until }, now)
  return ok(null)
}

/** Ends a duty before its time: one's own, or, for a decision maker, anybody's. */
export const finishDuty = async (
  tx: Tx,
  actor: SignedIn,
  id: string,
  now: Temporal.Instant,
): Promise<Result<null, FieldErrors | typeof notFound>> => {
  const duty = await findDuty(tx, id)
  if (duty === null) return refuse(notFound)
  if (duty.user !== actor.user && !holds(actor, 'decision-maker'))
    return refuse({ '': `Only ${duty.name} or a decision maker ends this` })
  if (!duty.ended) await endDuty(tx, actor, id, now)
  return ok(null)
}
