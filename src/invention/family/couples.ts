import { today } from '../days.ts'
import { anOrigin, bornBy, type FamilyMaker } from './maker.ts'
import type { Person, Stay } from './person.ts'

/** The birthday of somebody between so many years old. */
export const adultAge = (make: FamilyMaker, from: number, to: number): number =>
  today - make.luck.from(from * 365, to * 365)

/** Two in three women take the surname of the man they live with; of the others’ children some bear both. */
export const takesSurname = (make: FamilyMaker, mother: Person, father: Person, day: number): string => {
  const own = mother.surname
  if (!make.luck.likely(0.66)) return make.luck.likely(0.3) ? `${own}-${father.surname}` : father.surname
  mother.formerSurnames.push(own)
  mother.surname = bornBy(father.surname, father.origin, 'F')
  make.happened('took-surname', mother, day)
  return father.surname
}

export type Couple = {
  readonly mother: Person
  readonly father: Person
  readonly stays: readonly Stay[]
  /** Their children's. */
  readonly surname: string
}

/** A woman and a man who have lived together for one to fourteen years, at least so old. */
export const couple = (make: FamilyMaker, atLeast = 20): Couple => {
  const { luck } = make
  const origin = anOrigin(luck)
  const since = adultAge(make, 1, 14)
  const stays = make.stays(since)
  const mother = make.person({ place: 'mother', sex: 'F', origin, born: adultAge(make, atLeast, 48), stays })
  const fathers = luck.likely(0.9) ? origin : anOrigin(luck)
  const father = make.person({ place: 'father', sex: 'M', origin: fathers, born: adultAge(make, atLeast, 52), stays })
  return { mother, father, stays, surname: takesSurname(make, mother, father, since) }
}

/** Somebody who died no longer moves. */
export const died = (make: FamilyMaker, who: Person, day: number): void => {
  who.died = day
  const lived = who.stays.filter(({ from }) => from < day)
  who.stays = lived.length > 0 ? lived : who.stays.slice(-1)
  make.happened('died', who, day)
}
