import { Temporal } from 'temporal-polyfill'

/** Real time in milliseconds since 1970; `from` is included, `to` is not. */
export type Span = { readonly from: number; readonly to: number }

/** Part of a date in which the wall clock runs evenly: minutes `from` to `to` of the day, the first of them at `at`. */
type EvenPart = Span & { readonly at: number }

type Change = { readonly at: number; readonly before: number; readonly after: number }
type ZoneYear = { readonly offset: number; readonly changes: readonly Change[] }

export const minute = 60_000
export const day = 1_440 * minute

/** The last year this clock counts to. */
export const lastYear = 2999

/** A deadline further off than the clock counts. */
export class BeyondTheClock extends RangeError {
  constructor() {
    super(`it lies beyond the year ${lastYear}, the last this clock counts to`)
  }
}

/** Days from 1 January 1970 to a date. */
export const dayNumber = (date: Temporal.PlainDate): number => Date.parse(`${date.toString()}T00:00Z`) / day

export const dateOfDay = (number: number): Temporal.PlainDate =>
  Temporal.PlainDate.from(new Date(number * day).toISOString().slice(0, 10))

/** 0 for Monday to 6 for Sunday. */
export const weekdayOfDay = (number: number): number => (((number + 3) % 7) + 7) % 7

const yearOf = (milliseconds: number): number => new Date(milliseconds).getUTCFullYear()

export const yearOfDay = (number: number): number => yearOf(number * day)

export const firstDayOf = (year: number): number => Date.UTC(year, 0, 1) / day

const offsetOf = (at: Temporal.ZonedDateTime): number => at.offsetNanoseconds / 1e6

const readYear = (zone: string, year: number): ZoneYear => {
  const start = new Temporal.PlainDate(year, 1, 1).toZonedDateTime(zone)
  const end = start.add({ years: 1 }).epochMilliseconds
  const changes: Change[] = []
  let before = offsetOf(start)
  let next = start.getTimeZoneTransition('next')
  while (next !== null && next.epochMilliseconds < end) {
    const after = offsetOf(next)
    changes.push({ at: next.epochMilliseconds, before, after })
    before = after
    next = next.getTimeZoneTransition('next')
  }
  return { offset: offsetOf(start), changes }
}

/** Asking the time zone data costs a third of a millisecond a year; what it answers never changes while we run. */
const known = new Map<string, Map<number, ZoneYear>>()

const zoneYear = (zone: string, year: number): ZoneYear => {
  const years = known.get(zone) ?? new Map<number, ZoneYear>()
  known.set(zone, years)
  const found = years.get(year) ?? readYear(zone, year)
  years.set(year, found)
  return found
}

/** The number of the date that the wall clock of a zone shows at an instant, in milliseconds since 1970. */
export const dayNumberAt = (zone: string, at: number): number => {
  const { offset, changes } = zoneYear(zone, yearOf(at))
  let current = offset
  for (const change of changes) if (change.at <= at) current = change.after
  return Math.floor((at + current) / day)
}

/** The days of a year on which the clock of a zone changes. */
export const changeDays = (zone: string, year: number): readonly number[] =>
  zoneYear(zone, year).changes.map(({ at, before }) => Math.floor((at + before) / day))

/**
 * A date on the wall clock of a zone, in parts that run evenly: one on most days, two on the day the clock changes. Zones
 * that change their clock across midnight are not provided for.
 */
const evenParts = (zone: string, number: number): readonly EvenPart[] => {
  const { offset, changes } = zoneYear(zone, yearOfDay(number))
  let current = offset
  for (const change of changes) {
    const midnight = number * day - change.before
    if (change.at >= midnight + day) break
    current = change.after
    if (change.at < midnight) continue
    const until = (change.at - midnight) / minute
    return [
      { from: 0, to: until, at: midnight },
      { from: until + (change.after - change.before) / minute, to: 1_440, at: change.at },
    ]
  }
  return [{ from: 0, to: 1_440, at: number * day - current }]
}

/**
 * The real time in which the wall clock of a date reads within the given minutes of the day. Where the clock goes forward
 * the skipped minutes are missing; where it goes back the repeated ones count twice. In order, touching ones joined.
 */
export const spansOnDay = (zone: string, number: number, stretches: readonly Span[]): readonly Span[] => {
  const spans: Span[] = []
  for (const part of evenParts(zone, number)) {
    for (const stretch of stretches) {
      const from = part.at + (Math.max(stretch.from, part.from) - part.from) * minute
      const to = part.at + (Math.min(stretch.to, part.to) - part.from) * minute
      const last = spans.at(-1)
      if (from >= to) continue
      if (last?.to === from) spans[spans.length - 1] = { from: last.from, to }
      else spans.push({ from, to })
    }
  }
  return spans
}
