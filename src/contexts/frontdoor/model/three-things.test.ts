import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { calendarFrom, readBankHolidays } from '../../../platform/bank-holidays.ts'
import { type ContactAtWork, horizonOf, type Thing, threeThings, type Work } from './three-things.ts'

const at = (text: string) => Temporal.Instant.from(text)
const now = at('2026-11-18T10:00Z')
const minutes = (by: number) => now.add({ minutes: by })

// A small generator with a seed, so that a failure comes again.
const dice = (seed: number) => {
  let state = seed
  return (sides: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 65_536) % sides
  }
}

const invent = (roll: (sides: number) => number, number: number): ContactAtWork => {
  const held = roll(3)
  const pick = <One>(chance: number, one: () => One): readonly One[] => (roll(chance) === 0 ? [one()] : [])
  return {
    contact: `c${String(number)}`,
    reference: `SB-${String(1000 + number)}`,
    rating: ([null, 'red', 'amber', 'green'] as const)[roll(4)] ?? null,
    dangerClaimed: roll(4) === 0,
    due: minutes((roll(9) - 4) * 60),
    holder: held === 0 ? null : held === 1 ? 'me' : 'other',
    holderName: held === 0 ? '' : 'A',
    holderAccepted: held === 0 || roll(4) !== 0,
    handedAt: null,
    handedByName: '',
    answers: pick(4, () => ({ request: `a${String(number)}`, agencyName: 'P', answeredAt: minutes(-5) })),
    requests: pick(3, () => ({
      request: `r${String(number)}`,
      agencyName: 'H',
      dueAt: minutes((roll(3) - 1) * 30),
      chasedAt: roll(2) === 0 ? null : minutes(-30 * (1 + roll(4))),
    })),
    nights: pick(6, () => ({ entry: `n${String(number)}`, byName: 'N', at: minutes(-600) })),
    reviews: pick(5, () => ({ review: `v${String(number)}`, words: 'x' })),
    decisions: pick(4, () => ({
      child: `k${String(number)}`,
      decidedBy: roll(2) === 0 ? 'me' : 'other',
      decidedByName: 'B',
    })),
  }
}

const inventWork = (seed: number): Work => {
  const roll = dice(seed)
  const contacts = Array.from({ length: roll(9) }, (_, index) => invent(roll, index))
  return { reader: 'me', decides: roll(2) === 0, until: minutes(120), contacts }
}

/**
 * The rule once more, written apart and the slow way: a table of every wrong of every contact by number, from which the
 * lowest number is taken out three times.
 */
const oracle = ({ contacts, decides }: Work): readonly string[] => {
  const clock = (instant: Temporal.Instant) => (instant.epochMilliseconds - now.epochMilliseconds) / 60_000
  let table = contacts.flatMap((one) => {
    const red = one.rating === 'red' || (one.dangerClaimed && one.rating === null)
    const due = clock(one.due)
    const wrong: number[] = []
    if (red && one.holder === null) wrong.push(0)
    if (one.nights.length > 0) wrong.push(1)
    if (one.holder !== null && !one.holderAccepted) wrong.push(2)
    if (one.holder === null && due <= 120) wrong.push(3)
    if (one.answers.length > 0) wrong.push(4)
    if (decides && one.reviews.length > 0) wrong.push(5)
    if (due <= 120)
      for (const { dueAt, chasedAt } of one.requests)
        if (clock(dueAt) <= 0 && (chasedAt === null || clock(chasedAt) <= -60)) wrong.push(6)
    if (due <= 120 && decides) for (const { decidedBy } of one.decisions) if (decidedBy === 'other') wrong.push(7)
    if (wrong.length === 0) return []
    const worst = Math.min(...wrong)
    return [
      {
        key: (red ? 0 : 1_000_000) + (due + 1000) * 10 + worst + Number(one.reference.slice(3)) / 100_000,
        name: `${one.contact} ${String(worst)}`,
      },
    ]
  })
  const taken: string[] = []
  for (let time = 0; time < 3 && table.length > 0; time += 1) {
    const lowest = Math.min(...table.map(({ key }) => key))
    taken.push(...table.filter(({ key }) => key === lowest).map(({ name }) => name))
    table = table.filter(({ key }) => key !== lowest)
  }
  return taken
}

