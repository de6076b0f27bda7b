import type { Temporal } from 'temporal-polyfill'
import { dateOf } from '../../../kernel/clock/index.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { concernName } from '../model/concern-name.ts'
import type { Referral } from '../model/referral.ts'
import type { HubClock } from './hub-clock.ts'
import { referralOf } from './referred.ts'

/** What is needed to show a referral as it was written; null when this actor may not see one. */
export const referralToShow = async (
  tx: Tx,
  contact: { readonly id: string; readonly concern: string },
  { policies, calendar }: HubClock,
  now: Temporal.Instant,
): Promise<{
  readonly referral: Referral
  readonly concernName: string
  readonly consentReasons: Readonly<Record<string, string>>
  readonly today: Temporal.PlainDate
} | null> => {
  const referral = await referralOf(tx, contact.id)
  if (referral === null) return null
  return {
    referral,
    concernName: concernName(policies.concerns.body.concerns, contact.concern),
    consentReasons: Object.fromEntries(policies.consent.body.noConsentReasons.map(({ key, name }) => [key, name])),
    today: dateOf(calendar, now),
  }
}
