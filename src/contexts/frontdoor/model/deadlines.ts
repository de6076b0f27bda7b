import { Temporal } from 'temporal-polyfill'
import { dueAt, type WorkingCalendar } from '../../../kernel/clock/index.ts'
import type { Limit, Policies, Rating, RatingRule } from '../../partnership/index.ts'
import type { Contact } from './contact.ts'
import { direction } from './re-rating.ts'

/** All that a deadline needs to know of a hub's policies. */
type Rated = Pick<Policies, 'ratings'>

const earlier = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) <= 0 ? one : other

const worstFirst: readonly Rating[] = ['red', 'amber', 'green', 'blue']

const oneWorkingDay: Limit = { amount: 1, unit: 'working-days' }

/** By when a contact nobody has rated must be looked at: the hub's own limit, never later than one working day. */
export const firstLookDue = (
  policies: Rated,
  calendar: WorkingCalendar,
  receivedAt: Temporal.Instant,
): Temporal.Instant =>
  earlier(dueAt(calendar, policies.ratings.body.firstLook, receivedAt), dueAt(calendar, oneWorkingDay, receivedAt))

/**
 * By when a contact must be decided, counted from its receipt, or from when it was opened again, under the rating it is held to: never from a later grading,
 * so grading up gives no more time.
 */
export const decisionDue = (
  policies: Rated,
  calendar: WorkingCalendar,
  receivedAt: Temporal.Instant,
  ratingHeld: Rating,
): Temporal.Instant => dueAt(calendar, limitsOf(policies, ratingHeld).decision, receivedAt)

/**
 * The deadline after a grading anew, or after the first. Down it is the new rating's; up it is the earlier of the new
 * rating's and the one the contact has, so that even limits in different units never give more time.
 */
export const reRatedDue = (
  { policies, calendar }: { readonly policies: Rated; readonly calendar: WorkingCalendar },
  contact: Pick<Contact, 'receivedAt' | 'reopenedAt' | 'rating' | 'dueAt'>,
  to: Rating,
): Temporal.Instant => {
  const counted = decisionDue(policies, calendar, contact.reopenedAt ?? contact.receivedAt, to)
  const up = contact.rating !== null && direction(worstFirst, contact.rating, to) === 'up'
  return up && contact.dueAt !== null ? earlier(counted, contact.dueAt) : counted
}

/** By when an agency asked at `sentAt` must answer, or null where this rating asks no agency. */
export const answerDue = (
  policies: Rated,
  calendar: WorkingCalendar,
  rating: Rating,
  sentAt: Temporal.Instant,
): Temporal.Instant | null => {
  const limit = limitsOf(policies, rating).agencyAnswer
  return limit === null ? null : dueAt(calendar, limit, sentAt)
}

const limitsOf = (policies: Rated, rating: Rating): RatingRule => {
  const rule = policies.ratings.body.ratings.find((known) => known.rating === rating)
  if (rule === undefined) throw new Error('This hub does not use that rating.')
  return rule
}
