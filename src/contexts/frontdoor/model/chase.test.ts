import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { calendarFrom, readBankHolidays } from '../../../platform/bank-holidays.ts'
import { chaseIsDue, nextChaseAt } from './chase.ts'

const calendar = calendarFrom(readBankHolidays())('england-and-wales', 'Mo-Th 09:00-17:00; Fr 09:00-16:30')
const at = (text: string) => Temporal.Instant.from(text)
const dueAt = at('2026-11-20T14:00Z')

it('a request is chased first the moment it is due, even at night', () => {
  expect(nextChaseAt(calendar, { dueAt: at('2026-11-21T02:30Z'), chasedAt: null })).toEqual(at('2026-11-21T02:30Z'))
  expect(chaseIsDue(calendar, { dueAt, chasedAt: null }, at('2026-11-20T13:59:59Z'))).toBe(false)
  expect(chaseIsDue(calendar, { dueAt, chasedAt: null }, dueAt)).toBe(true)
})

it('then as each working day opens: never twice a day, not at weekends, not on bank holidays', () => {
  expect(nextChaseAt(calendar, { dueAt, chasedAt: at('2026-11-19T14:00Z') })).toEqual(at('2026-11-20T09:00Z'))
  expect(nextChaseAt(calendar, { dueAt, chasedAt: at('2026-11-20T14:00Z') })).toEqual(at('2026-11-23T09:00Z'))
  expect(nextChaseAt(calendar, { dueAt, chasedAt: at('2026-11-23T02:00Z') })).toEqual(at('2026-11-24T09:00Z'))
  expect(nextChaseAt(calendar, { dueAt, chasedAt: at('2026-12-24T10:00Z') })).toEqual(at('2026-12-29T09:00Z'))
})

it('the hub’s opening is by its own clock, through the change to summer time', () => {
  expect(nextChaseAt(calendar, { dueAt, chasedAt: at('2027-03-26T10:00Z') })).toEqual(at('2027-03-30T08:00Z'))
})
