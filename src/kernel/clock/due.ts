import { Temporal } from 'temporal-polyfill'
import { dateOf, isWorkingDay, openingsFrom, openingsOn, type WorkingCalendar } from './working-calendar.ts'

export type DeadlineUnit = 'elapsed-hours' | 'working-hours' | 'working-days'
export type DeadlineLimit = { readonly amount: number; readonly unit: DeadlineUnit }

/** The start itself when the hub is open then, or its next opening. */
export const nextOpen = (calendar: WorkingCalendar, start: Temporal.Instant): Temporal.Instant => {
  for (const opening of openingsFrom(calendar, start)) return opening.from
  return start
}

/** The instant at which so many minutes of opening have passed. On a closing time it stays there. */
export const afterWorkingMinutes = (calendar: WorkingCalendar, start: Temporal.Instant, minutes: number): Temporal.Instant => {
  let left = minutes * 60_000
  for (const { from, to } of openingsFrom(calendar, start)) {
    const length = to.epochMilliseconds - from.epochMilliseconds
    if (left <= length) return from.add({ milliseconds: left })
    left -= length
  }
  return start
}

/** Minutes of opening between two instants; 0 when `to` is not after `from`. */
export const workingMinutesBetween = (calendar: WorkingCalendar, from: Temporal.Instant, to: Temporal.Instant): number => {
  let total = 0
  for (const opening of openingsFrom(calendar, from)) {
    if (Temporal.Instant.compare(opening.from, to) >= 0) break
    const end = Temporal.Instant.compare(opening.to, to) < 0 ? opening.to : to
    total += end.epochMilliseconds - opening.from.epochMilliseconds
    if (end === to) break
  }
  return total / 60_000
}

/** Day 0 is the date, rolled forward to a working day; then so many working days on. */
export const afterWorkingDays = (calendar: WorkingCalendar, start: Temporal.PlainDate, days: number): Temporal.PlainDate => {
  let date = start
  for (let left = days; ; date = date.add({ days: 1 })) {
    if (date.since(start).days > 366_000) throw new RangeError('This calendar has no working days.')
    if (!isWorkingDay(calendar, date)) continue
    if (left === 0) return date
    left -= 1
  }
}

/** When a limit that starts at an instant runs out. Working days end at the closing time of the last day. */
export const dueAt = (calendar: WorkingCalendar, limit: DeadlineLimit, start: Temporal.Instant): Temporal.Instant => {
  if (limit.unit === 'elapsed-hours') return start.add({ hours: limit.amount })
  if (limit.unit === 'working-hours') return afterWorkingMinutes(calendar, start, limit.amount * 60)
  const last = afterWorkingDays(calendar, dateOf(calendar, nextOpen(calendar, start)), limit.amount)
  return openingsOn(calendar, last).at(-1)?.to ?? start
}
