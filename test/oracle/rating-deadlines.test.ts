import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { decisionDue, firstLookDue, reRatedDue } from '../../src/contexts/frontdoor/model/deadlines.ts'
import type { Limit, Policies, Rating } from '../../src/contexts/partnership/index.ts'
import { type Both, instantAt, someCalendar, someMinute } from './clock-subject.ts'
import { closingOf, countOpenMinutes, countWorkingDays, isOpen, type UtcMinute, wallDate } from './minute-oracle.ts'

const worstFirst: readonly Rating[] = ['red', 'amber', 'green', 'blue']

const published = <Body>(body: Body) => ({
  version: 1,
  effectiveFrom: Temporal.Instant.from('2012-01-01T00:00Z'),
  body,
})

const policiesWith = (limits: readonly Limit[], firstLook: Limit): Pick<Policies, 'ratings'> => ({
  ratings: published({
    ratings: worstFirst.map((rating, index) => ({
      rating,
      meaning: '',
      decision: limits[index] ?? firstLook,
      agencyAnswer: null,
    })),
    firstLook,
    disagreementReply: firstLook,
  }),
})

/** Any limits, in mixed units and in no sensible order: a hub may publish what it likes. */
const someLimit: fc.Arbitrary<Limit> = fc.record({
  amount: fc.integer({ min: 0, max: 24 }),
  unit: fc.constantFrom('elapsed-hours', 'working-hours', 'working-days'),
})
const somePolicies = fc
  .tuple(fc.array(someLimit, { minLength: 4, maxLength: 4 }), someLimit)
  .map(([limits, firstLook]) => policiesWith(limits, firstLook))
const someGradings = fc.array(fc.constantFrom(...worstFirst), { minLength: 1, maxLength: 5 })

const seconds = (at: Temporal.Instant): number => at.epochMilliseconds / 1000

/** Seconds since 1970 at which a limit runs out, by the oracle; null where it has no closing to name. */
const byOracle = ({ oracle }: Both, { amount, unit }: Limit, start: UtcMinute): number | null => {
  if (unit === 'elapsed-hours') return (start + amount * 60) * 60
  if (unit === 'working-hours') return countOpenMinutes(oracle, start, 0, amount * 60)
  const due = closingOf(oracle, countWorkingDays(oracle, wallDate(start), amount))
  if (!isOpen(oracle, due - 1)) return null
  if (start < due) return due * 60
  let minute = start
  while (!isOpen(oracle, minute)) minute += 1
  return closingOf(oracle, wallDate(minute)) * 60
}

const rank = (rating: Rating): number => worstFirst.indexOf(rating)

/** Every deadline a contact has had, one after the other, as it was graded. */
const deadlines = (
  policies: Pick<Policies, 'ratings'>,
  { product }: Both,
  receivedAt: Temporal.Instant,
  gradings: readonly Rating[],
) => {
  const had: { readonly rating: Rating; readonly dueAt: Temporal.Instant }[] = []
  for (const rating of gradings) {
    const last = had.at(-1)
    const contact = { receivedAt, reopenedAt: null, rating: last?.rating ?? null, dueAt: last?.dueAt ?? null }
    had.push({ rating, dueAt: reRatedDue({ policies, calendar: product }, contact, rating) })
  }
  return had
}

it('grading up never gives a later deadline, whatever the units of the limits', () => {
  fc.assert(
    fc.property(somePolicies, someCalendar, someMinute, someGradings, (policies, calendar, start, gradings) => {
      const had = deadlines(policies, calendar, instantAt(start), gradings)
      for (const [index, { rating, dueAt }] of had.entries()) {
        const before = had[index - 1]
        if (before === undefined || rank(rating) >= rank(before.rating)) continue
        expect(Temporal.Instant.compare(dueAt, before.dueAt)).toBeLessThanOrEqual(0)
      }
    }),
    { numRuns: 500 },
  )
})

it('every deadline counts from the one receipt, as the oracle counts it', () => {
  fc.assert(
    fc.property(somePolicies, someCalendar, someMinute, someGradings, (policies, calendar, start, gradings) => {
      let dueNow = Number.POSITIVE_INFINITY
      let ratedNow: Rating | null = null
      for (const { rating, dueAt } of deadlines(policies, calendar, instantAt(start), gradings)) {
        const limit = policies.ratings.body.ratings[rank(rating)]?.decision ?? { amount: 0, unit: 'elapsed-hours' }
        const counted = byOracle(calendar, limit, start)
        fc.pre(counted !== null)
        const up = ratedNow !== null && rank(rating) < rank(ratedNow)
        dueNow = up ? Math.min(dueNow, counted) : counted
        ratedNow = rating
        expect(seconds(dueAt)).toBe(dueNow)
      }
    }),
    { numRuns: 500 },
  )
})

it('red in elapsed hours runs on while the hub is closed, over any night, weekend, holiday or clock change', () => {
  const policies = policiesWith([{ amount: 4, unit: 'elapsed-hours' }], { amount: 4, unit: 'working-hours' })
  fc.assert(
    fc.property(someCalendar, someMinute, ({ product }, start) => {
      expect(seconds(decisionDue(policies, product, instantAt(start), 'red'))).toBe(start * 60 + 4 * 3_600)
    }),
  )
})

it('a first look never waits longer than one working day, whatever the hub published', () => {
  fc.assert(
    fc.property(someLimit, someCalendar, someMinute, (firstLook, calendar, start) => {
      const oneDay = byOracle(calendar, { amount: 1, unit: 'working-days' }, start)
      fc.pre(oneDay !== null)
      const due = firstLookDue(policiesWith([], firstLook), calendar.product, instantAt(start))
      expect(seconds(due)).toBeLessThanOrEqual(oneDay)
    }),
    { numRuns: 300 },
  )
})
