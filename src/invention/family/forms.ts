import type { Chance } from '../chance.ts'
import { today } from '../days.ts'
import { apart, childrenOf, howMany } from './children.ts'
import { anOrigin, bornBy, FamilyMaker, type Register, surnameIn } from './maker.ts'
import type { Family, Form, Person } from './person.ts'

const adultAge = (make: FamilyMaker, from: number, to: number): number => today - make.luck.from(from * 365, to * 365)

/** Two in three couples of one name; the rest keep theirs, and some children bear both. */
const couple = (make: FamilyMaker, atLeast = 20) => {
  const { luck } = make
  const origin = anOrigin(luck)
  const moved = adultAge(make, 1, 14)
  const stays = make.stays(moved)
  const mother = make.person({ place: 'mother', sex: 'F', origin, born: adultAge(make, atLeast, 48), stays })
  const fathers = luck.likely(0.9) ? origin : anOrigin(luck)
  const father = make.person({ place: 'father', sex: 'M', origin: fathers, born: adultAge(make, atLeast, 52), stays })
  const own = mother.surname
  if (luck.likely(0.66)) {
    mother.formerSurnames.push(own)
    mother.surname = bornBy(father.surname, father.origin, 'F')
    make.happened('took-surname', mother, moved)
  }
  const both = mother.surname === own && luck.likely(0.3)
  return { mother, father, stays, surname: both ? `${own}-${father.surname}` : father.surname }
}

const bothParents = (make: FamilyMaker): void => void childrenOf(make, couple(make), howMany(make))

const loneParent = (make: FamilyMaker): void => {
  const stays = make.stays(adultAge(make, 1, 10))
  const mother = make.person({ place: 'mother', sex: 'F', born: adultAge(make, 19, 48), stays })
  const surname = make.luck.likely(0.5) ? mother.surname : surnameIn(mother.origin, make.luck)
  childrenOf(make, { mother, father: null, surname, stays }, howMany(make))
}

/** The mother’s children of before bear another name, and some of them take the new one. */
const stepFamily = (make: FamilyMaker): void => {
  const { luck } = make
  const parents = couple(make)
  const before = surnameIn(parents.mother.origin, luck)
  const children = childrenOf(make, { ...parents, father: null, surname: before }, howMany(make))
  const youngest = Math.max(...children.map(({ born }) => born))
  const joined = luck.from(Math.min(Math.max(youngest, today - 1500), today - 5), today - 5)
  for (const child of children) {
    child.care = 'step'
    if (!luck.likely(0.35) || child.born > joined) continue
    child.formerSurnames.push(child.surname)
    child.surname = bornBy(parents.surname, parents.mother.origin, child.sex)
    make.happened('took-surname', child, joined)
  }
  make.happened('joined', parents.father, joined)
  const soonest = Math.max(joined, youngest + apart)
  if (soonest < today && luck.likely(0.4)) childrenOf(make, parents, 1, luck.from(soonest, today))
}

/** Parents who parted: the children live in both homes. */
const twoHomes = (make: FamilyMaker): void => {
  const parents = couple(make)
  const parted = today - make.luck.from(60, 1200)
  const second = { from: parted, home: make.home() }
  parents.father.stays = [second, ...parents.stays.filter(({ from }) => from < parted)]
  make.happened('parted', parents.mother, parted)
  make.happened('parted', parents.father, parted)
  for (const child of childrenOf(make, parents, howMany(make))) {
    child.care = 'two-homes'
    child.secondHome = second.home
  }
}

const grandparents = (make: FamilyMaker): void => {
  const { luck } = make
  const origin = anOrigin(luck)
  const since = today - luck.from(30, 2500)
  const stays = [{ from: today - 9000, home: make.home() }]
  const grandmother = make.person({ place: 'grandmother', sex: 'F', origin, born: adultAge(make, 46, 74), stays })
  const oldest = Math.min(36, Math.floor((today - grandmother.born) / 365) - 17)
  const born = adultAge(make, 19, oldest)
  const mother = make.person({ place: 'mother', sex: 'F', origin, born, stays: make.stays(today - 3000) })
  mother.surname = luck.likely(0.7) ? grandmother.surname : mother.surname
  if (luck.likely(0.12)) {
    mother.died = since
    make.happened('died', mother, since)
  }
  const before = { from: today - 6500, home: mother.stays[0]?.home ?? make.home() }
  const moved = [{ from: since, home: stays[0]?.home ?? make.home() }, before]
  for (const child of childrenOf(
    make,
    { mother, father: null, surname: mother.surname, stays: moved },
    howMany(make),
  )) {
    child.care = 'grandparents'
    if (child.born > since) child.stays = stays
  }
}

/** A child who is placed with people of another name. */
const fosterFamily = (make: FamilyMaker): void => {
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
const adoptiveFamily = (make: FamilyMaker): void => {
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

const alone = (make: FamilyMaker): void =>
  void make.person({ place: 'alone', born: adultAge(make, 18, 92), stays: make.stays(adultAge(make, 1, 30)) })

const pair = (make: FamilyMaker): void => {
  const { mother, father } = couple(make)
  if (!make.luck.likely(0.02)) return
  const gone: Person = make.luck.likely(0.5) ? mother : father
  gone.died = today - make.luck.from(5, 2000)
  make.happened('died', gone, gone.died)
}

const withChildren: readonly (readonly [Form, number, (make: FamilyMaker) => void])[] = [
  ['both-parents', 0.595, bothParents],
  ['lone-parent', 0.23, loneParent],
  ['step-family', 0.08, stepFamily],
  ['two-homes', 0.06, twoHomes],
  ['grandparents', 0.015, grandparents],
  ['foster-family', 0.012, fosterFamily],
  ['adoptive-family', 0.008, adoptiveFamily],
]

/** Somebody alone, or a couple without children at home. */
export const childlessFamily = (register: Register, luck: Chance, most = 2): Family => {
  const make = new FamilyMaker(register, luck)
  const single = most < 2 || luck.likely(0.45)
  if (single) alone(make)
  else pair(make)
  return make.family(single ? 'alone' : 'pair')
}

/** A family with children, in one of the forms families have. */
export const familyWithChildren = (register: Register, luck: Chance): Family => {
  const make = new FamilyMaker(register, luck)
  let left = luck.from(1, 1000) / 1000
  for (const [form, share, build] of withChildren) {
    left -= share
    if (left > 0) continue
    build(make)
    return make.family(form)
  }
  bothParents(make)
  return make.family('both-parents')
}

/** Two parents whose eldest was born so many days ago, with what is needed to give them another child. */
export const familyForStory = (register: Register, luck: Chance, firstBornDaysAgo: number) => {
  const make = new FamilyMaker(register, luck)
  const parents = couple(make, 18 + Math.ceil(firstBornDaysAgo / 365))
  const [eldest] = childrenOf(make, parents, 1, today - firstBornDaysAgo)
  if (eldest === undefined) throw new Error('A family for a story has a child.')
  // The second was born so long ago that the story may bring a baby.
  const second = firstBornDaysAgo - apart
  if (second > 330 + apart && luck.likely(0.5)) childrenOf(make, parents, 1, today - luck.from(330 + apart, second))
  return { make, parents, eldest }
}
