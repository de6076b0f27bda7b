import { Temporal } from 'temporal-polyfill'
import type { Stretch, WeekHours } from './week-hours.ts'

/** When a hub works: its hours by weekday less the bank holidays of its division. Wall clock of `zone`. */
export type WorkingCalendar = {
  readonly hours: WeekHours
  /** Titles of bank holidays by date, `YYYY-MM-DD`. */
  readonly holidays: ReadonlyMap<string, string>
  /** The last year the holidays are known for. */
  readonly knownThrough: number
  readonly zone: string
}

export const london = 'Europe/London'

export type Opening = { readonly from: Temporal.Instant; readonly to: Temporal.Instant }

export const holidayOn = (calendar: WorkingCalendar, date: Temporal.PlainDate): string | null =>
  calendar.holidays.get(date.toString()) ?? null

const stretchesOn = (calendar: WorkingCalendar, date: Temporal.PlainDate): readonly Stretch[] =>
  holidayOn(calendar, date) === null ? (calendar.hours[date.dayOfWeek - 1] ?? []) : []

/** A day counts as working when it has hours and is no bank holiday. */
export const isWorkingDay = (calendar: WorkingCalendar, date: Temporal.PlainDate): boolean => stretchesOn(calendar, date).length > 0

const instantAt = (calendar: WorkingCalendar, date: Temporal.PlainDate, minutes: number): Temporal.Instant => {
  const day = minutes === 1440 ? date.add({ days: 1 }) : date
  const time = minutes === 1440 ? Temporal.PlainTime.from('00:00') : new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60)
  return day.toZonedDateTime({ timeZone: calendar.zone, plainTime: time }).toInstant()
}

export const openingsOn = (calendar: WorkingCalendar, date: Temporal.PlainDate): readonly Opening[] =>
  stretchesOn(calendar, date).map(({ from, to }) => ({ from: instantAt(calendar, date, from), to: instantAt(calendar, date, to) }))

export const dateOf = (calendar: WorkingCalendar, instant: Temporal.Instant): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(calendar.zone).toPlainDate()

/** A calendar that never opens would be searched for ever: ten years without a working day is an error. */
const searchDays = 3_660

export function* openingsFrom(calendar: WorkingCalendar, start: Temporal.Instant): Generator<Opening> {
  let date = dateOf(calendar, start)
  for (let closed = 0; closed < searchDays; date = date.add({ days: 1 })) {
    const openings = openingsOn(calendar, date)
    closed = openings.length === 0 ? closed + 1 : 0
    for (const opening of openings) {
      if (Temporal.Instant.compare(opening.to, start) <= 0) continue
      yield Temporal.Instant.compare(opening.from, start) < 0 ? { from: start, to: opening.to } : opening
    }
  }
  throw new RangeError('This calendar has no working days.')
}
