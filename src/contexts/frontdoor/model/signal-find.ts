import { Temporal } from 'temporal-polyfill'
import type { SignalPattern, SignalRule } from '../../partnership/index.ts'
import { monthsAfter, mostApart, spanOf, surelyWithin } from './signal-days.ts'
import type { Happening, Story, StoryContact } from './signal-story.ts'

/** What a hit points to. */
export type Evidence = Pick<Happening, 'source' | 'id' | 'contact' | 'kind' | 'happened' | 'knownAt' | 'sealed'>

/** One rule found in one story. There is nothing in it to be put in an order by. */
export type Hit = {
  readonly rule: string
  /** The record in this contact of the adult it is about, for rules about one; else empty. */
  readonly subject: string
  readonly evidence: readonly Evidence[]
}

type Of<Shape extends SignalPattern['shape']> = Extract<SignalPattern, { shape: Shape }>
type Found = Omit<Hit, 'rule'>

const evidenceOf = ({ source, id, contact, kind, happened, knownAt, sealed }: Happening): Evidence => ({
  source,
  id,
  contact,
  kind,
  happened,
  knownAt,
  sealed,
})

const keyOf = ({ source, id }: Evidence): string => `${source} ${id}`

/** Each piece once, by when it happened: in whatever order it arrived. */
const asFound = (subject: string, happenings: readonly Evidence[]): readonly Found[] => {
  if (happenings.length === 0) return []
  const once = new Map(happenings.map((one) => [keyOf(one), one]))
  const evidence = [...once.values()].toSorted(
    (one, other) => one.happened.localeCompare(other.happened) || keyOf(one).localeCompare(keyOf(other)),
  )
  return [{ subject, evidence }]
}

const agenciesOf = (happenings: readonly Happening[]): number => new Set(happenings.map(({ agency }) => agency)).size

const repeated = ({ happenings }: Story, pattern: Of<'repeated'>): readonly Found[] => {
  const counted = happenings.filter(({ kind }) => pattern.counts.includes(kind))
  const against = happenings.filter(({ kind }) => pattern.unless.includes(kind))
  const windows = counted.flatMap((first) => {
    const begins = spanOf(first.happened)
    if (against.some(({ happened }) => spanOf(happened).to >= begins.from)) return []
    const within = counted.filter(
      (one) =>
        one === first || surelyWithin({ from: begins.from, to: begins.from }, spanOf(one.happened), pattern.months),
    )
    const times = mostApart(
      within.map(({ happened }) => spanOf(happened)),
      pattern.apartDays,
    )
    return times >= pattern.times && agenciesOf(within) >= pattern.agencies ? within : []
  })
  return asFound('', windows.map(evidenceOf))
}

/** What the hub itself dates to the second is in that order; two things of one day, of which one comes from elsewhere, count. */
const comesAfter = (first: Happening, other: Happening): boolean =>
  first.source === 'item' || other.source === 'item' || Temporal.Instant.compare(first.knownAt, other.knownAt) < 0

const followed = ({ happenings }: Story, pattern: Of<'followed'>): readonly Found[] => {
  const found = happenings
    .filter(({ kind }) => pattern.first.includes(kind))
    .flatMap((first) => {
      const after = happenings.filter(
        (one) =>
          one !== first &&
          comesAfter(first, one) &&
          pattern.then.includes(one.kind) &&
          surelyWithin(spanOf(first.happened), spanOf(one.happened), pattern.months),
      )
      const times = mostApart(
        after.map(({ happened }) => spanOf(happened)),
        pattern.apartDays,
      )
      return times >= pattern.times ? [first, ...after] : []
    })
  return asFound('', found.map(evidenceOf))
}

const together = ({ happenings }: Story, { groups, atLeast, agencies, months }: Of<'together'>): readonly Found[] => {
  const any = groups.flat()
  const told = happenings.filter(({ kind }) => any.includes(kind))
  const windows = told.flatMap((first) => {
    const { from } = spanOf(first.happened)
    const within = told.filter((one) => one === first || surelyWithin({ from, to: from }, spanOf(one.happened), months))
    const met = groups.filter((kinds) => within.some(({ kind }) => kinds.includes(kind))).length
    return met >= atLeast && agenciesOf(within) >= agencies ? within : []
  })
  return asFound('', windows.map(evidenceOf))
}

