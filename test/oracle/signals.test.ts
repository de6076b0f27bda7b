import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { hitsIn } from '../../src/contexts/frontdoor/model/signal-find.ts'
import { type Raw, type Story, storyAt, type Ways } from '../../src/contexts/frontdoor/model/signal-story.ts'
import { usualSignals } from '../../src/contexts/partnership/model/usual-signals.ts'
import { joinedAt } from '../../src/contexts/people/model/same-then.ts'

const rules = usualSignals.rules
const start = Temporal.Instant.from('2025-06-01T09:00Z')
const hour = (count: number): Temporal.Instant => start.add({ hours: count })
/** Nothing of a story is learned after this. */
const last = 24 * 500
const ways: Ways = { dayOf: (at) => at.toString().slice(0, 10), joinedAt }

const contacts = ['here', 'one', 'two', 'three']
const moment = fc.integer({ min: 0, max: last }).map(hour)
const agency = fc.constantFrom('police', 'health', 'school')
const day = fc.integer({ min: 0, max: 500 }).map((days) =>
  start
    .add({ hours: days * 24 })
    .toString()
    .slice(0, 10),
)
const happened = fc.oneof(
  { weight: 8, arbitrary: day },
  { weight: 1, arbitrary: day.map((d) => d.slice(0, 7)) },
  { weight: 1, arbitrary: day.map((d) => d.slice(0, 4)) },
)
const kind = fc.constantFrom(
  '',
  'not-brought',
  'moved-home',
  'police-attended',
  'injury-seen',
  'domestic-abuse',
  'parent-mental-health',
  'parent-substances',
  'isolated',
  'stopped-attending',
)

const item = fc.record({
  id: fc.uuid(),
  agency,
  happened,
  at: moment,
  strength: fc.boolean(),
  first: kind,
  then: fc.array(fc.record({ kind, after: fc.integer({ min: 1, max: 500 }) }), { maxLength: 2 }),
})

const raw: fc.Arbitrary<Raw> = fc
  .record({
    received: fc.tuple(...contacts.map(() => fc.record({ agency, receivedAt: moment }))),
    born: fc.tuple(...contacts.map(() => fc.constantFrom('unborn', '2026-01-01', '2019-01-01', ''))),
    judgements: fc.array(
      fc.record({
        role: fc.constantFrom('child', 'adult'),
        pair: fc.tuple(fc.nat(3), fc.nat(3)),
        same: fc.boolean(),
        at: moment,
      }),
      { maxLength: 8 },
    ),
    decisions: fc.array(
      fc.record({
        id: fc.uuid(),
        contact: fc.constantFrom(...contacts),
        outcome: fc.constantFrom('no-further-action', 'advice', 'assessment', 'family-help'),
        at: moment,
        stood: fc.option(fc.integer({ min: 1, max: 2_000 }), { nil: null }),
      }),
      { maxLength: 4 },
    ),
    items: fc.array(item, { maxLength: 12 }),
  })
  .map(({ received, born, judgements, decisions, items }) => ({
    contact: 'here',
    contacts: contacts.map((id, index) => ({ id, agency: 'police', receivedAt: start, ...received[index] })),
    people: contacts.flatMap((id, index) => [
      { id: `child ${id}`, contact: id, role: 'child' as const, born: born[index] ?? '' },
      { id: `adult ${id}`, contact: id, role: 'adult' as const, born: '' },
    ]),
    judgements: judgements
      .filter(({ pair: [one, other] }) => one !== other)
      .map(({ role, pair, same, at }, index) => {
        const [left, right] = pair.map((place) => `${role} ${contacts[place] ?? ''}`).sort()
        return {
          left: left ?? '',
          right: right ?? '',
          number: index + 1,
          verdict: same ? ('same' as const) : ('taken-back' as const),
          judgedAt: at,
        }
      })
      // A pair's words are numbered in the order they were said.
      .sort((one, other) => Temporal.Instant.compare(one.judgedAt, other.judgedAt))
      .map((word, index) => ({ ...word, number: index + 1 })),
    advice: [],
    decisions: decisions.map(({ stood, ...one }) => ({
      ...one,
      until: stood === null ? null : one.at.add({ hours: stood }),
    })),
    items: items.map(({ first, then, ...one }) => ({
      ...one,
      kinds: [
        { kind: first, at: one.at },
        ...then
          .map((mark) => ({ kind: mark.kind, at: one.at.add({ hours: mark.after }) }))
          .sort((a, b) => Temporal.Instant.compare(a.at, b.at)),
      ],
    })),
  }))

