import { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { colleagues } from '../../../partnership/index.ts'
import { contactByReference } from '../../store/earlier-contacts.ts'
import { acknowledgeSupervision, findSupervision, insertSupervision } from '../../store/supervision.ts'

export type Supervising = {
  readonly once: string
  readonly person: string
  /** As typed; empty where it is about no one contact. */
  readonly reference: string
  readonly discussed: string
  readonly agreed: string
  /** Local date, ISO, or null. */
  readonly nextOn: string | null
}

/** Writes down what was discussed and agreed with a colleague. Only the two read it. */
export const supervise = async (
  tx: Tx,
  actor: SignedIn,
  given: Supervising,
  now: Temporal.Instant,
): Promise<Result<null, FieldErrors>> => {
  const colleague = (await colleagues(tx)).find(({ user }) => user === given.person && user !== actor.user)
  const typed = given.reference.toUpperCase().replace(/\s+/g, '')
  const contact = typed === '' ? null : await contactByReference(tx, typed)
  const today = now.toZonedDateTimeISO('Europe/London').toPlainDate()
  const errors: Record<string, string> = {}
  if (colleague === undefined) errors['person'] = 'Choose a colleague of this hub'
  if (typed !== '' && contact === null) errors['reference'] = 'No contact of this hub has that reference'
  if (given.discussed.trim() === '') errors['discussed'] = 'Write what was discussed'
  if (given.agreed.trim() === '') errors['agreed'] = 'Write what was agreed'
  if (given.nextOn !== null && Temporal.PlainDate.compare(given.nextOn, today) < 0)
    errors['nextOn'] = 'This day is over'
  if (colleague === undefined || Object.keys(errors).length > 0) return refuse(errors)
  const about = { about: colleague.user, aboutName: colleague.name }
  await insertSupervision(tx, actor, { ...given, ...about, contact }, now)
  return ok(null)
}

/** The one it is about says they have read it. Twice changes nothing. */
export const acknowledge = async (
  tx: Tx,
  actor: SignedIn,
  note: string,
  now: Temporal.Instant,
): Promise<Result<null, FieldErrors | typeof notFound>> => {
  const found = await findSupervision(tx, note)
  if (found === null) return refuse(notFound)
  if (found.about !== actor.user) return refuse({ '': `${found.aboutName} acknowledges this note` })
  if (found.acknowledgedAt === null) await acknowledgeSupervision(tx, note, now)
  return ok(null)
}
