import { Temporal } from 'temporal-polyfill'
import { dateOf, nextOpen, type WorkingCalendar } from '../../../kernel/clock/index.ts'

export type Chaseable = { readonly dueAt: Temporal.Instant; readonly chasedAt: Temporal.Instant | null }

/**
 * When an unanswered request is chased next: the first time the moment it is due, whatever the hour; then as each working
 * day of the hub opens, until it is answered or withdrawn.
 */
export const nextChaseAt = (calendar: WorkingCalendar, { dueAt, chasedAt }: Chaseable): Temporal.Instant => {
  if (chasedAt === null) return dueAt
  const tomorrow = dateOf(calendar, chasedAt).add({ days: 1 }).toZonedDateTime(calendar.zone).toInstant()
  return nextOpen(calendar, tomorrow)
}

export const chaseIsDue = (calendar: WorkingCalendar, request: Chaseable, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(nextChaseAt(calendar, request), now) <= 0
