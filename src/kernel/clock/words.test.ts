import { expect, it } from 'vitest'
import { handCalendar, londonTime, usualHours } from '../../../test/oracle/hand-calendar.ts'
import { remainingSentence, remainingWords } from './remaining.ts'
import { lengthWords, momentWords, openingState, workingLengthWords } from './words.ts'

const christmas = {
  '2026-12-25': 'Christmas Day',
  '2026-12-28': 'Boxing Day',
  '2026-04-03': 'Good Friday',
  '2026-04-06': 'Easter Monday',
}
const hub = handCalendar(usualHours, christmas)

it.each([
  [0, '0 min'],
  [59.9, '59 min'],
  [60, '1 h'],
  [72, '1 h 12 min'],
  [2_879, '47 h 59 min'],
  [2_880, '2 days'],
  [4_560, '3 days 4 h'],
])('says %d minutes by the clock as %j', (minutes, words) => {
  expect(lengthWords(minutes)).toBe(words)
})

it('never turns working hours into days of 24', () => {
  expect(workingLengthWords(3_030)).toBe('50 h 30 min')
})

it.each([
  ['2026-11-20 14:32', '14:32'],
  ['2026-11-23 09:10', 'Mon 09:10'],
  ['2026-11-26 09:10', 'Thu 09:10'],
  ['2026-11-27 09:10', '27 Nov 09:10'],
  ['2027-01-04 09:10', '4 Jan 2027 09:10'],
])('says %s on Friday 20 November 2026 as %j', (moment, words) => {
  expect(momentWords(hub, londonTime(moment), londonTime('2026-11-20 00:00'))).toBe(words)
})

it.each([
  ['open', usualHours, '2026-11-20 16:59', 'open until 17:00'],
  ['after closing on a Friday', usualHours, '2026-11-20 17:00', 'closed, opens Mon 09:00'],
  ['before opening', usualHours, '2026-11-20 08:59', 'closed, opens 09:00'],
  ['in the lunch break', 'Mo-Fr 09:00-12:30,13:30-17:00', '2026-11-20 12:30', 'closed, opens 13:30'],
  ['touching stretches', 'Mo-Fr 09:00-12:00,12:00-17:00', '2026-11-20 10:00', 'open until 17:00'],
  ['on Good Friday', usualHours, '2026-04-03 10:00', 'closed for Good Friday and Easter Monday, opens Tue 09:00'],
  ['the evening before', usualHours, '2026-04-02 18:00', 'closed, opens Tue 09:00 after Good Friday and Easter Monday'],
  ['on Christmas Day', usualHours, '2026-12-25 10:00', 'closed for Christmas Day and Boxing Day, opens Tue 09:00'],
  ['until midnight', 'Mo-Su 09:00-24:00', '2026-11-20 10:00', 'open until midnight'],
  ['past midnight', 'Fr 20:00-24:00; Sa 00:00-06:00', '2026-11-20 21:00', 'open until Sat 06:00'],
  ['always', 'Mo-Su 00:00-24:00', '2026-11-20 21:00', 'open day and night'],
])('tells %s how the hub stands', (_, hours, now, words) => {
  const state = openingState(handCalendar(hours, christmas), londonTime(now))
  expect(state).toEqual({ open: words.startsWith('open'), words })
})

const sentence = (unit: 'elapsed-hours' | 'working-hours', due: string, now: string): string =>
  remainingSentence(hub, { due: londonTime(due), unit, now: londonTime(now) })

it.each([
  [
    'working-hours',
    '2026-11-20 14:32',
    '2026-11-20 13:20',
    'due 14:32 today, 1 h 12 min left (working time), 1 h 12 min round the clock',
  ],
  [
    'working-hours',
    '2026-11-23 12:50',
    '2026-11-20 16:50',
    'due Mon 12:50, 4 h left (working time), 2 days 20 h round the clock',
  ],
  [
    'elapsed-hours',
    '2026-11-20 20:50',
    '2026-11-20 16:50',
    'due 20:50 today, 4 h left (round the clock), 10 min of it working time',
  ],
  [
    'elapsed-hours',
    '2026-11-21 20:50',
    '2026-11-21 16:50',
    'due 20:50 today, 4 h left (round the clock), none of it working time',
  ],
  [
    'working-hours',
    '2026-11-20 16:50',
    '2026-11-23 09:25',
    'was due Fri 16:50, late by 35 min (working time), 2 days 16 h round the clock',
  ],
] as const)('puts a limit of %s due %s, read at %s, into one sentence', (unit, due, now, words) => {
  expect(sentence(unit, due, now)).toBe(words)
})

it('is not late at the deadline itself, and late by a whole minute a second after', () => {
  const due = londonTime('2026-11-20 14:00')
  const at = (now: typeof due) => remainingWords(hub, { due, unit: 'working-hours', now })
  expect(at(due)).toMatchObject({ late: false, main: '0 min left (working time)' })
  expect(at(due.add({ seconds: 1 }))).toMatchObject({ late: true, main: 'late by 1 min (working time)' })
})

it('never says more time is left than is', () => {
  const due = londonTime('2026-11-20 14:00')
  const { main } = remainingWords(hub, { due, unit: 'elapsed-hours', now: due.subtract({ seconds: 119 }) })
  expect(main).toBe('1 min left (round the clock)')
})
