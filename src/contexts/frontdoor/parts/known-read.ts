import { bornWords, joinedTo as reachable, type KnownPerson, knownPeople, pairOf } from '../../people/index.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { recordWords } from '../model/clock-words.ts'
import { concernName } from '../model/concern-name.ts'
import type { Joined } from './joined-read.ts'
import type { PossiblyKnown } from './known-people.tsx'
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

/** One record may be like several people of a contact: it is shown once, beside the one it is most like. */
const onceEach = (known: readonly KnownPerson[]): readonly KnownPerson[] => {
  const best = new Map<string, KnownPerson>()
  for (const person of known.toSorted((one, other) => one.strength - other.strength)) {
    const key = `${person.sourceId} ${person.name} ${person.born}`
    if (!best.has(key)) best.set(key, person)
  }
  return [...best.values()]
}

/** Somebody judged the same whom no key finds: joined by way of others, or by what a person knew. */
const joinedOnly = ({ own, others, judged }: Joined, known: readonly KnownPerson[]): readonly KnownPerson[] =>
  others
    .filter(({ id }) => !known.some((one) => one.id === id))
    .flatMap(({ id, identity, sourceId, recordedAt }): KnownPerson[] => {
      const of = own.find((person) => reachable([person.id], judged).has(id))
      const plain = { name: identity.name, born: bornWords(identity.birth), role: identity.role }
      return of === undefined ? [] : [{ id, of: of.id, ...plain, strength: 0, reasons: [], sourceId, recordedAt }]
    })

const judgedOf = ({ id, of }: KnownPerson, { others, judged }: Joined, { calendar }: HubClock) => {
  const { left, right } = pairOf(id, of)
  const word = judged.find((one) => one.left === left && one.right === right)
  const said = word === undefined ? '' : `${word.judgedByName}, ${recordWords(calendar, word.judgedAt)}: ${word.reason}`
  if (others.some((one) => one.id === id)) return { judged: 'same' as const, judgedWords: said }
  return word?.verdict === 'not-same'
    ? { judged: 'not-same' as const, judgedWords: said }
    : { judged: null, judgedWords: '' }
}

const place = { same: 0, open: 1, 'not-same': 2 } as const

/** Who of this contact's people the hub may know: those judged the same first, then open work and the newest of each. */
export const possiblyKnown = async (
  tx: Tx,
  contact: string,
  clock: HubClock,
  joined: Joined,
): Promise<readonly PossiblyKnown[]> => {
  const byKeys = await knownPeople(
    tx,
    joined.own.map(({ id }) => id),
  )
  const known = onceEach([...byKeys, ...joinedOnly(joined, byKeys)])
  const sources = known.map(({ sourceId }) => sourceId)
  const contacts = new Map((await earlierContacts(tx, sources)).map((found) => [found.id as string, found]))
  return known
    .flatMap((person, index): PossiblyKnown[] => {
      const work = contacts.get(person.sourceId)
      if (work === undefined) return []
      const ofName = joined.own.find(({ id }) => id === person.of)?.identity.name ?? 'somebody here'
      const { name, born, reasons } = person
      const compare = paths.compare({ contact, mine: person.of, theirs: person.id })
      const judged = judgedOf(person, joined, clock)
      return [{ key: String(index), ofName, name, born, reasons, compare, ...judged, contact: workOf(work, clock) }]
    })
    .sort(
      (one, other) =>
        place[one.judged ?? 'open'] - place[other.judged ?? 'open'] ||
        Number(other.contact.open) - Number(one.contact.open),
    )
}
