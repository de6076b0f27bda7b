import { Temporal } from 'temporal-polyfill'
import { BeyondTheClock, dayNumber, lastYear, type Span, spansOnDay, weekdayOfDay } from './wall-clock.ts'
import type { WeekHours } from './week-hours.ts'

/** When a hub works: its hours by weekday less the bank holidays of its division. Wall clock of `zone`. */
export type WorkingCalendar = {
  readonly hours: WeekHours
  /** Titles of bank holidays by date, `YYYY-MM-DD`. */
  readonly holidays: ReadonlyMap<string, string>
  /** The first year the holidays are known for; without it, all years before `knownThrough` are taken as known. */
  readonly knownFrom?: number
  /** The last year the holidays are known for. */
  readonly knownThrough: number
  readonly zone: string
}

export const london = 'Europe/London'

/** From an opening to its closing; at the closing time itself the hub is closed. */
export type Opening = { readonly from: Temporal.Instant; readonly to: Temporal.Instant }

export const holidayOn = (calendar: WorkingCalendar, date: Temporal.PlainDate): string | null =>
  calendar.holidays.get(date.toString()) ?? null

/** Holidays by number of the day, worked out once per map. */
const numbered = new WeakMap<ReadonlyMap<string, string>, ReadonlySet<number>>()

const holidayNumbers = ({ holidays }: WorkingCalendar): ReadonlySet<number> => {
  const found = numbered.get(holidays)
  if (found !== undefined) return found
  const made = new Set([...holidays.keys()].map((date) => dayNumber(Temporal.PlainDate.from(date))))
  numbered.set(holidays, made)
  return made
}

/** A calendar that never opens would be searched for ever, so it is refused wherever a search begins. */
const insistOnHours = ({ hours }: WorkingCalendar): void => {
  if (hours.every((stretches) => stretches.length === 0)) throw new RangeError('This calendar has no open day.')
}

const stretchesOn = (calendar: WorkingCalendar, number: number): readonly Span[] =>
  holidayNumbers(calendar).has(number) ? [] : (calendar.hours[weekdayOfDay(number)] ?? [])

/** A day counts as working when it has hours and is no bank holiday. */
export const isWorkingDay = (calendar: WorkingCalendar, date: Temporal.PlainDate): boolean =>
  stretchesOn(calendar, dayNumber(date)).length > 0

const instant = (milliseconds: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(milliseconds)

/** The openings of a date, in order; a lunch break makes two. */
export const openingsOn = (calendar: WorkingCalendar, date: Temporal.PlainDate): readonly Opening[] => {
  const number = dayNumber(date)
  const spans = spansOnDay(calendar.zone, number, stretchesOn(calendar, number))
  return spans.map(({ from, to }) => ({ from: instant(from), to: instant(to) }))
}

export const dateOf = (calendar: WorkingCalendar, at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO(calendar.zone).toPlainDate()

/** The numbers of the working days from a date on, without end. Throws for a calendar that never opens. */
export function* workingDaysFrom(calendar: WorkingCalendar, start: Temporal.PlainDate): Generator<number> {
  insistOnHours(calendar)
  if (start.year > lastYear) throw new BeyondTheClock()
  const end = dayNumber(new Temporal.PlainDate(lastYear, 12, 31))
  for (let number = dayNumber(start); number <= end; number += 1)
    if (stretchesOn(calendar, number).length > 0) yield number
  throw new BeyondTheClock()
}

/** Opening spans in real milliseconds from an instant on, in order; the first may have begun before it. */
export function* spansFrom(calendar: WorkingCalendar, start: Temporal.Instant): Generator<Span> {
  const at = start.epochMilliseconds
  for (const number of workingDaysFrom(calendar, dateOf(calendar, start)))
    for (const span of spansOnDay(calendar.zone, number, stretchesOn(calendar, number))) if (span.to > at) yield span
}

/** Openings from an instant on, without end; the first begins at the instant itself when the hub is open then. */
export function* openingsFrom(calendar: WorkingCalendar, start: Temporal.Instant): Generator<Opening> {
  for (const { from, to } of spansFrom(calendar, start))
    yield { from: from <= start.epochMilliseconds ? start : instant(from), to: instant(to) }
}
