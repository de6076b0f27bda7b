import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { calendarFrom, readBankHolidays } from '../../../platform/bank-holidays.ts'
import type { Limit, Policies } from '../../partnership/index.ts'
import { answerDue, decisionDue, firstLookDue } from './deadlines.ts'

const calendar = calendarFrom(readBankHolidays())('england-and-wales', 'Mo-Fr 09:00-17:00')

const policies = (firstLook: Limit): Pick<Policies, 'ratings'> => {
  const published = <Body>(body: Body) => ({
    version: 1,
    effectiveFrom: Temporal.Instant.from('2026-01-01T00:00Z'),
    body,
  })
  return {
    ratings: published({
      ratings: [
        {
          rating: 'red',
          meaning: '',
          decision: { amount: 4, unit: 'elapsed-hours' },
          agencyAnswer: { amount: 2, unit: 'elapsed-hours' },
        },
        {
          rating: 'amber',
          meaning: '',
          decision: { amount: 8, unit: 'working-hours' },
          agencyAnswer: { amount: 5, unit: 'working-hours' },
        },
        { rating: 'blue', meaning: '', decision: { amount: 3, unit: 'working-days' }, agencyAnswer: null },
      ],
      firstLook,
      disagreementReply: { amount: 1, unit: 'working-days' },
    }),
  }
}

const at = (text: string) => Temporal.Instant.from(text)
const friday = at('2026-11-20T16:50Z')
const fourHours = policies({ amount: 4, unit: 'working-hours' })

// Each answer is counted by hand on the calendar of November and December 2026.
it('gives a contact of Friday 16:50 its first look on Monday', () => {
  expect(firstLookDue(fourHours, calendar, friday).toString()).toBe('2026-11-23T12:50:00Z')
})

it('never lets a first look wait longer than one working day, whatever the hub published', () => {
  const slow = policies({ amount: 5, unit: 'working-days' })
  expect(firstLookDue(slow, calendar, friday).toString()).toBe('2026-11-23T17:00:00Z')
})

it('lets red run on out of hours', () => {
  expect(decisionDue(fourHours, calendar, friday, 'red').toString()).toBe('2026-11-20T20:50:00Z')
})

it('stops amber over the weekend', () => {
  expect(decisionDue(fourHours, calendar, friday, 'amber').toString()).toBe('2026-11-23T16:50:00Z')
})

it('counts working days past Christmas', () => {
  const eve = at('2026-12-24T10:00Z')
  expect(decisionDue(fourHours, calendar, eve, 'blue').toString()).toBe('2026-12-31T17:00:00Z')
})

it('gives no answer time where a rating asks nobody', () => {
  expect(answerDue(fourHours, calendar, 'blue', friday)).toBeNull()
  expect(answerDue(fourHours, calendar, 'red', friday)?.toString()).toBe('2026-11-20T18:50:00Z')
})

it('refuses a rating that the hub does not use', () => {
  expect(() => decisionDue(fourHours, calendar, friday, 'green')).toThrow(/does not use/)
})
