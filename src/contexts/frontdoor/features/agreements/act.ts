import { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { ownAgencies } from '../../../partnership/index.ts'
import { agreements, recordAgreement } from '../../../sharing/index.ts'

export type SignedAgreement = {
  readonly agency: string
  readonly title: string
  /** Local dates, ISO; the last day counts. */
  readonly signedOn: string
  readonly endsOn: string
}

/** Records an agreement as signed. The same one sent twice is recorded once. */
export const keepAgreement = async (
  tx: Tx,
  actor: SignedIn,
  signed: SignedAgreement,
  now: Temporal.Instant,
): Promise<Result<SignedAgreement, FieldErrors>> => {
  const today = now.toZonedDateTimeISO('Europe/London').toPlainDate()
  const known = (await ownAgencies(tx)).some(({ id, seat }) => id === signed.agency && seat !== 'lead')
  const errors: Record<string, string> = {}
  if (!known) errors['agency'] = 'Choose an agency of this hub'
  if (signed.title.trim() === '') errors['title'] = 'Write the title, as signed'
  if (Temporal.PlainDate.compare(signed.signedOn, today) > 0) errors['signedOn'] = 'This day is still to come'
  if (Temporal.PlainDate.compare(signed.endsOn, signed.signedOn) <= 0)
    errors['endsOn'] = 'The last day comes after the day it was signed'
  if (Object.keys(errors).length > 0) return refuse(errors)
  const same = (await agreements(tx)).some(
    (one) =>
      one.agency === signed.agency &&
      one.title === signed.title &&
      one.signedOn === signed.signedOn &&
      one.endsOn === signed.endsOn,
  )
  if (!same) await recordAgreement(tx, actor, signed, now)
  return ok(signed)
}
