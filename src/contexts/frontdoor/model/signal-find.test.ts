import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { SignalPattern, SignalRule } from '../../partnership/index.ts'
import { type Hit, hitsIn, newIn } from './signal-find.ts'
import type { Happening, Story, StoryContact } from './signal-story.ts'

const instant = (day: string) => Temporal.Instant.from(`${day}T10:00Z`)
let count = 0
const happened = (kind: string, when: string, agency = 'health', over: Partial<Happening> = {}): Happening => ({
  source: 'item',
  id: `item ${String((count += 1))}`,
  contact: 'here',
  kind,
  agency,
  happened: when,
  knownAt: instant('2026-11-20'),
  sealed: true,
  ...over,
})
const told = (id: string, day: string, agency: string): Happening =>
  happened('contact', day, agency, { source: 'contact', id, contact: id, knownAt: instant(day), sealed: false })
const decided = (contact: string, day: string, outcome: string): Happening =>
  happened(`outcome:${outcome}`, day, '', {
    source: 'decision',
    contact,
    knownAt: instant(day).add({ hours: 5 }),
    sealed: false,
  })
const contact = (id: string, received: string, children: string[], adults: string[] = [], born = ''): StoryContact => ({
  id,
  received,
  knownAt: instant(received),
  children: children.map((person) => ({ person, born })),
  adults: adults.map((person) => ({ person, record: `${person} in ${id}` })),
})
const story = (happenings: readonly Happening[], contacts: readonly StoryContact[] = []): Story => ({
  contact: 'here',
  happenings,
  contacts,
})
const rule = (pattern: SignalPattern, on = true): SignalRule => ({
  key: 'r',
  name: 'R',
  on,
  pattern,
  why: 'w',
  notSaid: 'n',
})
const find = (pattern: SignalPattern, of: Story): readonly Hit[] => hitsIn(of, [rule(pattern)])
const finds = (pattern: SignalPattern, of: Story): boolean => find(pattern, of).length > 0

describe('several agencies, and nobody assessed', () => {
  const pattern: SignalPattern = {
    shape: 'repeated',
    counts: ['contact'],
    unless: ['outcome:assessment'],
    times: 3,
    agencies: 2,
    months: 12,
    apartDays: 3,
  }
  const three = [
    told('one', '2026-01-10', 'police'),
    told('two', '2026-05-10', 'school'),
    told('here', '2026-11-20', 'police'),
  ]
  it('is found where three contacts in twelve months come from two agencies', () => {
    expect(find(pattern, story(three))).toMatchObject([
      { rule: 'r', subject: '', evidence: [{ id: 'one' }, { id: 'two' }, { id: 'here' }] },
    ])
  })
  it('is not found where one agency alone told the hub', () => {
    expect(finds(pattern, story(three.map((one) => ({ ...one, agency: 'police' }))))).toBe(false)
  })
  it('is not found where the first is longer ago than the hub’s limit', () => {
    expect(finds(pattern, story([told('one', '2025-11-19', 'police'), ...three.slice(1)]))).toBe(false)
    expect(finds(pattern, story([told('one', '2025-11-20', 'police'), ...three.slice(1)]))).toBe(true)
  })
  it('is not found where three agencies told one event within the days that make it one', () => {
    const event = ['police', 'school', 'health'].map((agency, index) =>
      told(agency, `2026-11-1${String(index)}`, agency),
    )
    expect(finds(pattern, story(event))).toBe(false)
  })
  it('is not found where somebody assessed after the first, and counts anew from there', () => {
    const assessed = [...three, decided('two', '2026-05-10', 'assessment')]
    expect(finds(pattern, story(assessed))).toBe(false)
    const anew = [...assessed, told('four', '2026-07-01', 'school'), told('five', '2026-08-01', 'health')]
    expect(find(pattern, story(anew))[0]?.evidence.map(({ id }) => id)).toEqual(['four', 'five', 'here'])
  })
  it('is not found where the rule is switched off', () => {
    expect(hitsIn(story(three), [rule(pattern, false)])).toEqual([])
  })
})

describe('a concern that came again after it was closed', () => {
  const pattern: SignalPattern = {
    shape: 'followed',
    first: ['outcome:no-further-action'],
    then: ['contact'],
    times: 1,
    months: 12,
    apartDays: 1,
  }
  it('is found where a contact came after no further action', () => {
    const again = [
      told('one', '2026-05-01', 'police'),
      decided('one', '2026-05-02', 'no-further-action'),
      told('here', '2026-11-20', 'school'),
    ]
    expect(finds(pattern, story(again))).toBe(true)
  })
  it('never counts the contact that was closed itself, though it came on the same day', () => {
    const one = [told('here', '2026-11-20', 'police'), decided('here', '2026-11-20', 'no-further-action')]
    expect(finds(pattern, story(one))).toBe(false)
  })
})

