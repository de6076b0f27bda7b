import { describe, expect, it } from 'vitest'
import { handCalendar, londonTime, usualHours } from '../../../test/oracle/hand-calendar.ts'
import { checkPolicy, type DeadlinePolicy, type DeadlineRule } from './deadline-policy.ts'
import { byTrueDeadline, decisionDeadline, firstLookDeadline, subjectDeadline, timeliness } from './rating-clock.ts'
import { highestHeld, type RatingHistory, regrade } from './rating-history.ts'

const rule = (
  subject: DeadlineRule['subject'],
  rating: string,
  amount: number,
  unit: DeadlineRule['unit'],
  onRegrade: DeadlineRule['onRegrade'] = 'from-original-start',
): DeadlineRule => ({ subject, rating, amount, unit, onRegrade, runsOutOfHours: unit === 'elapsed-hours' })

const policy: DeadlinePolicy = {
  scheme: 'BRAG',
  version: 1,
  worstFirst: ['red', 'amber', 'green', 'blue'],
  rules: [
    rule('decision', 'red', 4, 'elapsed-hours'),
    rule('decision', 'amber', 8, 'working-hours'),
    rule('decision', 'green', 24, 'working-hours'),
    rule('decision', 'blue', 3, 'working-days'),
    rule('agency-return', 'red', 2, 'elapsed-hours'),
    rule('agency-return', 'amber', 6, 'working-hours'),
    rule('acknowledgement', 'any', 1, 'working-days', 'keep'),
    rule('first-look', 'any', 4, 'working-hours'),
  ],
}
const hub = handCalendar(usualHours)

const received = '2026-11-20 16:50'
const rated = (...held: readonly (readonly [string, string])[]): RatingHistory => ({
  receivedAt: londonTime(received),
  dangerClaimed: false,
  held: held.map(([rating, since]) => ({ rating, since: londonTime(since), reason: 'said' })),
})
const due = (history: RatingHistory) => decisionDeadline(policy, hub, history)

describe('a contact at 16:50 on a Friday', () => {
  it.each([
    ['red', '2026-11-20 20:50'],
    ['amber', '2026-11-23 16:50'],
    ['green', '2026-11-25 16:50'],
    ['blue', '2026-11-25 17:00'],
  ])('rated %s is due %s, red in the evening of the same day', (rating, expected) => {
    expect(due(rated([rating, '2026-11-20 16:55']))).toEqual(londonTime(expected))
  })

  it('counts from its receipt however late it is rated', () => {
    expect(due(rated(['amber', '2026-11-23 15:00']))).toEqual(londonTime('2026-11-23 16:50'))
  })

  it('must be looked at within the first-look limit while unrated', () => {
    expect(due(rated())).toEqual(londonTime('2026-11-23 12:50'))
  })

  it('is looked at within one working day even where the hub allows itself a week', () => {
    const slow = { ...policy, rules: [rule('first-look', 'any', 40, 'working-hours')] }
    expect(firstLookDeadline(slow, hub, londonTime(received))).toEqual(londonTime('2026-11-23 17:00'))
  })

  it('is due as red would be while somebody claims danger and nobody has screened it', () => {
    expect(due({ ...rated(), dangerClaimed: true })).toEqual(londonTime('2026-11-20 20:50'))
    expect(due({ ...rated(['green', '2026-11-20 16:55']), dangerClaimed: true })).toEqual(
      londonTime('2026-11-25 16:50'),
    )
  })
})

