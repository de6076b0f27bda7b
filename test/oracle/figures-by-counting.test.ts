import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { agencyFigures, inTimeOf, spreadOf } from '../../src/contexts/frontdoor/model/figures.ts'

// The oracle knows only whole minutes on one line and counts one by one; it shares no code with what it checks.

const ratings = ['red', 'amber', 'green', 'blue'] as const
const instant = (minute: number) => Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
const minute = fc.integer({ min: 0, max: 500 })
const maybe = fc.option(minute, { nil: null })

const contacts = fc.array(fc.record({ rating: fc.constantFrom(...ratings, null), limit: minute, decided: maybe }), {
  maxLength: 40,
})

it('agrees with counting one by one, for every rating, on generated contacts', () => {
  fc.assert(
    fc.property(contacts, fc.integer({ min: 500, max: 600 }), (cases, now) => {
      for (const rating of ratings) {
        const tally = { counted: 0, inTime: 0, decidedLate: 0, openLate: 0, openWithin: 0 }
        for (const one of cases) {
          if (one.rating !== rating) continue
          if (one.decided === null) {
            if (one.limit < now) tally.openLate += 1
            else tally.openWithin += 1
          } else if (one.decided <= one.limit) tally.inTime += 1
          else tally.decidedLate += 1
        }
        tally.counted = tally.openLate + tally.inTime + tally.decidedLate
        const given = cases.map((one) => ({
          rating: one.rating,
          limit: instant(one.limit),
          decidedAt: one.decided === null ? null : instant(one.decided),
          elapsed: one.decided,
          working: one.decided,
        }))
        expect(inTimeOf(rating, given, instant(now))).toMatchObject(tally)
      }
    }),
  )
})

/** Walks up from the smallest until enough do not exceed it. */
const slowP90 = (values: readonly number[]): number => {
  for (let candidate = 0; ; candidate += 1)
    if (values.includes(candidate) && values.filter((value) => value <= candidate).length * 10 >= values.length * 9)
      return candidate
}

/** Throws away one from each end until one or two are left. */
const slowMedian = (values: readonly number[]): number => {
  const left = [...values]
  while (left.length > 2) {
    left.splice(left.indexOf(Math.max(...left)), 1)
    left.splice(left.indexOf(Math.min(...left)), 1)
  }
  return left.reduce((sum, value) => sum + value, 0) / left.length
}

it('finds the median by striking off both ends, and the P90 by walking up', () => {
  fc.assert(
    fc.property(fc.array(minute, { minLength: 1, maxLength: 30 }), (values) => {
      expect(spreadOf(values)).toEqual({ median: slowMedian(values), p90: slowP90(values) })
    }),
  )
})

it('counts every question to an agency as answered, silent or left out, once', () => {
  const asked = fc.record({
    agency: fc.constantFrom('a', 'b'),
    sent: minute,
    takes: minute,
    answered: maybe,
    withdrawn: maybe,
  })
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 30 }), fc.integer({ min: 0, max: 1200 }), (cases, now) => {
      const rows = agencyFigures(
        cases.map(({ agency, sent, takes, answered, withdrawn }) => ({
          agency,
          agencyName: agency.toUpperCase(),
          sentAt: instant(sent),
          dueAt: instant(sent + takes),
          answeredAt: answered === null ? null : instant(sent + answered),
          withdrawnAt: answered === null && withdrawn !== null ? instant(sent + withdrawn) : null,
        })),
        instant(now),
      )
      for (const row of rows) {
        const own = cases.filter(({ agency }) => agency === row.agency)
        let [inTime, answered, silent] = [0, 0, 0]
        for (const one of own) {
          if (one.answered !== null) {
            answered += 1
            if (one.answered <= one.takes) inTime += 1
          } else if (one.withdrawn === null ? now > one.sent + one.takes : one.withdrawn > one.takes) silent += 1
        }
        expect(row).toMatchObject({
          inTime,
          answered,
          silent,
          counted: answered + silent,
          leftOut: own.length - answered - silent,
        })
      }
    }),
  )
})
