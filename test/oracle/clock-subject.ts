import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from '../../src/kernel/clock/index.ts'
import { calendarFrom, type Division, divisions, readBankHolidays } from '../../src/platform/bank-holidays.ts'
import { type OracleCalendar, type OracleWeek, oracleHolidays, type UtcMinute, utcMinute } from './minute-oracle.ts'

/** One calendar twice: as the product reads it from words, and as the oracle is handed it. */
export type Both = { readonly product: WorkingCalendar; readonly oracle: OracleCalendar; readonly words: string }

const holidays = readBankHolidays()
const names = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa']

const twoDigits = (number: number): string => String(number).padStart(2, '0')
const timeWords = (minutes: number): string => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`

export const both = (division: Division, week: OracleWeek): Both => {
  const parts = week.flatMap((day, index) =>
    day.length === 0
      ? []
      : [`${names[index] ?? ''} ${day.map(([from, to]) => `${timeWords(from)}-${timeWords(to)}`).join(',')}`],
  )
  const words = parts.join('; ')
  return {
    words,
    product: calendarFrom(holidays)(division, words),
    oracle: { week, holidays: oracleHolidays(division) },
  }
}

const nineToFive = [[540, 1_020]] as const
export const usualWeek: OracleWeek = [[], nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, []]
/** Open through both nights in which the clock changes, with touching stretches, a break and a day to midnight. */
export const hardWeek: OracleWeek = [
  [
    [30, 90],
    [90, 240],
  ],
  [
    [540, 720],
    [720, 1_035],
  ],
  [],
  [[0, 1_440]],
  [[1_200, 1_440]],
  [
    [0, 375],
    [540, 750],
    [810, 1_020],
  ],
  [[61, 119]],
]

/** Up to three stretches a day with ends at any minute, some touching; never a week without any. */
const someDay = fc
  .uniqueArray(
    fc.oneof(
      fc.integer({ min: 0, max: 1_440 }),
      fc.integer({ min: 0, max: 48 }).map((half) => half * 30),
    ),
    {
      minLength: 0,
      maxLength: 6,
    },
  )
  .chain((ends) => fc.tuple(fc.constant(ends.toSorted((one, other) => one - other)), fc.boolean()))
  .map(([ends, touching]): OracleWeek[number] =>
    touching
      ? ends.slice(1).map((to, index) => [ends[index] ?? 0, to] as const)
      : ends.flatMap((from, index) =>
          index % 2 === 0 && index + 1 < ends.length ? [[from, ends[index + 1] ?? 0] as const] : [],
        ),
  )

const someWeek = fc.oneof(
  fc.constant(usualWeek),
  fc.constant(hardWeek),
  fc.array(someDay, { minLength: 7, maxLength: 7 }).filter((week) => week.some((day) => day.length > 0)),
)

export const someCalendar = fc
  .tuple(fc.constantFrom(...divisions), someWeek)
  .map(([division, week]) => both(division, week))

const hardDays = [
  '2015-10-25',
  '2016-12-27',
  '2020-05-08',
  '2022-09-19',
  '2024-03-31',
  '2026-03-29',
  '2026-10-25',
  '2026-12-28',
]

/** Any minute from 2012 to the end of 2027, often near a clock change or a bank holiday, once in a while at Christmas. */
export const someMinute: fc.Arbitrary<UtcMinute> = fc.oneof(
  fc.integer({ min: utcMinute('2012-01-01T00:00Z'), max: utcMinute('2027-12-31T23:59Z') }),
  fc
    .tuple(fc.constantFrom(...hardDays), fc.integer({ min: -2_880, max: 2_880 }))
    .map(([day, minutes]) => utcMinute(`${day}T00:00Z`) + minutes),
  fc
    .tuple(fc.integer({ min: 2012, max: 2027 }), fc.integer({ min: 0, max: 14_400 }))
    .map(([year, minutes]) => utcMinute(`${year}-12-22T00:00Z`) + minutes),
)

export const instantAt = (minute: UtcMinute, seconds = 0): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds((minute * 60 + seconds) * 1000)