describe('re-grading', () => {
  it('up counts again from the original receipt, so it may be late at once', () => {
    const history = rated(['amber', '2026-11-20 16:55'], ['red', '2026-11-23 10:00'])
    expect(due(history)).toEqual(londonTime('2026-11-20 20:50'))
  })

  it('up never gives more time, even where the worse rating has the longer limit', () => {
    const odd = { ...policy, rules: [rule('decision', 'amber', 100, 'elapsed-hours'), ...policy.rules] }
    const history = rated(['green', '2026-11-20 16:55'], ['amber', '2026-11-20 16:57'])
    const before = decisionDeadline(odd, hub, rated(['green', '2026-11-20 16:55']))
    expect(decisionDeadline(odd, hub, history)).toEqual(londonTime('2026-11-24 20:50'))
    expect(decisionDeadline(odd, hub, history).epochMilliseconds).toBeLessThan(before.epochMilliseconds)
    const odder = { ...policy, rules: [rule('decision', 'amber', 1_000, 'elapsed-hours'), ...policy.rules] }
    expect(decisionDeadline(odder, hub, history)).toEqual(before)
  })

  it('down gives the lower rating’s time, still from the original receipt', () => {
    const history = rated(['red', '2026-11-20 16:55'], ['amber', '2026-11-20 18:00'])
    expect(due(history)).toEqual(londonTime('2026-11-23 16:50'))
  })

  it('up counts an agency’s return from when it was asked, and leaves the acknowledgement alone', () => {
    const asked = londonTime('2026-11-23 10:00')
    const of = (subject: 'agency-return' | 'acknowledgement', ...ratings: string[]) =>
      subjectDeadline(policy, hub, subject, asked, ratings)
    expect(of('agency-return', 'amber')).toEqual(londonTime('2026-11-23 16:00'))
    expect(of('agency-return', 'amber', 'red')).toEqual(londonTime('2026-11-23 12:00'))
    expect(of('agency-return', 'green')).toBeNull()
    expect(of('acknowledgement', 'amber', 'red')).toEqual(londonTime('2026-11-24 17:00'))
  })

  const amber = rated(['amber', '2026-11-20 16:55'])
  const to = (rating: string, reason: string, byManager: boolean, at = '2026-11-20 17:30') =>
    regrade(policy, amber, { to: rating, at: londonTime(at), reason, byManager })

  it('down is refused without a reason, and without a manager', () => {
    expect(to('green', ' ', true)).toEqual({ ok: false, refusal: 'needs-reason' })
    expect(to('green', 'Seen by the GP today', false)).toEqual({ ok: false, refusal: 'needs-manager' })
    expect(to('green', 'Seen by the GP today', true).ok).toBe(true)
  })

  it('up is open to every screener at once', () => {
    const up = to('red', '', false)
    expect(up.ok && highestHeld(policy, up.value)).toBe('red')
  })

  it('refuses the rating already held, an unknown one, and one from before the last', () => {
    expect(to('amber', 'x', true)).toEqual({ ok: false, refusal: 'same-rating' })
    expect(to('purple', 'x', true)).toEqual({ ok: false, refusal: 'unknown-rating' })
    expect(to('red', 'x', true, '2026-11-20 16:54')).toEqual({ ok: false, refusal: 'before-the-last' })
  })
})

describe('in time', () => {
  const eased = rated(['red', '2026-11-20 16:55'], ['green', '2026-11-20 17:30'])
  const at = (history: RatingHistory, decided: string | null, now = '2026-12-01 09:00') =>
    timeliness(policy, hub, history, { at: decided === null ? null : londonTime(decided), now: londonTime(now) })

  it('is measured by the highest rating held, so re-grading down cannot improve the figure', () => {
    expect(at(eased, '2026-11-20 20:50')).toBe('in-time')
    expect(at(eased, '2026-11-20 20:51')).toBe('late')
  })

  it('counts what is open past its limit as late now', () => {
    expect(at(eased, null, '2026-11-20 20:50')).toBe('open')
    expect(at(eased, null, '2026-11-20 20:51')).toBe('open-late')
    expect(at(rated(), null, '2026-11-23 12:51')).toBe('open-late')
  })
})

it('orders by the nearest true deadline, danger claimed among the reds, then by the longer waiting', () => {
  const amber = rated(['amber', '2026-11-20 16:55'])
  const red = rated(['red', '2026-11-20 16:55'])
  const danger = { ...rated(), dangerClaimed: true }
  const unrated = rated()
  const later = { ...red, receivedAt: londonTime('2026-11-20 16:51') }
  const order = [amber, unrated, later, danger, red].sort(byTrueDeadline(policy, hub))
  expect(order.slice(2)).toEqual([later, unrated, amber])
  expect(new Set(order.slice(0, 2))).toEqual(new Set([danger, red]))
})

describe('a policy', () => {
  it('is taken when each rating has its decision and there is a first look', () => {
    expect(checkPolicy(policy)).toEqual({ ok: true, value: policy })
  })

  it.each([
    [
      { rules: [...policy.rules, rule('decision', 'purple', 1, 'elapsed-hours')] },
      'decision for purple: the policy has no such rating',
    ],
    [
      { rules: [...policy.rules, rule('decision', 'red', 1, 'elapsed-hours')] },
      'decision for red: there is more than one rule',
    ],
    [{ rules: policy.rules.slice(1) }, 'decision for red: there is no rule'],
    [{ rules: policy.rules.slice(0, -1) }, 'first-look for any: there is no rule'],
    [{ worstFirst: [...policy.worstFirst, 'red'] }, 'a rating is named twice'],
    [
      { rules: [...policy.rules, rule('acknowledgement', 'red', 1.5, 'working-hours')] },
      'acknowledgement for red: the amount is not a whole number from 0',
    ],
    [
      { rules: [...policy.rules, { ...rule('acknowledgement', 'red', 1, 'working-hours'), runsOutOfHours: true }] },
      'acknowledgement for red: only elapsed hours run while the hub is closed',
    ],
    [
      { rules: [...policy.rules, { ...rule('acknowledgement', 'red', 1, 'elapsed-hours'), runsOutOfHours: false }] },
      'acknowledgement for red: elapsed hours run while the hub is closed',
    ],
  ])('is refused with every reason (%#)', (change, reason) => {
    expect(checkPolicy({ ...policy, ...change })).toEqual({ ok: false, refusal: [reason] })
  })
})
