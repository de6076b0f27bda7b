import { Temporal } from 'temporal-polyfill'
import {
  BeyondTheClock,
  changeDays,
  dayNumber,
  dayNumberAt,
  firstDayOf,
  lastYear,
  minute,
  type Span,
  spansOnDay,
  weekdayOfDay,
  yearOfDay,
} from './wall-clock.ts'
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

/** How much a calendar opens in one year: its working days, and the real time it is open. */
export type YearTotal = { readonly days: number; readonly milliseconds: number }

/** Kept, so that a deadline a century off does not walk through every day of it. */
const totals = new WeakMap<WorkingCalendar, Map<number, YearTotal>>()

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0)

const addUp = (calendar: WorkingCalendar, year: number): YearTotal => {
  let days = 0
  let milliseconds = 0
  for (let number = firstDayOf(year); number < firstDayOf(year + 1); number += 1) {
    const stretches = stretchesOn(calendar, number)
    if (stretches.length > 0) days += 1
    milliseconds += lengthOf(stretches) * minute
  }
  for (const number of changeDays(calendar.zone, year)) {
    const stretches = stretchesOn(calendar, number)
    milliseconds += lengthOf(spansOnDay(calendar.zone, number, stretches)) - lengthOf(stretches) * minute
  }
  return { days, milliseconds }
}

const yearTotal = (calendar: WorkingCalendar, year: number): YearTotal => {
  const years = totals.get(calendar) ?? new Map<number, YearTotal>()
  totals.set(calendar, years)
  const total = years.get(year) ?? addUp(calendar, year)
  years.set(year, total)
  return total
}

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

/** Decides about a whole year after the first: true to go past it without looking at its days. */
export type PassOver = (total: YearTotal) => boolean

/**
 * The numbers of the working days from a day on, in order. Throws for a calendar that never opens, and BeyondTheClock
 * after the last year.
 */
export function* workingDaysFrom(calendar: WorkingCalendar, first: number, passOver?: PassOver): Generator<number> {
  insistOnHours(calendar)
  const firstYear = yearOfDay(first)
  for (let year = firstYear; year <= lastYear; year += 1) {
    if (year > firstYear && passOver?.(yearTotal(calendar, year)) === true) continue
    const end = firstDayOf(year + 1)
    for (let number = Math.max(first, firstDayOf(year)); number < end; number += 1)
      if (stretchesOn(calendar, number).length > 0) yield number
  }
  throw new BeyondTheClock()
}

/** Opening spans in real milliseconds from an instant on, in order; the first may have begun before it. */
export function* spansFrom(calendar: WorkingCalendar, start: Temporal.Instant, passOver?: PassOver): Generator<Span> {
  const at = start.epochMilliseconds
  for (const number of workingDaysFrom(calendar, dayNumberAt(calendar.zone, at), passOver))
    for (const span of spansOnDay(calendar.zone, number, stretchesOn(calendar, number))) if (span.to > at) yield span
}

/** Openings from an instant on, without end; the first begins at the instant itself when the hub is open then. */
export function* openingsFrom(calendar: WorkingCalendar, start: Temporal.Instant): Generator<Opening> {
  for (const { from, to } of spansFrom(calendar, start))
    yield { from: from <= start.epochMilliseconds ? start : instant(from), to: instant(to) }
}
