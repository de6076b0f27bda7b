import type { Chance } from '../chance.ts'
import { today } from '../days.ts'
import { apart, childrenOf, howMany } from './children.ts'
import { adultAge, couple, died } from './couples.ts'
import { FamilyMaker, type Register, surnameIn } from './maker.ts'
import { adoptiveFamily, fosterFamily, grandparents, stepFamily, twoHomes } from './other-forms.ts'
import type { Family, Form } from './person.ts'

const bothParents = (make: FamilyMaker): void => void childrenOf(make, couple(make), howMany(make))

const loneParent = (make: FamilyMaker): void => {
  const stays = make.stays(adultAge(make, 1, 10))
  const mother = make.person({ place: 'mother', sex: 'F', born: adultAge(make, 19, 48), stays })
  const surname = make.luck.likely(0.5) ? mother.surname : surnameIn(mother.origin, make.luck)
  childrenOf(make, { mother, father: null, surname, stays }, howMany(make))
}

const alone = (make: FamilyMaker): void =>
  void make.person({ place: 'alone', born: adultAge(make, 18, 92), stays: make.stays(adultAge(make, 1, 30)) })

const pair = (make: FamilyMaker): void => {
  const { mother, father, stays } = couple(make)
  if (!make.luck.likely(0.02)) return
  const since = stays.at(-1)?.from ?? today - 365
  died(make, make.luck.likely(0.5) ? mother : father, make.luck.from(Math.max(since + 1, today - 2000), today - 5))
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