const found = (story: Story) =>
  hitsIn(story, rules)
    .map(
      ({ rule, subject, evidence }) =>
        `${rule} ${subject}: ${evidence.map(({ source, id }) => `${source} ${id}`).join(', ')}`,
    )
    .sort()
const foundAt = (of: Raw, at: Temporal.Instant) => found(storyAt(of, at, ways))
const end = hour(last + 3_000)

/** The same record with everything in it that was known by then, and nothing later. */
const until = (of: Raw, asAt: Temporal.Instant): Raw => {
  const by = (at: Temporal.Instant) => Temporal.Instant.compare(at, asAt) <= 0
  return {
    ...of,
    contacts: of.contacts.filter(({ receivedAt }) => by(receivedAt)),
    judgements: of.judgements.filter(({ judgedAt }) => by(judgedAt)),
    decisions: of.decisions
      .filter(({ at }) => by(at))
      .map((one) => ({ ...one, until: one.until !== null && by(one.until) ? one.until : null })),
    items: of.items.filter(({ at }) => by(at)).map((one) => ({ ...one, kinds: one.kinds.filter(({ at }) => by(at)) })),
  }
}

describe('what the rules find', () => {
  it('as known at a moment is what was found then: nothing learned, judged, decided or marked later is used', () => {
    fc.assert(
      fc.property(raw, moment, (of, asAt) => {
        expect(foundAt(of, asAt)).toEqual(found(storyAt(until(of, asAt), end, ways)))
      }),
      { numRuns: 1_500 },
    )
  })

  it('points only to what was known by then', () => {
    fc.assert(
      fc.property(raw, moment, (of, asAt) => {
        for (const { evidence } of hitsIn(storyAt(of, asAt, ways), rules))
          for (const { knownAt } of evidence) expect(Temporal.Instant.compare(knownAt, asAt)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 500 },
    )
  })

  it('does not depend on the order in which things arrived', () => {
    fc.assert(
      fc.property(raw, fc.infiniteStream(fc.integer()), (of, numbers) => {
        const mixed = <One>(list: readonly One[]): One[] =>
          list
            .map((one) => ({ one, by: Number(numbers.next().value) }))
            .sort((a, b) => a.by - b.by)
            .map(({ one }) => one)
        const story = storyAt(of, end, ways)
        const other = { ...story, happenings: mixed(story.happenings), contacts: mixed(story.contacts) }
        expect(found(other)).toEqual(found(story))
      }),
      { numRuns: 500 },
    )
  })

  it('never comes of taking away what counts: only of taking away what speaks against it', () => {
    const against = new Set(rules.flatMap(({ pattern }) => (pattern.shape === 'repeated' ? pattern.unless : [])))
    const names = (story: Story) => new Set(hitsIn(story, rules).map(({ rule, subject }) => `${rule} ${subject}`))
    fc.assert(
      fc.property(raw, fc.nat(), fc.nat(), (of, which, whose) => {
        const story = storyAt(of, end, ways)
        const whole = names(story)
        const gone = story.happenings[which % Math.max(1, story.happenings.length)]
        if (gone !== undefined && !against.has(gone.kind))
          for (const name of names({ ...story, happenings: story.happenings.filter((one) => one !== gone) }))
            expect(whole.has(name), name).toBe(true)
        const away = story.contacts[whose % Math.max(1, story.contacts.length)]
        for (const name of names({ ...story, contacts: story.contacts.filter((one) => one !== away) }))
          expect(whole.has(name), name).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  it('is found at all in these invented records, so that the properties hold of something', () => {
    const seen = new Set<string>()
    for (const of of fc.sample(raw, { numRuns: 3_000, seed: 4 }))
      for (const { rule } of hitsIn(storyAt(of, end, ways), rules)) seen.add(rule)
    expect([...seen].sort()).toEqual(rules.map(({ key }) => key).sort())
  })
})
