import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { handCalendar, londonTime, usualHours } from '../../../test/oracle/hand-calendar.ts'
import { afterWorkingDays, afterWorkingMinutes, dueAt, nextOpen, workingMinutesBetween } from './due.ts'
import { BeyondTheClock } from './wall-clock.ts'

const hub = handCalendar(usualHours)
const hours = (amount: number, start: Temporal.Instant) => afterWorkingMinutes(hub, start, amount * 60).toString()

// 2026 begins on a Thursday and has 261 days from Monday to Friday: 2,088 hours from nine to five.
it('lands on the last closing of a year it passes over', () => {
  const newYearsEve = londonTime('2025-12-31 17:00')
  expect(hours(2_088, newYearsEve)).toBe('2026-12-31T17:00:00Z')
  expect(hours(2_088, newYearsEve.subtract({ seconds: 1 }))).toBe('2026-12-31T16:59:59Z')
  expect(hours(2_089, newYearsEve)).toBe('2027-01-01T10:00:00Z')
  const days = (amount: number) => afterWorkingDays(hub, Temporal.PlainDate.from('2025-12-31'), amount).toString()
  expect([days(261), days(262)]).toEqual(['2026-12-31', '2027-01-01'])
})

it('keeps the fraction of a second that a start carries, also over the night', () => {
  const start = Temporal.Instant.from('2026-11-19T16:59:59.123456789Z')
  expect(hours(1, start)).toBe('2026-11-20T09:59:59.123456789Z')
  expect(hours(8, Temporal.Instant.from('2026-11-19T09:00:00.000000001Z'))).toBe('2026-11-20T09:00:00.000000001Z')
  expect(hours(0, start)).toBe('2026-11-19T16:59:59.123456789Z')
  expect(hours(1, Temporal.Instant.from('2026-11-19T17:00:00.000000001Z'))).toBe('2026-11-20T10:00:00Z')
})

it('is open from the first instant of an opening to the last before its closing', () => {
  expect(nextOpen(hub, londonTime('2026-11-20 09:00'))).toEqual(londonTime('2026-11-20 09:00'))
  expect(nextOpen(hub, londonTime('2026-11-20 17:00'))).toEqual(londonTime('2026-11-23 09:00'))
  const last = londonTime('2026-11-20 17:00').subtract({ nanoseconds: 1 })
  expect(nextOpen(hub, last)).toEqual(last)
})

it.each([
  ['2026-11-20 16:50', 0, '2026-11-20 17:00'],
  ['2026-11-20 16:50', 1, '2026-11-23 17:00'],
  ['2026-11-20 17:00', 0, '2026-11-23 17:00'],
  ['2026-11-20 19:00', 1, '2026-11-23 17:00'],
  ['2026-11-21 10:00', 0, '2026-11-23 17:00'],
  ['2026-11-21 10:00', 1, '2026-11-24 17:00'],
])('counts working days from the date of %s: %d end at the closing time of %s', (start, amount, due) => {
  expect(dueAt(hub, { amount, unit: 'working-days' }, londonTime(start))).toEqual(londonTime(due))
})

it.each([
  ['open before midnight and after', 'Mo-Su 00:00-24:00', '2026-03-28 23:00', '2026-03-29 03:00', 180],
  ['open in the hour that is skipped', 'Su 01:00-02:00', '2026-03-29 00:00', '2026-03-29 12:00', 0],
  ['open over half of the skipped hour', 'Su 01:30-05:00', '2026-03-29 00:00', '2026-03-29 12:00', 180],
  ['open in the hour that comes twice', 'Su 01:00-02:00', '2026-10-25 00:00', '2026-10-25 12:00', 120],
  ['open to the middle of the hour that comes twice', 'Su 00:00-01:30', '2026-10-25 00:00', '2026-10-25 12:00', 120],
  ['open before both', 'Su 09:00-10:00', '2026-10-25 00:00', '2026-10-25 12:00', 60],
])('takes real time when the clock changes: %s', (_, opening, from, to, minutes) => {
  expect(workingMinutesBetween(handCalendar(opening), londonTime(from), londonTime(to))).toBe(minutes)
})

it('refuses what lies beyond the clock, and a calendar that never opens', () => {
  const start = londonTime('2026-11-20 16:50')
  const far = (unit: 'elapsed-hours' | 'working-hours' | 'working-days') => () =>
    dueAt(hub, { amount: 10_000_000, unit }, start)
  for (const unit of ['elapsed-hours', 'working-hours', 'working-days'] as const)
    expect(far(unit)).toThrow(BeyondTheClock)
  const shut = { ...hub, hours: hub.hours.map(() => []) }
  expect(() => nextOpen(shut, start)).toThrow('This calendar has no open day.')
  expect(() => dueAt(shut, { amount: 1, unit: 'working-days' }, start)).toThrow('This calendar has no open day.')
})
