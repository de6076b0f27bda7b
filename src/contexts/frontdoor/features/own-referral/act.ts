import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import { notFound } from '../../../../platform/http/route.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import type { Needs } from '../../needs.ts'
import { raise, saidFaults } from '../../parts/raising.ts'
import { ownReferral, toldAbout } from '../../store/referrals.ts'

export type Disagreeing = {
  readonly contact: string
  readonly told: string
  readonly reason: string
  readonly protects: string
}

/**
 * Says that the referrer does not agree with one child's decision. It begins on the first step of the hub's ladder, with
 * its time in the hub's calendar. Said twice, the first stays.
 */
export const disagree = async (
  tx: Tx,
  actor: SignedIn,
  { contact, told: id, reason, protects }: Disagreeing,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
): Promise<Result<{ readonly contact: string }, FieldErrors | typeof notFound>> => {
  const told = (await toldAbout(tx, [contact])).find((one) => one.id === id)
  const own = told === undefined ? null : await ownReferral(tx, contact)
  if (told === undefined || own === null) return refuse(notFound)
  if (told.supersededAt !== null)
    return refuse({ '': 'The hub has taken this decision back and is deciding again: wait for the new one' })
  const faults = saidFaults({ reason, protects }, 'reason', 'Say why you disagree')
  if (Object.keys(faults).length > 0) return refuse(faults)
  const about = { childName: told.childName, about: told.outcome, stated: told.reason, reference: own.reference }
  await raise(tx, actor, { contact, told: id, request: null, ...about, reason, protects }, now, needs)
  return ok({ contact })
}
