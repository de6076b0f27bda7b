import { today } from '../days.ts'
import { childrenOf, howMany } from './children.ts'
import { adultAge, couple, died, takesSurname } from './couples.ts'
import { anOrigin, bornBy, type FamilyMaker, surnameIn } from './maker.ts'

/** A day between one and the day before yesterday, no longer ago than so many days. */
const sinceThen = ({ luck }: FamilyMaker, first: number, most: number): number =>
  luck.from(Math.min(Math.max(first, today - most), today - 2), today - 2)

/**
 * A mother with children of before, and somebody who joined them. Children born after that are of both; of the others some
 * take the new name.
 */
export const stepFamily = (make: FamilyMaker): void => {
  const { luck } = make
  const mother = make.person({ place: 'mother', sex: 'F', born: adultAge(make, 19, 48) })
  const before = luck.likely(0.4) ? mother.surname : surnameIn(mother.origin, luck)
  const children = childrenOf(make, { mother, father: null, surname: before, stays: [] }, howMany(make))
  const joined = sinceThen(make, (children[0]?.born ?? today) + 1, 1500)
  const [stays, earlier] = [make.stays(joined), { from: today - 9000, home: make.home() }]
  const father = make.person({ place: 'partner', sex: 'M', born: adultAge(make, 20, 52) })
  father.stays = [...stays, { from: today - 9000, home: make.home() }]
  mother.stays = [...stays, earlier]
  const surname = takesSurname(make, mother, father, joined)
  make.happened('joined', father, joined)
  for (const child of children) {
    const isOfBoth = child.born > joined
    child.stays = isOfBoth ? stays : [...stays, earlier]
    if (!isOfBoth) child.care = 'step'
    else child.father = father
    if (!isOfBoth && !luck.likely(0.35)) continue
    if (!isOfBoth) {
      child.formerSurnames.push(child.surname)
      make.happened('took-surname', child, joined)
    }
    child.surname = bornBy(surname, child.origin, child.sex)
  }
}

/** Parents who parted: the children live in both homes. */
export const twoHomes = (make: FamilyMaker): void => {
  const parents = couple(make)
  const children = childrenOf(make, parents, howMany(make))
  // A child may be born to parents who have just parted.
  const youngest = Math.max(...children.map(({ born }) => born)) - 200
  const parted = sinceThen(make, Math.max(youngest, parents.stays.at(-1)?.from ?? 0), 1200)
  const second = { from: parted, home: make.home() }
  parents.father.stays = [second, ...parents.stays.filter(({ from }) => from < parted)]
  make.happened('parted', parents.mother, parted)
  make.happened('parted', parents.father, parted)
  for (const child of children) {
    child.care = 'two-homes'
    child.secondHome = second.home
  }
}

/** Children with their mother's mother; of some the mother has died. */
export const grandparents = (make: FamilyMaker): void => {
  const { luck } = make
  const origin = anOrigin(luck)
  const since = today - luck.from(30, 2500)
  const stays = [{ from: today - 9000, home: make.home() }]
  const grandmother = make.person({ place: 'grandmother', sex: 'F', origin, born: adultAge(make, 46, 74), stays })
  const oldest = Math.min(36, Math.floor((today - grandmother.born) / 365) - 17)
  const born = adultAge(make, 19, oldest)
  const mother = make.person({ place: 'mother', sex: 'F', origin, born, stays: make.stays(today - 3000) })
  if (luck.likely(0.7)) mother.surname = grandmother.surname
  const before = { from: today - 6500, home: mother.stays.at(-1)?.home ?? make.home() }
  const moved = [{ from: since, home: stays[0]?.home ?? make.home() }, before]
  const children = childrenOf(make, { mother, father: null, surname: mother.surname, stays: moved }, howMany(make))
  for (const child of children) {
    child.care = 'grandparents'
    if (child.born > since) child.stays = stays
  }
  if (children.every((child) => child.born <= since) && luck.likely(0.15)) died(make, mother, since)
}

/** A child who is placed with people of another name. */
export const fosterFamily = (make: FamilyMaker): void => {
  const { luck } = make
  const placed = today - luck.from(10, 1500)
  const mother = make.person({
    place: 'mother',
    sex: 'F',
    born: adultAge(make, 19, 42),
    stays: make.stays(today - 2500),
  })
  const stays = [{ from: today - 5000, home: make.home() }]
  make.person({ place: 'carer', born: adultAge(make, 32, 64), stays })
  const before = { from: today - 6500, home: mother.stays[0]?.home ?? make.home() }
  const moved = [{ from: placed, home: stays[0]?.home ?? make.home() }, before]
  for (const child of childrenOf(
    make,
    { mother, father: null, surname: mother.surname, stays: moved },
    luck.from(1, 2),
  )) {
    child.care = 'looked-after'
    if (child.born <= today) make.happened('came-into-care', child, Math.max(child.born, placed))
  }
}

/** A child with a name of before, which some agencies still hold. */
export const adoptiveFamily = (make: FamilyMaker): void => {
  const parents = couple(make)
  const mother = make.person({
    place: 'mother',
    sex: 'F',
    born: adultAge(make, 20, 42),
    stays: make.stays(today - 2500),
  })
  const born = today - make.luck.from(800, Math.min(16 * 365, today - mother.born - 17 * 365))
  const [child] = childrenOf(make, { ...parents, mother, father: null, surname: mother.surname }, 1, born)
  if (child === undefined) return
  const adopted = born + make.luck.from(250, Math.min(2500, today - born - 1))
  child.care = 'adopted'
  child.formerSurnames.push(child.surname)
  if (make.luck.likely(0.3)) {
    child.formerGiven = child.given
    child.given = make.luck.common(child.sex === 'F' ? child.origin.girls : child.origin.boys)
  }
  child.surname = bornBy(parents.surname, parents.mother.origin, child.sex)
  child.stays = [
    { from: adopted, home: parents.stays[0]?.home ?? make.home() },
    { from: born, home: mother.stays[0]?.home ?? make.home() },
  ]
  make.happened('adopted', child, adopted)
}