const contactEvidence = ({ id, received, knownAt }: StoryContact): Evidence => ({
  source: 'contact',
  id,
  contact: id,
  kind: 'contact',
  happened: received,
  knownAt,
  sealed: false,
})

/** The most contacts of which no two have a child in common. Tried out one by one: there are few for one adult. */
const mostApartFamilies = (contacts: readonly StoryContact[], taken: ReadonlySet<string> = new Set()): number => {
  const [first, ...rest] = contacts
  if (first === undefined) return 0
  const without = mostApartFamilies(rest, taken)
  if (first.children.length === 0 || first.children.some(({ person }) => taken.has(person))) return without
  const children = new Set([...taken, ...first.children.map(({ person }) => person)])
  return Math.max(without, 1 + mostApartFamilies(rest, children))
}

/** Beyond so many contacts of one adult they are not tried out: the newest are enough to see it. */
const most = 12

const sameAdult = ({ contact, contacts }: Story, { households, months }: Of<'same-adult'>): readonly Found[] => {
  const here = contacts.find(({ id }) => id === contact)
  const inOrder = (here?.adults ?? []).toSorted((one, other) => one.record.localeCompare(other.record))
  const once = inOrder.filter(({ person }, index) => inOrder.findIndex((one) => one.person === person) === index)
  return once.flatMap((adult) => {
    const own = contacts.filter(({ adults }) => adults.some(({ person }) => person === adult.person))
    const found = own.flatMap((first) => {
      const end = monthsAfter(first.received, months)
      const within = own
        .filter(({ received }) => received >= first.received && received <= end)
        .toSorted((one, other) => other.received.localeCompare(one.received) || one.id.localeCompare(other.id))
        .slice(0, most)
      return mostApartFamilies(within) >= households ? within : []
    })
    return asFound(adult.record, found.map(contactEvidence))
  })
}

const newBaby = ({ contact, contacts }: Story, pattern: Of<'new-baby'>): readonly Found[] => {
  const here = contacts.find(({ id }) => id === contact)
  if (here === undefined) return []
  const babies = here.children.filter(
    ({ born }) => born === 'unborn' || (born !== '' && monthsAfter(born, pattern.youngerThanMonths) > here.received),
  )
  const found = babies.flatMap(({ person }) => {
    const earlier = contacts.filter(
      ({ id, received, children }) =>
        id !== contact &&
        received < here.received &&
        monthsAfter(received, pattern.months) >= here.received &&
        children.length > 0 &&
        !children.some((child) => child.person === person),
    )
    return earlier.length >= pattern.earlier ? [here, ...earlier] : []
  })
  return asFound('', found.map(contactEvidence))
}

const foundBy = (story: Story, pattern: SignalPattern): readonly Found[] => {
  switch (pattern.shape) {
    case 'repeated':
      return repeated(story, pattern)
    case 'followed':
      return followed(story, pattern)
    case 'together':
      return together(story, pattern)
    case 'same-adult':
      return sameAdult(story, pattern)
    case 'new-baby':
      return newBaby(story, pattern)
  }
}

/**
 * What the rules that are on find in one story. The order in which its pieces arrived makes no difference; taking away a
 * piece that counts never makes a hit.
 */
export const hitsIn = (story: Story, rules: readonly SignalRule[]): readonly Hit[] =>
  rules
    .filter(({ on }) => on)
    .flatMap(({ key, pattern }) => foundBy(story, pattern).map((found) => ({ rule: key, ...found })))

/** Evidence of a hit that none of these were. */
export const newIn = (
  evidence: readonly Evidence[],
  seen: readonly Pick<Evidence, 'source' | 'id'>[],
): readonly Evidence[] =>
  evidence.filter(({ source, id }) => !seen.some((one) => one.source === source && one.id === id))
