import { Temporal } from 'temporal-polyfill'
import { BeyondTheClock, dateOfDay, dayNumber, lastYear } from './wall-clock.ts'
import {
  dateOf,
  openingsFrom,
  openingsOn,
  type PassOver,
  spansFrom,
  type WorkingCalendar,
  workingDaysFrom,
} from './working-calendar.ts'

export type DeadlineUnit = 'elapsed-hours' | 'working-hours' | 'working-days'

/** How long something may take; the amount is a whole number from 0. */
export type DeadlineLimit = { readonly amount: number; readonly unit: DeadlineUnit }

/** The start itself when the hub is open then, or its next opening. At the closing time the hub is closed. */
export const nextOpen = (calendar: WorkingCalendar, start: Temporal.Instant): Temporal.Instant => {
  for (const opening of openingsFrom(calendar, start)) return opening.from
  throw new BeyondTheClock()
}

/**
 * The instant at which so many minutes of opening have passed since the start or the next opening. One that falls on a
 * closing time stays there; 0 minutes is the start or the next opening. Throws BeyondTheClock past the year 2999.
 */
export const afterWorkingMinutes = (
  calendar: WorkingCalendar,
  start: Temporal.Instant,
  minutes: number,
): Temporal.Instant => {
  if (minutes === 0) return nextOpen(calendar, start)
  // Openings are whole milliseconds and database times are not: the rest below one is counted in nanoseconds.
  const whole = start.epochMilliseconds
  const below = Number(start.epochNanoseconds - BigInt(whole) * 1_000_000n)
  let left = minutes * 60_000
  let rest: number | null = null
  const passOver: PassOver = ({ milliseconds }) => {
    if (milliseconds >= left) return false
    left -= milliseconds
    return true
  }
  for (const span of spansFrom(calendar, start, passOver)) {
    rest ??= span.from <= whole ? below : 0
    const from = Math.max(span.from, whole)
    const length = span.to - from
    if (left < length || (left === length && rest === 0))
      return Temporal.Instant.fromEpochMilliseconds(from + left).add({ nanoseconds: rest })
    left -= length
  }
  throw new BeyondTheClock()
}

/** Minutes of opening between two instants; 0 when `to` is not after `from`. */
export const workingMinutesBetween = (
  calendar: WorkingCalendar,
  from: Temporal.Instant,
  to: Temporal.Instant,
): number => {
  const end = to.epochMilliseconds
  if (end <= from.epochMilliseconds) return 0
  let total = 0
  for (const span of spansFrom(calendar, from)) {
    if (span.from >= end) break
    total += Math.min(span.to, end) - Math.max(span.from, from.epochMilliseconds)
  }
  return total / 60_000
}

/** Day 0 is the date, rolled forward to a working day; then so many working days on. Throws BeyondTheClock past 2999. */
export const afterWorkingDays = (
  calendar: WorkingCalendar,
  start: Temporal.PlainDate,
  days: number,
): Temporal.PlainDate => {
  let left = days
  const passOver: PassOver = (total) => {
    if (total.days > left) return false
    left -= total.days
    return true
  }
  for (const number of workingDaysFrom(calendar, dayNumber(start), passOver)) {
    if (left === 0) return dateOfDay(number)
    left -= 1
  }
  throw new BeyondTheClock()
}

const afterHours = (start: Temporal.Instant, hours: number): Temporal.Instant => {
  const end = Temporal.Instant.from(`${lastYear}-12-31T23:59:59Z`)
  if (hours * 3_600_000 > end.epochMilliseconds - start.epochMilliseconds) throw new BeyondTheClock()
  return start.add({ hours })
}

const closingOn = (calendar: WorkingCalendar, date: Temporal.PlainDate): Temporal.Instant =>
  openingsOn(calendar, date).at(-1)?.to ?? date.add({ days: 1 }).toZonedDateTime(calendar.zone).toInstant()

/**
 * When a limit that starts at an instant runs out. Working days are counted from the date of the start, as in
 * afterWorkingDays, and end at the closing time of the last one: what comes after closing has less of its first day, not a
 * day more. Only when that closing has passed, for 0 days, is it that of the next opening. Throws BeyondTheClock past 2999.
 */
export const dueAt = (calendar: WorkingCalendar, limit: DeadlineLimit, start: Temporal.Instant): Temporal.Instant => {
  if (limit.unit === 'elapsed-hours') return afterHours(start, limit.amount)
  if (limit.unit === 'working-hours') return afterWorkingMinutes(calendar, start, limit.amount * 60)
  const due = closingOn(calendar, afterWorkingDays(calendar, dateOf(calendar, start), limit.amount))
  if (Temporal.Instant.compare(start, due) < 0) return due
  return closingOn(calendar, dateOf(calendar, nextOpen(calendar, start)))
}
