import type { Chance } from '../chance.ts'
import type { Family, Person } from '../family/person.ts'
import { agencies, type Agency, holdsShare } from './agencies.ts'
import { type Held, recordsOf } from './write-down.ts'

/** One family in five rents from the town; who does is known there with everybody who lives there. */
const rents = 0.21

/** What one agency must hold whatever chance says, because something was written down there. */
export type Wanted = ReadonlyMap<string, ReadonlySet<Person>>

export const wantedBy = (told: Iterable<{ readonly agency: string; readonly person: Person }>): Wanted => {
  const wanted = new Map<string, Set<Person>>()
  for (const { agency, person } of told) {
    const there = wanted.get(agency) ?? new Set()
    wanted.set(agency, there.add(person))
  }
  return wanted
}

/** Every record that agencies hold of a family. */
export const heldOf = (family: Family, wanted: Wanted, luck: Chance): Held[] => {
  const housed = luck.likely(rents) ? 0.95 : 0
  return family.people.flatMap((person) =>
    agencies.flatMap((agency) => {
      const share = agency.key === 'housing' ? housed : holdsShare(agency, person)
      const holds = luck.likely(share) || wanted.get(agency.key)?.has(person) === true
      return holds ? recordsOf(agency, person, luck) : []
    }),
  )
}

/** Every record of somebody where each of these agencies holds them with the same chance. */
export const heldEvenly = (person: Person, by: readonly Agency[], share: number, luck: Chance): Held[] =>
  by.flatMap((agency) => (luck.likely(share) ? recordsOf(agency, person, luck) : []))
