import { Temporal } from 'temporal-polyfill'
import { dueAt, type WorkingCalendar } from '../../../kernel/clock/index.ts'
import type { Limit, Policies, Rating, RatingRule } from '../../partnership/index.ts'

const earlier = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) <= 0 ? one : other

const oneWorkingDay: Limit = { amount: 1, unit: 'working-days' }

/** By when a contact nobody has rated must be looked at: the hub's own limit, never later than one working day. */
export const firstLookDue = (
  policies: Policies,
  calendar: WorkingCalendar,
  receivedAt: Temporal.Instant,
): Temporal.Instant =>
  earlier(dueAt(calendar, policies.ratings.body.firstLook, receivedAt), dueAt(calendar, oneWorkingDay, receivedAt))

/**
 * By when a contact must be decided, counted from its receipt under the rating it is held to: never from a later grading,
 * so grading up gives no more time.
 */
export const decisionDue = (
  policies: Policies,
  calendar: WorkingCalendar,
  receivedAt: Temporal.Instant,
  ratingHeld: Rating,
): Temporal.Instant => dueAt(calendar, limitsOf(policies, ratingHeld).decision, receivedAt)

/** By when an agency asked at `sentAt` must answer, or null where this rating asks no agency. */
export const answerDue = (
  policies: Policies,
  calendar: WorkingCalendar,
  rating: Rating,
  sentAt: Temporal.Instant,
): Temporal.Instant | null => {
  const limit = limitsOf(policies, rating).agencyAnswer
  return limit === null ? null : dueAt(calendar, limit, sentAt)
}

const limitsOf = (policies: Policies, rating: Rating): RatingRule => {
  const rule = policies.ratings.body.ratings.find((known) => known.rating === rating)
  if (rule === undefined) throw new Error('This hub does not use that rating.')
  return rule
}
