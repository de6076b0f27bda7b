import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  agencyFigures,
  type CountedContact,
  type CountedRequest,
  inTimeOf,
  percent,
  periodStart,
  spreadOf,
  unratedOf,
} from './figures.ts'
import { agencySentence, inTimeSentence, limitWords, unratedSentence } from './figures-words.ts'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text)
const now = at('2026-11-20T12:00Z')
const contact = (over: Partial<CountedContact>): CountedContact => ({
  rating: 'red',
  limit: at('2026-11-20T11:00Z'),
  decidedAt: null,
  elapsed: null,
  working: null,
  ...over,
})
const request = (over: Partial<CountedRequest>): CountedRequest => ({
  agency: 'h',
  agencyName: 'Bay Housing',
  sentAt: at('2026-11-20T09:00Z'),
  dueAt: at('2026-11-20T11:00Z'),
  answeredAt: null,
  withdrawnAt: null,
  ...over,
})

describe('in time', () => {
  it('counts a decision on the limit itself as in time, and one a nanosecond after as late', () => {
    const limit = at('2026-11-20T11:00Z')
    const row = inTimeOf(
      'red',
      [contact({ decidedAt: limit }), contact({ decidedAt: limit.add({ nanoseconds: 1 }) })],
      now,
    )
    expect(row).toMatchObject({ counted: 2, inTime: 1, decidedLate: 1 })
  })

  it('counts what is open past its limit as late now, and leaves out what is open within it', () => {
    const row = inTimeOf(
      'red',
      [contact({}), contact({ limit: now }), contact({ limit: at('2026-11-20T13:00Z') })],
      now,
    )
    expect(row).toMatchObject({ counted: 1, openLate: 1, openWithin: 2, inTime: 0 })
  })

  it('counts each contact under the highest rating it held and no other', () => {
    expect(inTimeOf('amber', [contact({ rating: 'red' }), contact({ rating: null })], now)).toMatchObject({
      counted: 0,
      openWithin: 0,
    })
  })

  it('names the unrated, and those past the first-look limit', () => {
    const unrated = unratedOf([contact({ rating: null }), contact({ rating: null, limit: now }), contact({})], now)
    expect(unrated).toEqual({ all: 2, late: 1 })
    expect(unratedSentence(unrated)).toBe('2 contacts are not rated yet and left out; 1 past the first-look limit.')
  })
})

describe('words', () => {
  it('says in words that there is nothing, and divides by nothing', () => {
    expect(percent(0, 0)).toBeNull()
    expect(spreadOf([])).toBeNull()
    expect(inTimeSentence(inTimeOf('red', [], now))).toBe('No red contacts in this period.')
    expect(inTimeSentence(inTimeOf('red', [contact({ limit: now })], now))).toBe(
      'Red: none is due yet; 1 open within the limit.',
    )
    expect(unratedSentence({ all: 0, late: 0 })).toBe('Every contact of this period has been rated.')
  })

  it('says what the percentage is of, and what was left out', () => {
    const decided = contact({ decidedAt: at('2026-11-20T10:00Z') })
    const row = inTimeOf('red', [decided, decided, contact({}), contact({ limit: now })], now)
    expect(inTimeSentence(row)).toBe(
      'Red: 2 of 3 decided in time (67 %); 1 open and late, 1 open within the limit, left out.',
    )
  })

  it('never rounds to all while one is missing, nor to none while there is one', () => {
    expect([percent(999, 1000), percent(1, 1000), percent(3, 3), percent(0, 3), percent(1, 2)]).toEqual([
      99, 1, 100, 0, 50,
    ])
  })

  it('says a limit in its unit', () => {
    expect(limitWords({ amount: 4, unit: 'elapsed-hours' })).toBe('4 h by the clock')
  })
})

describe('agencies', () => {
  const answered = (time: string) => request({ answeredAt: at(`2026-11-20T${time}Z`) })

  it('counts answers, in time or late, and silence once the time is up', () => {
    const [row] = agencyFigures([answered('09:48'), answered('11:30'), request({})], now)
    expect(row).toMatchObject({
      counted: 3,
      answered: 2,
      inTime: 1,
      silent: 1,
      leftOut: 0,
      elapsed: { median: 99, p90: 150 },
    })
    expect(row && agencySentence(row)).toBe(
      'Bay Housing answered 1 of 3 in time (33 %), half of its answers within 1 h 39 min; 1 not answered.',
    )
  })

  it('blames nobody for a question withdrawn before its time was up', () => {
    const [row] = agencyFigures(
      [request({ withdrawnAt: at('2026-11-20T10:30Z') }), request({ withdrawnAt: at('2026-11-20T11:30Z') })],
      now,
    )
    expect(row).toMatchObject({ counted: 1, silent: 1, leftOut: 1 })
  })
})

describe('periods', () => {
  it('begin at the hub’s own midnight, through the change of the clocks', () => {
    expect(periodStart('month', 'Europe/London', at('2026-10-31T23:30Z'))?.toString()).toBe('2026-09-30T23:00:00Z')
    expect(periodStart('month', 'Europe/London', at('2026-07-31T23:30Z'))?.toString()).toBe('2026-07-31T23:00:00Z')
    expect(periodStart('days', 'Europe/London', at('2026-11-20T12:00Z'))?.toString()).toBe('2026-10-20T23:00:00Z')
    expect(periodStart('all', 'Europe/London', now)).toBeNull()
  })
})
