import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { levelOf, ruleFor } from '../../../partnership/index.ts'
import { timeWords } from '../../model/clock-words.ts'
import { type Contact, mayAct, type Rating } from '../../model/contact.ts'
import { decisionDue } from '../../model/deadlines.ts'
import { refusalWords } from '../../model/refusals.ts'
import { reviewEarlier } from '../../parts/review-earlier.ts'
import type { Needs } from '../../needs.ts'
import { appendFacts, lockContact } from '../../store/contacts.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { moveProgress } from '../../store/referred.ts'

export type Screening = {
  readonly contact: string
  /** The version of the contact that the page showed. */
  readonly version: number
  /** Key of a level in the hub's threshold document. */
  readonly level: string
  readonly rating: Rating
  readonly reason: string
}

export type Screened = { readonly contact: Contact; readonly asksAgencies: boolean }

const missing = (level: boolean, rating: boolean, reason: boolean): FieldErrors => ({
  ...(level ? {} : { level: 'Choose a level of this hub’s threshold document' }),
  ...(rating ? {} : { rating: 'Choose a rating that this hub uses' }),
  ...(reason ? {} : { reason: 'Give the reason for level and rating' }),
})

/**
 * Records level, rating and reason for the first time. The deadline is counted from receipt. Whoever screens an unclaimed
 * contact holds it from then on.
 */
export const screenContact = async (
  tx: Tx,
  actor: SignedIn,
  input: Screening,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
): Promise<Result<Screened, FieldErrors | typeof notFound>> => {
  const contact = await lockContact(tx, input.contact)
  if (contact === null) return refuse(notFound)
  const may = mayAct(contact, 'screen', input.version)
  if (!may.ok) return refuse(refusalWords(may.refusal))
  const { policies, calendar } = await hubClock(tx, now, needs)
  const level = levelOf(policies.thresholds.body, input.level)
  const rule = ruleFor(policies.ratings.body, input.rating)
  const reason = input.reason.trim()
  if (level === null || rule === null || reason === '')
    return refuse(missing(level !== null, rule !== null, reason !== ''))
  const dueAt = decisionDue(policies, calendar, contact.receivedAt, rule.rating)
  const body = {
    level: level.key,
    levelName: level.name,
    rating: rule.rating,
    reason,
    dueAt: dueAt.toString(),
    policyVersions: {
      thresholds: policies.thresholds.version,
      ratings: policies.ratings.version,
      hours: policies.hours.version,
    },
  }
  await reviewEarlier(tx, actor, contact.id, now)
  await moveProgress(tx, contact.id, 'being-looked-at')
  const next = await appendFacts(tx, contact, actor, now, [{ kind: 'screened', body, occurredAt: now }], {
    state: 'screened',
    level: level.key,
    rating: rule.rating,
    highestRating: rule.rating,
    dueAt,
    whyHere: `rated ${rule.rating} ${timeWords(calendar, now)}`,
    ...(contact.holder === null ? { holder: actor.user, holderName: actor.name } : {}),
  })
  return ok({ contact: next, asksAgencies: rule.agencyAnswer !== null })
}