describe('not brought after a concern', () => {
  const pattern: SignalPattern = {
    shape: 'followed',
    first: ['contact', 'injury-seen'],
    then: ['not-brought'],
    times: 2,
    months: 9,
    apartDays: 7,
  }
  it('is found where two appointments were missed after an injury was seen', () => {
    const missed = [
      happened('injury-seen', '2026-03-01', 'nursery'),
      happened('not-brought', '2026-04-01'),
      happened('not-brought', '2026-06-01'),
    ]
    expect(finds(pattern, story(missed))).toBe(true)
  })
  it('is not found where they were missed before anybody was worried', () => {
    const before = [
      happened('not-brought', '2026-01-01'),
      happened('not-brought', '2026-02-01'),
      happened('injury-seen', '2026-03-01'),
    ]
    expect(finds(pattern, story(before))).toBe(false)
  })
  it('is not found where twins missed one day, told twice', () => {
    const twins = [
      happened('injury-seen', '2026-03-01'),
      happened('not-brought', '2026-04-01'),
      happened('not-brought', '2026-04-01'),
    ]
    expect(finds(pattern, story(twins))).toBe(false)
  })
  it('is not found on a date known as a year alone, which may have been before', () => {
    const vague = [
      happened('injury-seen', '2026-03-01'),
      happened('not-brought', '2026'),
      happened('not-brought', '2026-06-01'),
    ]
    expect(finds(pattern, story(vague))).toBe(false)
  })
})

describe('several things in one home', () => {
  const pattern: SignalPattern = {
    shape: 'together',
    groups: [['domestic-abuse', 'police-attended'], ['parent-mental-health'], ['parent-substances'], ['isolated']],
    atLeast: 4,
    agencies: 2,
    months: 24,
  }
  const four = [
    happened('police-attended', '2026-01-01', 'police'),
    happened('parent-mental-health', '2025-06', 'surgery'),
    happened('parent-substances', '2026-02-01', 'surgery'),
    happened('isolated', '2026-03-01', 'health'),
  ]
  it('is found where each of four is told, by more than one agency', () => {
    expect(find(pattern, story(four))[0]?.evidence).toHaveLength(4)
  })
  it('is not found where one is missing, where one agency told all, or where they lie years apart', () => {
    expect(finds(pattern, story(four.slice(1)))).toBe(false)
    expect(finds(pattern, story(four.map((one) => ({ ...one, agency: 'surgery' }))))).toBe(false)
    expect(finds(pattern, story([happened('police-attended', '2023-01-01', 'police'), ...four.slice(1)]))).toBe(false)
  })
})

describe('one adult in contacts about different children', () => {
  const pattern: SignalPattern = { shape: 'same-adult', households: 3, months: 36 }
  const homes = [
    contact('one', '2025-01-01', ['a'], ['craig']),
    contact('two', '2025-09-01', ['b'], ['craig']),
    contact('here', '2026-11-20', ['c'], ['craig', 'mother']),
  ]
  it('is found, names the adult by the record of this contact, and shows the contacts', () => {
    expect(find(pattern, story([], homes))).toMatchObject([
      { subject: 'craig in here', evidence: [{ id: 'one' }, { id: 'two' }, { id: 'here' }] },
    ])
  })
  it('is not found where the contacts share a child', () => {
    const [one, two, here] = homes
    if (one === undefined || two === undefined || here === undefined) throw new Error('three')
    const shared = [one, { ...two, children: [...two.children, { person: 'a', born: '' }] }, here]
    expect(finds(pattern, story([], shared))).toBe(false)
  })
  it('is not found for an adult who is in other contacts but not in this one', () => {
    const elsewhere = homes.map((one) => (one.id === 'here' ? { ...one, adults: [] } : one))
    expect(finds(pattern, story([], elsewhere))).toBe(false)
  })
})

describe('a baby in a family that was in a contact before', () => {
  const pattern: SignalPattern = { shape: 'new-baby', youngerThanMonths: 12, earlier: 1, months: 60 }
  const before = contact('one', '2024-03-01', ['brother'], ['mother'])
  const here = (born: string) => contact('here', '2026-11-20', ['baby'], ['mother'], born)
  it('is found for an unborn child and for one younger than the limit', () => {
    for (const born of ['unborn', '2026-02-01']) expect(finds(pattern, story([], [before, here(born)]))).toBe(true)
  })
  it('is not found for an older child, an unknown birth, or an earlier contact about the same child', () => {
    for (const born of ['2025-11-20', '']) expect(finds(pattern, story([], [before, here(born)]))).toBe(false)
    const same = contact('one', '2026-03-01', ['baby'])
    expect(finds(pattern, story([], [same, here('2026-02-01')]))).toBe(false)
  })
  it('is not found where the earlier contact came later, or longer ago than the limit', () => {
    for (const day of ['2026-11-21', '2021-11-19'])
      expect(finds(pattern, story([], [contact('one', day, ['brother']), here('unborn')]))).toBe(false)
  })
})

it('what is new is what none of the earlier had', () => {
  const [one, two] = [happened('x', '2026'), happened('x', '2026')]
  expect(newIn([one, two], [one])).toEqual([two])
  expect(newIn([one], [one, two])).toEqual([])
})
