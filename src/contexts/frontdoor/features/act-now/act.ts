import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { allowed } from '../../model/contact.ts'
import { pastMoment, type Protection, protectionWords } from '../../model/protection.ts'
import { refusalWords } from '../../model/refusals.ts'
import type { Needs } from '../../needs.ts'
import { appendFacts, lockContact } from '../../store/contacts.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { actRecorded, insertProtectiveAct, missingAbout } from '../../store/protection.ts'

export type ActingNow = {
  readonly contact: string
  /** Drawn with the form: sent twice it is recorded once. */
  readonly once: string
  readonly kind: Protection
  /** `YYYY-MM-DD` and `HH:MM` in the hub's zone. */
  readonly day: string
  readonly time: string
  readonly words: string
  readonly told: string
}

/**
 * Records what is done at once for a child, at any step and whatever is missing; what is missing is read from the record
 * and kept with it. It needs no screening, no rating and no version of the page: what has been done stays true whatever a
 * colleague changed meanwhile. It closes nothing.
 */
export const actNow = async (
  tx: Tx,
  actor: SignedIn,
  { contact: id, once, kind, day, time, words, told }: ActingNow,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
): Promise<Result<{ readonly contact: string }, FieldErrors | typeof notFound>> => {
  const contact = await lockContact(tx, id)
  if (contact === null) return refuse(notFound)
  if (!allowed('act-now', contact.state)) return refuse(refusalWords('wrong-state'))
  if (await actRecorded(tx, id, once)) return ok({ contact: id })
  const { calendar } = await hubClock(tx, now, needs)
  const doneAt = pastMoment(calendar, { day, time }, now)
  if (doneAt === null) return refuse({ time: 'This is still to come: record it once it is done' })
  const missing = await missingAbout(tx, contact)
  await insertProtectiveAct(tx, actor, { contact: contact.id, once, kind, words, told, doneAt, missing }, now)
  const body = { kind, kindName: protectionWords[kind], words, told, missing }
  await appendFacts(tx, contact, actor, now, [{ kind: 'protection-recorded', body, occurredAt: doneAt }])
  return ok({ contact: id })
}
