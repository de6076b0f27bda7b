import { type KnownPerson, knownPeople, peopleOf } from '../../people/index.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { recordWords } from '../model/clock-words.ts'
import { concernName } from '../model/concern-name.ts'
import type { PossiblyKnown } from './known-people.tsx'
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

/** Who of this contact's people the hub may know, open work first and the newest of each. */
export const possiblyKnown = async (tx: Tx, contact: string, clock: HubClock): Promise<readonly PossiblyKnown[]> => {
  const people = await peopleOf(tx, contact)
  const known = onceEach(
    await knownPeople(
      tx,
      people.map(({ id }) => id),
    ),
  )
  const contacts = new Map(
    (
      await earlierContacts(
        tx,
        known.map(({ sourceId }) => sourceId),
      )
    ).map((found) => [found.id as string, found]),
  )
  return known
    .flatMap((person, index): PossiblyKnown[] => {
      const work = contacts.get(person.sourceId)
      if (work === undefined) return []
      const ofName = people.find(({ id }) => id === person.of)?.identity.name ?? 'somebody here'
      return [
        {
          key: String(index),
          ofName,
          name: person.name,
          born: person.born,
          reasons: person.reasons,
          contact: workOf(work, clock),
        },
      ]
    })
    .sort((one, other) => Number(other.contact.open) - Number(one.contact.open))
}
