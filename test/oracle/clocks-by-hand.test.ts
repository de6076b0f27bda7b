import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { afterWorkingDays, afterWorkingMinutes, type WorkingCalendar } from '../../src/kernel/clock/index.ts'
import { calendarFrom, type Division, readBankHolidays } from '../../src/platform/bank-holidays.ts'
import { daysByHand, hoursByHand, workingDayExamples } from './clocks.expected.ts'
import {
  countOpenMinutes,
  countWorkingDays,
  type OracleCalendar,
  type OracleWeek,
  oracleHolidays,
  utcMinute,
} from './minute-oracle.ts'

const calendarOf = calendarFrom(readBankHolidays())
const instant = (text: string) => Temporal.Instant.from(text)

/** The oracle must agree with the hands too, so the calendar is handed to it without our reading of hours. */
const oracleOf = (calendar: WorkingCalendar, division: Division): OracleCalendar => {
  const [sunday = [], ...rest] = [...calendar.hours.slice(6), ...calendar.hours.slice(0, 6)]
  const week: OracleWeek = [sunday, ...rest].map((day) => day.map(({ from, to }) => [from, to] as const))
  return { week, holidays: oracleHolidays(division) }
}

describe('working days counted by hand', () => {
  const usual = { why: 'an example that came with the data', hours: 'Mo-Fr 09:00-17:00' }
  const all = [...workingDayExamples.map((example) => ({ ...usual, ...example })), ...daysByHand]
  it.each(all)('$division, $start and $days: $why', ({ division, hours, start, days, due }) => {
    const calendar = calendarOf(division, hours)
    expect(afterWorkingDays(calendar, Temporal.PlainDate.from(start), days).toString()).toBe(due)
    expect(countWorkingDays(oracleOf(calendar, division), start, days)).toBe(due)
  })
})

describe('working hours counted by hand', () => {
  it.each(hoursByHand)('$start and $amount: $why', ({ hours, start, amount, due }) => {
    const calendar = calendarOf('england-and-wales', hours)
    expect(afterWorkingMinutes(calendar, instant(start), amount * 60).toString()).toBe(due)
    const minute = Math.floor(utcMinute(start))
    const seconds = (utcMinute(start) - minute) * 60
    const counted = countOpenMinutes(oracleOf(calendar, 'england-and-wales'), minute, Math.round(seconds), amount * 60)
    expect(Temporal.Instant.fromEpochMilliseconds(counted * 1000).toString()).toBe(due)
  })
})
