import { expect, it } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { calendarFrom, readBankHolidays } from '../../../platform/bank-holidays.ts'
import { untilFrom, usualUntil } from './duty.ts'

const calendar = calendarFrom(readBankHolidays())('england-and-wales', 'Mo-Fr 09:00-17:00')
const at = (text: string) => Temporal.Instant.from(text)

it('is there until the hub closes, or eight hours while it is closed', () => {
  expect(usualUntil(calendar, at('2026-11-20T16:50Z')).toString()).toBe('2026-11-20T17:00:00Z')
  expect(usualUntil(calendar, at('2026-11-20T22:00Z')).toString()).toBe('2026-11-21T06:00:00Z')
})

it('reads a time as the next time the clock shows it, also over midnight and a change of the clocks', () => {
  expect(untilFrom(calendar, at('2026-11-20T16:50Z'), '17:00')?.toString()).toBe('2026-11-20T17:00:00Z')
  expect(untilFrom(calendar, at('2026-11-20T22:00Z'), '0630')?.toString()).toBe('2026-11-21T06:30:00Z')
  // Clocks go forward in the night to 29 March 2026: 06:30 is an hour nearer.
  expect(untilFrom(calendar, at('2026-03-28T22:00Z'), '06:30')?.toString()).toBe('2026-03-29T05:30:00Z')
})

it.each(['', '25:00', '17:60', 'soon', '16:50', '10:00'])('takes no duty until "%s" at 16:50', (typed) => {
  expect(untilFrom(calendar, at('2026-11-20T16:50Z'), typed)).toBeNull()
})
