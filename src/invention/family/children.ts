import { today } from '../days.ts'
import { bornBy, type FamilyMaker } from './maker.ts'
import type { Person, Stay } from './person.ts'

export type Parents = {
  readonly mother: Person
  readonly father: Person | null
  readonly surname: string
  readonly stays: readonly Stay[]
}

/** How many children a family has: one to four. */
export const howMany = ({ luck }: FamilyMaker): number => luck.from(1, 3) - (luck.likely(0.3) ? 1 : 0) || 1

/** Of all births, those of twins: one in sixty, so that one child in thirty is a twin. */
const twinBirths = 1 / 60

/** So many days lie between two births of one mother. */
export const apart = 300

/** Children of one mother, the eldest first. One family in thirty is expecting. */
export const childrenOf = (
  make: FamilyMaker,
  { mother, father, surname, stays }: Parents,
  count: number,
  firstBorn?: number,
): Person[] => {
  const { luck } = make
  const children: Person[] = []
  const oldest = Math.min(18 * 365, Math.max(1, today - mother.born - 17 * 365))
  const next = (twinOf: Person | null, born: number): Person => {
    const sex = luck.likely(0.5) ? ('F' as const) : ('M' as const)
    const name = bornBy(surname, mother.origin, sex)
    return make.person({
      place: 'child',
      origin: mother.origin,
      mother,
      father,
      stays,
      twinOf,
      born,
      sex,
      surname: name,
    })
  }
  let born = firstBorn ?? today - luck.from(0, oldest)
  while (children.length < count && born <= today) {
    const child = next(null, born)
    children.push(child)
    if (firstBorn === undefined && luck.likely(twinBirths)) children.push(next(child, born))
    born += apart + luck.from(0, 1500)
  }
  const soonest = Math.max(5, (children.at(-1)?.born ?? 0) + apart - today)
  if (firstBorn === undefined && soonest < 230 && luck.likely(0.035)) {
    const expected = next(null, today + luck.from(soonest, 230))
    expected.given = ''
    children.push(expected)
  }
  return children
}
