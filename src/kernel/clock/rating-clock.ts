import { Temporal } from 'temporal-polyfill'
import { type DeadlinePolicy, type DeadlineSubject, ruleOf } from './deadline-policy.ts'
import { type DeadlineLimit, dueAt } from './due.ts'
import { highestHeld, rankOf, type RatingHistory, ratingNow } from './rating-history.ts'
import type { WorkingCalendar } from './working-calendar.ts'

const earlier = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) <= 0 ? one : other

const limitFor = (policy: DeadlinePolicy, subject: DeadlineSubject, rating: string | null): DeadlineLimit => {
  const rule = ruleOf(policy, subject, rating)
  if (rule === null) throw new RangeError(`The policy ${policy.scheme} has no ${subject} rule for ${rating ?? 'any'}.`)
  return rule
}

const oneWorkingDay: DeadlineLimit = { amount: 1, unit: 'working-days' }

/** By when somebody must look at a contact: the hub's own limit, never later than one working day after it came. */
export const firstLookDeadline = (
  policy: DeadlinePolicy,
  calendar: WorkingCalendar,
  receivedAt: Temporal.Instant,
): Temporal.Instant =>
  earlier(dueAt(calendar, limitFor(policy, 'first-look', null), receivedAt), dueAt(calendar, oneWorkingDay, receivedAt))

/**
 * The deadline of a subject that starts at `start`, through all re-gradings after it. Every rating's limit counts from
 * the one original start. Re-graded up, the deadline is the earlier of the old and the new, so no more time is gained;
 * re-graded down, it is the new rating's. Null where the rating first held sets no limit.
 */
export const subjectDeadline = (
  policy: DeadlinePolicy,
  calendar: WorkingCalendar,
  subject: DeadlineSubject,
  start: Temporal.Instant,
  ratings: readonly string[],
): Temporal.Instant | null => {
  let due: Temporal.Instant | null = null
  let before: string | null = null
  for (const rating of ratings) {
    const rule = ruleOf(policy, subject, rating)
    const up = before !== null && rankOf(policy, rating) < rankOf(policy, before)
    before = rating
    if (rule === null || (due !== null && rule.onRegrade === 'keep')) continue
    const anew = dueAt(calendar, rule, start)
    due = up && due !== null ? earlier(due, anew) : anew
  }
  return due
}

/**
 * By when a contact must be decided. While nobody has rated it, by when it must be looked at; claiming danger, no later
 * than the worst rating would give it.
 */
export const decisionDeadline = (
  policy: DeadlinePolicy,
  calendar: WorkingCalendar,
  history: RatingHistory,
): Temporal.Instant => {
  const { receivedAt, held, dangerClaimed } = history
  const ratings = held.map(({ rating }) => rating)
  const due = subjectDeadline(policy, calendar, 'decision', receivedAt, ratings)
  if (due !== null) return due
  const look = firstLookDeadline(policy, calendar, receivedAt)
  const worst = policy.worstFirst[0]
  if (!dangerClaimed || worst === undefined) return look
  return earlier(look, dueAt(calendar, limitFor(policy, 'decision', worst), receivedAt))
}

/** Of two contacts, which to take first: the nearer deadline, then the worse rating, then the longer waiting. */
export const byTrueDeadline =
  (policy: DeadlinePolicy, calendar: WorkingCalendar) =>
  (one: RatingHistory, other: RatingHistory): number =>
    Temporal.Instant.compare(decisionDeadline(policy, calendar, one), decisionDeadline(policy, calendar, other)) ||
    queueRank(policy, one) - queueRank(policy, other) ||
    Temporal.Instant.compare(one.receivedAt, other.receivedAt)

/** 0 for the worst rating, and for unrated contacts that claim danger; other unrated contacts stand just after it. */
const queueRank = (policy: DeadlinePolicy, history: RatingHistory): number => {
  const rating = ratingNow(history)
  if (rating !== null) return rankOf(policy, rating)
  return history.dangerClaimed ? 0 : 0.5
}

export type Timeliness = 'in-time' | 'late' | 'open' | 'open-late'

/**
 * The measure of timeliness: a final decision recorded by the limit of the highest rating ever held, counted from receipt.
 * On the limit itself is in time. What is open past its limit counts late now; what was never rated has its first-look
 * limit.
 */
export const timeliness = (
  policy: DeadlinePolicy,
  calendar: WorkingCalendar,
  history: RatingHistory,
  decided: { readonly at: Temporal.Instant | null; readonly now: Temporal.Instant },
): Timeliness => {
  const highest = highestHeld(policy, history)
  const limit =
    highest === null
      ? firstLookDeadline(policy, calendar, history.receivedAt)
      : dueAt(calendar, limitFor(policy, 'decision', highest), history.receivedAt)
  const passed = (at: Temporal.Instant): boolean => Temporal.Instant.compare(at, limit) > 0
  if (decided.at !== null) return passed(decided.at) ? 'late' : 'in-time'
  return passed(decided.now) ? 'open-late' : 'open'
}
