import { Temporal } from 'temporal-polyfill'
import type { SaidThen as Said } from '../../people/index.ts'

/** From where one piece of a story comes; with its id it is what a hit points to. */
export type HappeningSource = 'contact' | 'advice' | 'decision' | 'item'

/** One dated thing of the story around a contact, in keys and days alone: no words, no names. */
export type Happening = {
  readonly source: HappeningSource
  readonly id: string
  /** The contact it came with. */
  readonly contact: string
  /** A kind of event, `contact`, `advice` or `outcome:` with the key of a route. */
  readonly kind: string
  /** Whose word it is; empty where that is nobody's agency. */
  readonly agency: string
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly happened: string
  readonly knownAt: Temporal.Instant
  readonly sealed: boolean
}

/** A contact of the story, with who was in it: each person by the one id that stands for everybody judged the same. */
export type StoryContact = {
  readonly id: string
  /** `YYYY-MM-DD`. */
  readonly received: string
  readonly knownAt: Temporal.Instant
  readonly children: readonly { readonly person: string; readonly born: string }[]
  /** `record` is the record of this very contact. */
  readonly adults: readonly { readonly person: string; readonly record: string }[]
}

/** What the rules look at: one contact, and whatever its people were in besides. */
export type Story = {
  readonly contact: string
  readonly happenings: readonly Happening[]
  readonly contacts: readonly StoryContact[]
}

/** All that was ever recorded around one contact, each with when. */
export type Raw = {
  readonly contact: string
  readonly contacts: readonly { readonly id: string; readonly agency: string; readonly receivedAt: Temporal.Instant }[]
  readonly people: readonly {
    readonly id: string
    readonly contact: string
    readonly role: 'child' | 'adult'
    /** `YYYY-MM-DD`, `unborn`, or empty where it is not known. */
    readonly born: string
  }[]
  readonly judgements: readonly Said[]
  readonly advice: readonly {
    readonly id: string
    readonly contact: string
    readonly agency: string
    readonly at: Temporal.Instant
  }[]
  readonly decisions: readonly {
    readonly id: string
    readonly contact: string
    readonly outcome: string
    readonly at: Temporal.Instant
    /** When it was sent back or replaced; null while it stands. */
    readonly until: Temporal.Instant | null
  }[]
  /** Of this contact's own enquiry: what was sealed for another is no part of this story. */
  readonly items: readonly {
    readonly id: string
    readonly agency: string
    readonly happened: string
    readonly at: Temporal.Instant
    readonly strength: boolean
    /** Its kinds, the oldest first: its writer's, then those of hub workers who read it. Empty is none. */
    readonly kinds: readonly { readonly kind: string; readonly at: Temporal.Instant }[]
  }[]
}

/** The hub's day of an instant, and who was joined to these people at a moment: handed in by who reads. */
export type Ways = {
  readonly dayOf: (at: Temporal.Instant) => string
  readonly joinedAt: (people: readonly string[], said: readonly Said[], at: Temporal.Instant) => ReadonlySet<string>
}

const by = (at: Temporal.Instant, asAt: Temporal.Instant): boolean => Temporal.Instant.compare(at, asAt) <= 0

/** For each person, the one id that stands for everybody judged the same at that moment. */
const standIns = (
  { people, judgements }: Raw,
  asAt: Temporal.Instant,
  { joinedAt }: Ways,
): ReadonlyMap<string, string> =>
  new Map(people.map(({ id }) => [id, [...joinedAt([id], judgements, asAt)].sort()[0] ?? id]))

/** This contact, and those of whoever was judged at that moment to be one of its people. */
const contactsThen = (raw: Raw, asAt: Temporal.Instant, { joinedAt }: Ways): ReadonlySet<string> => {
  const own = raw.people.filter(({ contact }) => contact === raw.contact).map(({ id }) => id)
  const then = joinedAt(own, raw.judgements, asAt)
  return new Set([raw.contact, ...raw.people.filter(({ id }) => then.has(id)).map(({ contact }) => contact)])
}

const fromItems = ({ contact, items }: Raw, asAt: Temporal.Instant): readonly Happening[] =>
  items
    .filter(({ at, strength }) => by(at, asAt) && !strength)
    .flatMap(({ id, agency, happened, kinds }) => {
      const last = kinds.findLast(({ at }) => by(at, asAt))
      return last === undefined || last.kind === ''
        ? []
        : [{ source: 'item' as const, id, contact, kind: last.kind, agency, happened, knownAt: last.at, sealed: true }]
    })

const fromHub = (raw: Raw, asAt: Temporal.Instant, { dayOf }: Ways): readonly Happening[] => {
  const open = { sealed: false }
  return [
    ...raw.contacts.map(({ id, agency, receivedAt }) => ({
      ...open,
      source: 'contact' as const,
      id,
      contact: id,
      kind: 'contact',
      agency,
      happened: dayOf(receivedAt),
      knownAt: receivedAt,
    })),
    ...raw.advice.map(({ id, contact, agency, at }) => ({
      ...open,
      source: 'advice' as const,
      id,
      contact,
      kind: 'advice',
      agency,
      happened: dayOf(at),
      knownAt: at,
    })),
    ...raw.decisions
      .filter(({ until }) => until === null || !by(until, asAt))
      .map(({ id, contact, outcome, at }) => ({
        ...open,
        source: 'decision' as const,
        id,
        contact,
        kind: `outcome:${outcome}`,
        agency: '',
        happened: dayOf(at),
        knownAt: at,
      })),
  ].filter(({ knownAt }) => by(knownAt, asAt))
}

/** The story as it was known at a moment: nothing recorded, judged, decided or marked later is in it. */
export const storyAt = (raw: Raw, asAt: Temporal.Instant, ways: Ways): Story => {
  const inIt = contactsThen(raw, asAt, ways)
  const standIn = standIns(raw, asAt, ways)
  const idOf = (id: string) => standIn.get(id) ?? id
  const inContact = (contact: string, role: 'child' | 'adult') =>
    raw.people.filter((one) => one.contact === contact && one.role === role)
  return {
    contact: raw.contact,
    happenings: [...fromHub(raw, asAt, ways), ...fromItems(raw, asAt)].filter(({ contact }) => inIt.has(contact)),
    contacts: raw.contacts
      .filter(({ id, receivedAt }) => inIt.has(id) && by(receivedAt, asAt))
      .map(({ id, receivedAt }) => ({
        id,
        received: ways.dayOf(receivedAt),
        knownAt: receivedAt,
        children: inContact(id, 'child').map(({ id: person, born }) => ({ person: idOf(person), born })),
        adults: inContact(id, 'adult').map((one) => ({ person: idOf(one.id), record: one.id })),
      })),
  }
}
