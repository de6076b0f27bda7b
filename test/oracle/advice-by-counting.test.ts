import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { adviceFigures } from '../../src/contexts/frontdoor/model/advice-figures.ts'
import { type AdviceStep, type Consultation, standOf } from '../../src/contexts/frontdoor/model/consultation.ts'

const epoch = Temporal.Instant.from('2026-11-18T10:00Z')
const at = (minute: number) => epoch.add({ minutes: minute })

// A slip of paper for each consultation: minutes at which things happened, or null.
type Slip = {
  readonly answered: number | null
  readonly advice: 'advice-only' | 'early-help' | 'refer-now' | 'refer-at-once'
  readonly limit: number
  readonly referred: number | null
  readonly called: number | null
}

const step = (kind: AdviceStep['kind'], minute: number, over: Partial<AdviceStep> = {}): AdviceStep => ({
  kind,
  advice: null,
  words: 'x',
  contact: null,
  followDueAt: null,
  byName: 'x',
  at: at(minute),
  ...over,
})
const advisesReferral = ({ advice }: Slip): boolean => advice === 'refer-now' || advice === 'refer-at-once'

const consultationOf = (slip: Slip): Consultation => {
  const steps: AdviceStep[] = []
  if (slip.answered !== null) {
    const followDueAt = advisesReferral(slip) ? at(slip.answered + slip.limit) : null
    steps.push(step('answered', slip.answered, { advice: slip.advice, followDueAt }))
  }
  if (slip.referred !== null) steps.push(step('referred', slip.referred))
  if (slip.called !== null) steps.push(step('called', slip.called))
  return { steps, dueAt: at(240) } as unknown as Consultation
}

const minute = fc.integer({ min: 0, max: 600 })
const someSlip: fc.Arbitrary<Slip> = fc.record({
  answered: fc.option(minute),
  advice: fc.constantFrom('advice-only', 'early-help', 'refer-now', 'refer-at-once'),
  limit: fc.integer({ min: 10, max: 200 }),
  referred: fc.option(minute),
  called: fc.option(minute),
})

/** The same counted by hand, slip by slip, into named boxes. */
const boxesOf = (slips: readonly Slip[], now: number): Readonly<Record<string, number>> => {
  const boxes: Record<string, number> = {
    answered: 0,
    'on-time': 0,
    'in-time': 0,
    late: 0,
    called: 0,
    'to-call': 0,
    within: 0,
  }
  const drop = (box: string) => {
    boxes[box] = (boxes[box] ?? 0) + 1
  }
  for (const slip of slips) {
    if (slip.answered === null) continue
    drop('answered')
    if (slip.answered <= 240) drop('on-time')
    if (slip.advice !== 'refer-now' && slip.advice !== 'refer-at-once') continue
    const end = slip.answered + slip.limit
    if (slip.referred !== null) drop(slip.referred <= end ? 'in-time' : 'late')
    else if (slip.called !== null) drop('called')
    else drop(now > end ? 'to-call' : 'within')
  }
  return boxes
}

describe('what was advised and what followed', () => {
  it('is what a count slip by slip gives, and each advised referral is in exactly one box', () => {
    fc.assert(
      fc.property(fc.array(someSlip, { maxLength: 30 }), minute, (slips, now) => {
        const figures = adviceFigures(slips.map(consultationOf), at(now))
        const boxes = boxesOf(slips, now)
        const followed = Object.fromEntries(figures.referred.map(({ following, count }) => [following, count]))
        const advised = slips.filter((slip) => slip.answered !== null && advisesReferral(slip)).length
        return (
          figures.asked === slips.length &&
          figures.answered === boxes['answered'] &&
          figures.answeredInTime === boxes['on-time'] &&
          figures.byAdvice.reduce((sum, { count }) => sum + count, 0) === figures.answered &&
          Object.entries(followed).every(([box, count]) => boxes[box] === count) &&
          figures.referred.reduce((sum, { count }) => sum + count, 0) === advised
        )
      }),
      { numRuns: 3_000, seed: 5 },
    )
  })

  it('stands where a count of its steps puts it, at any moment', () => {
    fc.assert(
      fc.property(someSlip, minute, (slip, now) => {
        const end = slip.answered === null ? null : slip.answered + slip.limit
        const expected =
          slip.answered === null
            ? 'to-answer'
            : !advisesReferral(slip) || slip.referred !== null || slip.called !== null
              ? 'closed'
              : end !== null && now > end
                ? 'call-the-setting'
                : 'referral-awaited'
        return standOf(consultationOf(slip), at(now)) === expected
      }),
      { numRuns: 3_000, seed: 6 },
    )
  })

  it('counts a referral on the limit itself as in time, and a minute later as late', () => {
    const slip: Slip = { answered: 0, advice: 'refer-now', limit: 60, referred: 60, called: null }
    const count = (one: Slip) =>
      adviceFigures([consultationOf(one)], at(600)).referred.find(({ count: n }) => n === 1)?.following
    expect([count(slip), count({ ...slip, referred: 61 })]).toEqual(['in-time', 'late'])
  })
})
