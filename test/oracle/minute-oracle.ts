// What the clock is checked against: one minute after the other, with nothing of the product and no time zone library.
// It is slow and plain on purpose. It holds for 1996 to 2029: British Summer Time from the last Sunday of March to the
// last Sunday of October, both at 01:00 UTC.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Minutes since 1970 in UTC. */
export type UtcMinute = number
/** Open stretches by weekday, Sunday first, in minutes after midnight by the clock on the wall. */
export type OracleWeek = readonly (readonly (readonly [from: number, to: number])[])[]
export type OracleCalendar = { readonly week: OracleWeek; readonly holidays: ReadonlySet<string> }

const minuteLength = 60_000
const dayMinutes = 1_440

const file = fileURLToPath(new URL('../../data/bank-holidays.json', import.meta.url))
const published = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>

/** The dates of a division's bank holidays, read from the data file itself. */
export const oracleHolidays = (division: string): ReadonlySet<string> => new Set(Object.keys(published[division] ?? {}))

/** 01:00 UTC on the last Sunday of a month, 0 for January. */
const lastSunday = (year: number, month: number): UtcMinute => {
  const lastDay = new Date(Date.UTC(year, month + 1, 0))
  return (lastDay.getTime() - lastDay.getUTCDay() * dayMinutes * minuteLength) / minuteLength + 60
}

const summers = new Map<number, readonly [UtcMinute, UtcMinute]>()
for (let year = 1996; year < 2030; year += 1) summers.set(year, [lastSunday(year, 2), lastSunday(year, 9)])

/** Minutes that the clock on a London wall is ahead of UTC: 0 or 60. */
export const ahead = (minute: UtcMinute): number => {
  const summer = summers.get(new Date(minute * minuteLength).getUTCFullYear())
  if (summer === undefined) throw new RangeError('The oracle knows 1996 to 2029 only.')
  return summer[0] <= minute && minute < summer[1] ? 60 : 0
}

const dates = new Map<number, string>()
const dateOfDayNumber = (number: number): string => {
  const found = dates.get(number) ?? new Date(number * dayMinutes * minuteLength).toISOString().slice(0, 10)
  dates.set(number, found)
  return found
}

/** The date on a London wall. */
export const wallDate = (minute: UtcMinute): string =>
  dateOfDayNumber(Math.floor((minute + ahead(minute)) / dayMinutes))

/** Whether the hub is open during the minute that begins here. */
export const isOpen = ({ week, holidays }: OracleCalendar, minute: UtcMinute): boolean => {
  const wall = minute + ahead(minute)
  const number = Math.floor(wall / dayMinutes)
  const ofDay = wall - number * dayMinutes
  // 1 January 1970 was a Thursday.
  const stretches = week[(number + 4) % 7] ?? []
  return stretches.some(([from, to]) => from <= ofDay && ofDay < to) && !holidays.has(dateOfDayNumber(number))
}

/**
 * Working hours: counts open minutes one by one from the start. `seconds` is the part of the start's minute that has
 * passed. Answers seconds since 1970. With nothing to count it is the start or the next opening.
 */
export const countOpenMinutes = (
  calendar: OracleCalendar,
  start: UtcMinute,
  seconds: number,
  minutes: number,
): number => {
  let left = minutes * 60
  let minute = start
  let passed = seconds
  for (;;) {
    if (isOpen(calendar, minute)) {
      if (left <= 60 - passed && !(left === 0 && passed === 60)) return minute * 60 + passed + left
      left -= 60 - passed
    }
    minute += 1
    passed = 0
  }
}

/** Open minutes that begin from `from` on and before `to`. */
export const openMinutesBetween = (calendar: OracleCalendar, from: UtcMinute, to: UtcMinute): number => {
  let total = 0
  for (let minute = from; minute < to; minute += 1) if (isOpen(calendar, minute)) total += 1
  return total
}

const isWorkingDate = ({ week, holidays }: OracleCalendar, number: number): boolean =>
  (week[(number + 4) % 7] ?? []).length > 0 && !holidays.has(dateOfDayNumber(number))

/** Working days: day 0 is the date or the next working one, then one working day after the other. */
export const countWorkingDays = (calendar: OracleCalendar, date: string, days: number): string => {
  let number = Date.parse(`${date}T00:00:00Z`) / minuteLength / dayMinutes
  while (!isWorkingDate(calendar, number)) number += 1
  for (let left = days; left > 0; left -= 1) {
    number += 1
    while (!isWorkingDate(calendar, number)) number += 1
  }
  return dateOfDayNumber(number)
}

/** Where the last opening of a date ends, in UTC minutes. */
export const closingOf = (calendar: OracleCalendar, date: string): UtcMinute => {
  const midnight = Date.parse(`${date}T00:00:00Z`) / minuteLength
  let last = midnight
  for (let minute = midnight - 60; minute < midnight + dayMinutes + 60; minute += 1)
    if (wallDate(minute) === date && isOpen(calendar, minute)) last = minute + 1
  return last
}

/** Every open minute from `from` on and before `to`, in order: the same count, made once for very many starts. */
export const everyOpenMinute = (calendar: OracleCalendar, from: UtcMinute, to: UtcMinute): readonly UtcMinute[] => {
  const open: UtcMinute[] = []
  for (let minute = from; minute < to; minute += 1) if (isOpen(calendar, minute)) open.push(minute)
  return open
}

/** `2026-03-27T16:50Z` as a UTC minute. */
export const utcMinute = (text: string): UtcMinute => Date.parse(text) / minuteLength
