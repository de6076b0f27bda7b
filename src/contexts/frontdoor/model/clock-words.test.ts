import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { calendarFrom, readBankHolidays } from '../../../platform/bank-holidays.ts'
import { choiceWords, deadlineWords, recordWords, timeWords } from './clock-words.ts'

const calendar = calendarFrom(readBankHolidays())('england-and-wales', 'Mo-Fr 09:00-17:00')
const at = (text: string) => Temporal.Instant.from(text)
const friday = at('2026-11-20T16:50Z')

it('says a red deadline round the clock first, and how much of it is working time', () => {
  expect(deadlineWords(calendar, { due: at('2026-11-20T20:50Z'), unit: 'elapsed-hours', now: friday })).toMatchObject({
    due: '20:50',
    left: '4 h left',
    basis: 'round the clock',
    elapsed: '10 min of working time',
    state: 'plenty',
  })
})

it('says an amber deadline in working time first, and how long that is by the clock', () => {
  expect(deadlineWords(calendar, { due: at('2026-11-23T16:50Z'), unit: 'working-hours', now: friday })).toMatchObject({
    due: 'Mon 16:50',
    left: '8 h left',
    basis: 'working time',
    elapsed: '3 days by the clock',
  })
})

it('is late only after the instant itself, and then never less late than it is', () => {
  const due = at('2026-11-20T16:50Z')
  const words = (now: string) => deadlineWords(calendar, { due, unit: 'elapsed-hours', now: at(now) })
  expect(words('2026-11-20T16:50Z')).toMatchObject({ left: '0 min left', state: 'soon' })
  expect(words('2026-11-20T16:50:01Z')).toMatchObject({ left: '1 min late', state: 'late' })
})

it('calls the last hour soon', () => {
  const due = at('2026-11-20T16:50Z')
  const state = (now: string) => deadlineWords(calendar, { due, unit: 'elapsed-hours', now: at(now) }).state
  expect([state('2026-11-20T15:49Z'), state('2026-11-20T15:50Z')]).toEqual(['plenty', 'soon'])
})

it('says before a rating is chosen that its deadline has passed already', () => {
  const words = choiceWords(calendar, { due: at('2026-11-20T15:50Z'), unit: 'elapsed-hours', now: friday })
  expect(words).toBe('Was due 15:50: already 1 h late (round the clock; 1 h of working time)')
})

it('tells the hub’s own time in summer', () => {
  expect(timeWords(calendar, at('2026-07-01T12:00Z'))).toBe('13:00')
  expect(recordWords(calendar, at('2026-07-01T23:30Z'))).toBe('2 Jul 2026 at 00:30')
})
