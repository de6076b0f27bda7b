import type { Chance } from '../chance.ts'
import { isoDay, today } from '../days.ts'
import { childlessFamily, familyForStory } from '../family/forms.ts'
import { bornBy, type Register } from '../family/maker.ts'
import type { Family, Person } from '../family/person.ts'
import type { About, Cast, ToldChild } from './teller.ts'

type Told = ReturnType<typeof familyForStory>

/** Another child of these parents, born so. */
const another = ({ make, parents, eldest }: Told, born: string, isTwin: boolean): Person => {
  const { luck } = make
  const near = luck.from(20, 200)
  const day = /^\d/.test(born) ? Date.parse(born) / 86_400_000 : today + (born === 'unborn' ? near : -near)
  const sex = luck.likely(0.5) ? 'F' : 'M'
  const { mother, father, stays, surname } = parents
  const { origin } = mother
  const twinOf = isTwin ? eldest : null
  const kin = { origin, mother, father, stays, twinOf, surname: bornBy(surname, origin, sex) }
  const one = make.person({ ...kin, place: 'child', born: day, sex })
  if (day > today) one.given = ''
  return one
}

/** People of the town for one story: each family and each adult it asks for is made for it, and lives on in the town. */
export const castOf = (register: Register, luck: Chance) => {
  const households: Told[] = []
  const others: Family[] = []
  const byName = new Map<string, Person>()
  const named = (person: Person): string => {
    byName.set(String(person.id), person)
    return String(person.id)
  }
  const cast: Cast = {
    family: (): About => {
      const household = familyForStory(register, luck, luck.from(500, 3_500))
      households.push(household)
      const { eldest, parents } = household
      return { child: { person: named(eldest), born: isoDay(eldest.born) }, mother: named(parents.mother) }
    },
    adult: () => {
      const alone = childlessFamily(register, luck, 1)
      others.push(alone)
      return named(alone.people[0] as Person)
    },
    sibling: ({ child }, born): ToldChild => {
      const household = households.find(({ eldest }) => String(eldest.id) === child.person) as Told
      return { person: named(another(household, born, born === child.born)), born }
    },
  }
  return {
    cast,
    families: (): Family[] => [...households.map(({ make }) => make.family('both-parents')), ...others],
    personOf: (name: string): Person => byName.get(name) as Person,
  }
}
