import {
  type AskFinder,
  bornWords,
  joinedTo as reachable,
  knownPeople,
  nearPeople,
  pairOf,
  sourcesAtAddress,
} from '../../people/index.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { recordWords } from '../model/clock-words.ts'
import { concernName } from '../model/concern-name.ts'
import { byLikeness, type Liked, likedOf, onceEach } from '../model/likeness.ts'
import type { Joined } from './joined-read.ts'
import type { KnownPeopleProps, PossiblyKnown } from './known-people.tsx'
import { paths } from '../paths.ts'
import { type EarlierContact, earlierContacts } from '../store/earlier-contacts.ts'
import type { HubClock } from '../store/hub-clock.ts'

const workOf = (contact: EarlierContact, { policies, calendar }: HubClock): PossiblyKnown['contact'] => {
  const { concerns } = policies.concerns.body
  const { routes } = policies.routes.body
  return {
    id: contact.id,
    reference: contact.reference,
    received: recordWords(calendar, contact.receivedAt),
    source: contact.sourceAgencyName,
    concern: concernName(concerns, contact.concern),
    open: contact.state !== 'decided',
    rating: contact.rating,
    holderName: contact.holderName,
    outcomes: contact.outcomes.map((outcome) => routes.find(({ key }) => key === outcome)?.name ?? outcome),
  }
}

/** Somebody judged the same whom nothing finds: joined by way of others, or by what a person knew. */
const joinedOnly = ({ own, others, judged }: Joined, known: readonly Liked[]): readonly Liked[] =>
  others
    .filter(({ id }) => !known.some((one) => one.id === id))
    .flatMap(({ id, identity, sourceId, recordedAt }): Liked[] => {
      const of = own.find((person) => reachable([person.id], judged).has(id))
      const plain = { name: identity.name, born: bornWords(identity.birth), reasons: [], why: [] }
      return of === undefined ? [] : [{ id, of: of.id, ...plain, likeness: 'link', sourceId, recordedAt }]
    })

const judgedOf = ({ id, of }: Liked, { others, judged }: Joined, { calendar }: HubClock) => {
  const { left, right } = pairOf(id, of)
  const word = judged.find((one) => one.left === left && one.right === right)
  const said = word === undefined ? '' : `${word.judgedByName}, ${recordWords(calendar, word.judgedAt)}: ${word.reason}`
  if (others.some((one) => one.id === id)) return { judged: 'same' as const, judgedWords: said }
  return word?.verdict === 'not-same'
    ? { judged: 'not-same' as const, judgedWords: said }
    : { judged: null, judgedWords: '' }
}

const place = { same: 0, open: 1, 'not-same': 2 } as const

/** The hub's clock, and whom to ask for people who may be the same. */
export type KnownBy = { readonly clock: HubClock; readonly hub: string; readonly askFinder: AskFinder }

const likedPeople = async (tx: Tx, { own }: Joined, { hub, askFinder }: KnownBy) => {
  const ids = own.map(({ id }) => id)
  const near = await nearPeople(tx, askFinder, hub, ids)
  return { searched: near !== null, liked: onceEach(likedOf(await knownPeople(tx, ids), near, bornWords)) }
}

/**
 * Who of this contact's people the hub may know: those judged the same first, then the likeliest, then open work. Nothing
 * waits for the finder longer than its patience; without it, plain keys find what they can and the page says so.
 */
export const possiblyKnown = async (
  tx: Tx,
  contact: string,
  joined: Joined,
  by: KnownBy,
): Promise<KnownPeopleProps> => {
  const { searched, liked } = await likedPeople(tx, joined, by)
  const all = [...liked, ...joinedOnly(joined, liked)]
  const sources = all.map(({ sourceId }) => sourceId)
  const atHouse = await sourcesAtAddress(
    tx,
    joined.own.map(({ id }) => id),
  )
  const found = await earlierContacts(tx, [...sources, ...atHouse])
  const contacts = new Map(found.map((one) => [one.id as string, one]))
  const atAddress = found
    .filter(({ id }) => atHouse.includes(id) && !sources.includes(id))
    .map((one) => workOf(one, by.clock))
  const known = all
    .flatMap((person): PossiblyKnown[] => {
      const work = contacts.get(person.sourceId)
      if (work === undefined) return []
      const ofName = joined.own.find(({ id }) => id === person.of)?.identity.name ?? 'somebody here'
      const { id: key, name, born, reasons, likeness, why } = person
      const compare = paths.compare({ contact, mine: person.of, theirs: person.id })
      const judged = judgedOf(person, joined, by.clock)
      return [{ key, ofName, name, born, reasons, likeness, why, compare, ...judged, contact: workOf(work, by.clock) }]
    })
    .sort(
      (one, other) =>
        place[one.judged ?? 'open'] - place[other.judged ?? 'open'] ||
        byLikeness(one.likeness, other.likeness) ||
        Number(other.contact.open) - Number(one.contact.open),
    )
  return { known, searched, atAddress, find: paths.findFor({ contact }) }
}
