import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  afterWorkingDays,
  afterWorkingMinutes,
  dueAt,
  nextOpen,
  workingMinutesBetween,
} from '../../src/kernel/clock/index.ts'
import { both, type Both, hardWeek, instantAt, someCalendar, someMinute, usualWeek } from './clock-subject.ts'
import {
  closingOf,
  countOpenMinutes,
  countWorkingDays,
  everyOpenMinute,
  isOpen,
  openMinutesBetween,
  type UtcMinute,
  utcMinute,
  wallDate,
} from './minute-oracle.ts'

const seconds = (at: Temporal.Instant): number => at.epochMilliseconds / 1000

/** A working-days limit by the oracle: the closing time of the last day, or for a closing that is past, the next one's. */
const closingAfter = ({ oracle }: Both, start: UtcMinute, days: number): UtcMinute => {
  const due = closingOf(oracle, countWorkingDays(oracle, wallDate(start), days))
  if (start < due) return due
  let minute = start
  while (!isOpen(oracle, minute)) minute += 1
  return closingOf(oracle, wallDate(minute))
}

describe('any calendar, any start, against the minutes counted one by one', () => {
  const secondOf = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 59 }))

  it('working hours', () => {
    fc.assert(
      fc.property(someCalendar, someMinute, secondOf, fc.integer({ min: 0, max: 40 }), (calendar, start, s, hours) => {
        const due = afterWorkingMinutes(calendar.product, instantAt(start, s), hours * 60)
        expect(seconds(due)).toBe(countOpenMinutes(calendar.oracle, start, s, hours * 60))
      }),
      { numRuns: 1_500 },
    )
  })

  it('working days', () => {
    fc.assert(
      fc.property(someCalendar, someMinute, fc.integer({ min: 0, max: 120 }), ({ product, oracle }, start, days) => {
        const date = wallDate(start)
        const due = afterWorkingDays(product, Temporal.PlainDate.from(date), days).toString()
        expect(due).toBe(countWorkingDays(oracle, date, days))
      }),
      { numRuns: 1_500 },
    )
  })

  it('a limit in working days ends at closing time', () => {
    fc.assert(
      fc.property(someCalendar, someMinute, fc.integer({ min: 0, max: 10 }), (calendar, start, amount) => {
        // A day whose only opening falls into the skipped hour has hours but never opens: its closing is not compared.
        const due = dueAt(calendar.product, { amount, unit: 'working-days' }, instantAt(start))
        fc.pre(isOpen(calendar.oracle, due.epochMilliseconds / 60_000 - 1))
        expect(seconds(due)).toBe(closingAfter(calendar, start, amount) * 60)
      }),
      { numRuns: 500 },
    )
  })

  it('working minutes between two instants', () => {
    fc.assert(
      fc.property(
        someCalendar,
        someMinute,
        fc.integer({ min: -100, max: 20_000 }),
        ({ product, oracle }, from, length) => {
          const between = workingMinutesBetween(product, instantAt(from), instantAt(from + length))
          expect(between).toBe(openMinutesBetween(oracle, from, from + length))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('what is counted on is counted back: no minute lost, none counted twice', () => {
    fc.assert(
      fc.property(someCalendar, someMinute, fc.integer({ min: 0, max: 3_000 }), ({ product }, start, minutes) => {
        const due = afterWorkingMinutes(product, instantAt(start), minutes)
        expect(workingMinutesBetween(product, instantAt(start), due)).toBe(minutes)
      }),
      { numRuns: 500 },
    )
  })
})

it('elapsed hours take no notice of opening, holidays or clock changes', () => {
  fc.assert(
    fc.property(someCalendar, someMinute, fc.integer({ min: 0, max: 500 }), ({ product }, start, amount) => {
      const due = dueAt(product, { amount, unit: 'elapsed-hours' }, instantAt(start))
      expect(seconds(due)).toBe(start * 60 + amount * 3_600)
    }),
    { numRuns: 300 },
  )
})

const slices = [
  { name: 'Christmas and New Year', from: '2026-12-21T00:00Z', to: '2027-01-04T00:00Z' },
  { name: 'the weekend the clock goes forward', from: '2026-03-27T00:00Z', to: '2026-03-31T00:00Z' },
  { name: 'the weekend the clock goes back', from: '2026-10-23T00:00Z', to: '2026-10-27T00:00Z' },
]

describe.each(slices)('every minute of $name', ({ from, to }) => {
  const [first, end] = [utcMinute(from), utcMinute(to)]
  const calendars = [both('england-and-wales', usualWeek), both('scotland', hardWeek)]

  it.each(calendars)('$words', ({ product, oracle }) => {
    const open = everyOpenMinute(oracle, first, end + 40_000)
    let next = 0
    const wrong: string[] = []
    for (let minute = first; minute < end; minute += 1) {
      while ((open[next] ?? 0) < minute) next += 1
      const start = instantAt(minute)
      if (seconds(nextOpen(product, start)) !== (open[next] ?? 0) * 60)
        wrong.push(`next opening of ${start.toString()}`)
      for (const hours of [4, 24]) {
        const answer = seconds(afterWorkingMinutes(product, start, hours * 60))
        if (answer !== ((open[next + hours * 60 - 1] ?? 0) + 1) * 60)
          wrong.push(`${start.toString()} and ${hours} hours`)
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('limits that run over years', () => {
  const calendars = [both('northern-ireland', usualWeek), both('scotland', hardWeek)]
  const [first, end] = [utcMinute('2012-01-01T00:00Z'), utcMinute('2029-12-01T00:00Z')]

  it.each(calendars)('$words', (calendar) => {
    const open = everyOpenMinute(calendar.oracle, first, end)
    // Often on the first of January, when a whole year lies ahead but for some minutes.
    const place = fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: open.length - 2 }))
    fc.assert(
      fc.property(place, place, (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const due = afterWorkingMinutes(calendar.product, instantAt(open[from] ?? 0), to - from + 1)
        expect(seconds(due)).toBe(((open[to] ?? 0) + 1) * 60)
      }),
      { numRuns: 200 },
    )
  })

  it.each(calendars)('in working days: $words', ({ product, oracle }) => {
    const start = fc.integer({ min: first, max: utcMinute('2020-01-01T00:00Z') })
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 2_000 }), (minute, days) => {
        const due = afterWorkingDays(product, Temporal.PlainDate.from(wallDate(minute)), days).toString()
        expect(due).toBe(countWorkingDays(oracle, wallDate(minute), days))
      }),
      { numRuns: 100 },
    )
  })
})

it('a limit of a hundred thousand working hours is worked out in a moment', () => {
  const { product } = both('england-and-wales', usualWeek)
  const start = Temporal.Instant.from('2026-11-20T16:50:00Z')
  afterWorkingMinutes(product, start, 100_000 * 60)
  const before = performance.now()
  for (let times = 0; times < 20; times += 1) afterWorkingMinutes(product, start, 100_000 * 60)
  expect((performance.now() - before) / 20).toBeLessThan(50)
})