const order = ['red-unclaimed', 'night', 'unaccepted', 'nobody', 'unread', 'review', 'silent', 'second']
const names = (things: readonly Thing[]) =>
  things.map(({ of, wrong }) => `${of.contact} ${String(order.indexOf(wrong))}`)

type Rule = (work: Work, now: Temporal.Instant) => readonly Thing[]
const disagreements = (rule: Rule): number => {
  let found = 0
  for (let seed = 1; seed <= 3000; seed += 1) {
    const work = inventWork(seed)
    if (names(rule(work, now)).join() !== oracle(work).join()) found += 1
  }
  return found
}

/** A contact changed before the rule sees it, so that the rule as a whole has one fault. */
const blind =
  (change: (one: ContactAtWork) => Partial<ContactAtWork>): Rule =>
  (work, moment) =>
    threeThings({ ...work, contacts: work.contacts.map((one) => ({ ...one, ...change(one) })) }, moment)

const faults: Readonly<Record<string, Rule>> = {
  'passes over an unaccepted hand-over': blind(() => ({ holderAccepted: true })),
  'passes over a late answer unread': blind(() => ({ answers: [] })),
  'passes over what the night handed over': blind(() => ({ nights: [] })),
  'passes over what came after a decision': blind(() => ({ reviews: [] })),
  'does not see what nobody holds': blind(({ holder }) => ({ holder: holder ?? 'other' })),
  'forgets claimed danger': blind(() => ({ dangerClaimed: false })),
  'chases again at once': blind(({ requests }) => ({ requests: requests.map((one) => ({ ...one, chasedAt: null })) })),
  'asks a decider to agree with themselves': (work, moment) => threeThings({ ...work, reader: 'nobody' }, moment),
  'asks a screener for a second decision': (work, moment) => threeThings({ ...work, decides: true }, moment),
  'looks too far': (work, moment) => threeThings({ ...work, until: minutes(240) }, moment),
  'shows two': (work, moment) => threeThings(work, moment).slice(0, 2),
  'puts the last first': (work, moment) => threeThings(work, moment).toReversed(),
}

describe('three things could go wrong', () => {
  it('finds what a rule written apart finds, in its order, over 3,000 invented hubs', () => {
    expect(disagreements(threeThings)).toBe(0)
  })

  it.each(Object.keys(faults))('would notice a rule that %s', (name) => {
    expect(disagreements(faults[name] ?? threeThings)).toBeGreaterThan(0)
  })

  it('says nothing of a hub in which nothing is wrong', () => {
    expect(threeThings({ reader: 'me', decides: true, until: minutes(120), contacts: [] }, now)).toEqual([])
  })
})

describe('how far it looks', () => {
  const calendar = calendarFrom(readBankHolidays())('england-and-wales', 'Mo-Fr 09:00-17:00')
  it.each([
    ['2026-11-18T09:10Z', '2026-11-18T12:00:00Z', 'before noon'],
    ['2026-11-18T13:10Z', '2026-11-18T17:00:00Z', 'before 17:00'],
    ['2026-11-20T20:00Z', '2026-11-23T11:00:00Z', 'before the first hours after Mon 09:00 are over'],
    // Noon in summer is 11:00 by the instant.
    ['2026-07-01T09:10Z', '2026-07-01T11:00:00Z', 'before noon'],
  ])('at %s to %s', (moment, until, words) => {
    const horizon = horizonOf(calendar, at(moment))
    expect([horizon.until.toString(), horizon.words]).toEqual([until, words])
  })
})
