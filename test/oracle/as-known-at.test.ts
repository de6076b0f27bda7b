import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  ageThen,
  type Entry,
  gapsAt,
  type Lens,
  seenThrough,
  sourcesAt,
} from '../../src/contexts/frontdoor/model/chronology.ts'
import { joinedAt, type Said } from '../../src/contexts/people/model/same-then.ts'

const minute = (count: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(count * 60_000)
const moment = fc.integer({ min: 0, max: 40 })

const entry: fc.Arbitrary<Entry> = fc.record({
  key: fc.uuid(),
  happened: fc.constantFrom('2024', '2025-03', '2025-03-14', '2026-11-20'),
  learnedAt: moment.map(minute),
  source: fc.constantFrom('Police', 'Health', 'Nursery'),
  nature: fc.constantFrom('fact' as const, 'opinion' as const, 'hearsay' as const, null),
  text: fc.string(),
  sealed: fc.boolean(),
  contact: fc.constant('c'),
  reference: fc.constant('r'),
  entry: fc.constant('e'),
})
const all = (asAt: Temporal.Instant): Lens => ({
  asAt,
  source: '',
  nature: '',
  withoutSealed: false,
  weightyOnly: false,
})
const keys = (entries: readonly Entry[]) => entries.map(({ key }) => key).sort()

describe('the journey as known at a moment', () => {
  it('never shows what was learned later, however it is narrowed, and all that was known when it is not', () => {
    const lens = fc.record({
      source: fc.constantFrom('', 'Police', 'Health'),
      nature: fc.constantFrom('' as const, 'fact' as const, 'hearsay' as const),
      withoutSealed: fc.boolean(),
      weightyOnly: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(entry), moment, lens, (entries, at, narrowed) => {
        const asAt = minute(at)
        for (const shown of seenThrough(entries, { asAt, ...narrowed }))
          expect(shown.learnedAt.epochMilliseconds).toBeLessThanOrEqual(at * 60_000)
        const known = entries.filter(({ learnedAt }) => learnedAt.epochMilliseconds <= at * 60_000)
        expect(keys(seenThrough(entries, all(asAt)))).toEqual(keys(known))
        for (const source of sourcesAt(entries, asAt)) expect(known.some((one) => one.source === source)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  it('does not change when something is learned afterwards', () => {
    fc.assert(
      fc.property(fc.array(entry), fc.array(entry), moment, (before, after, at) => {
        const later = after.map((one) => ({ ...one, learnedAt: minute(41) }))
        expect(seenThrough([...before, ...later], all(minute(at)))).toEqual(seenThrough(before, all(minute(at))))
      }),
      { numRuns: 1_000 },
    )
  })

  it('joins only whom a judgement of that time joined', () => {
    const said = fc
      .array(
        fc.tuple(
          fc.nat(3),
          fc.nat(3),
          fc.constantFrom('same' as const, 'not-same' as const, 'taken-back' as const),
          moment,
        ),
        { maxLength: 10 },
      )
      .map((words) => {
        const numbers = new Map<string, number>()
        return words
          .filter(([one, other]) => one !== other)
          .sort((one, other) => one[3] - other[3])
          .map(([one, other, verdict, at]): Said => {
            const [left = '', right = ''] = [`p${String(one)}`, `p${String(other)}`].sort()
            const number = (numbers.get(left + right) ?? 0) + 1
            numbers.set(left + right, number)
            return { left, right, verdict, number, judgedAt: minute(at) }
          })
      })
    fc.assert(
      fc.property(said, moment, (words, at) => {
        const before = words.filter(({ judgedAt }) => judgedAt.epochMilliseconds <= at * 60_000)
        const [then, onlyBefore] = [joinedAt(['p0'], words, minute(at)), joinedAt(['p0'], before, minute(999))]
        expect([...then].sort()).toEqual([...onlyBefore].sort())
      }),
      { numRuns: 2_000 },
    )
  })
})

it('tells who was not asked apart from who has not answered, as it was then', () => {
  const asked = [
    { agencyName: 'Police', sentAt: minute(5), answeredAt: minute(9) },
    { agencyName: 'Health', sentAt: minute(5), answeredAt: null },
  ]
  const at = (count: number) =>
    gapsAt(['Police', 'Health', 'Housing'], asked, minute(count)).map(({ agency, gap }) => `${agency} ${gap}`)
  expect(at(4)).toEqual(['Police not-asked', 'Health not-asked', 'Housing not-asked'])
  expect(at(6)).toEqual(['Police not-answered', 'Health not-answered', 'Housing not-asked'])
  expect(at(10)).toEqual(['Health not-answered', 'Housing not-asked'])
})

it.each([
  ['2023-03-14', '2026-03-13', 'aged 2'],
  ['2023-03-14', '2026-03-14', 'aged 3'],
  ['2025-11-01', '2026-03', 'aged about 4 months'],
  ['2025-11-01', '2025-12-01', 'aged 1 month'],
  ['2025-11-01', '2024', 'not born yet'],
  ['2020-01-01', '2026', 'aged about 6'],
])('born %s is at %s %s', (born, happened, words) => {
  expect(ageThen(born, happened)).toBe(words)
})
