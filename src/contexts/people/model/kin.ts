import { Temporal } from 'temporal-polyfill'

/** What can be said of a family, and the words each thing may be said in. `none` takes a tie back. */
export const kinWords = {
  parent: ['birth', 'adoptive', 'foster', 'guardian', 'none'],
  partner: ['together', 'separated', 'divorced', 'not-known', 'none'],
  twin: ['identical', 'not-identical', 'not-known', 'none'],
  sex: ['female', 'male', 'not-known'],
  died: ['yes', 'no'],
  home: ['yes', 'no', 'not-known'],
} as const
export type KinTopic = keyof typeof kinWords
export const kinTopics = Object.keys(kinWords) as readonly KinTopic[]

/** One thing said: of somebody, and for a tie of whom else. `other` is the parent, partner or twin. */
export type Kin = {
  readonly about: string
  readonly topic: KinTopic
  readonly other: string | null
  readonly word: string
  /** When it happened: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or empty. */
  readonly happened: string
}

/** Partners and twins are said once for both: the smaller id first. */
export const keptAs = (kin: Kin): Kin => {
  const mutual = kin.topic === 'partner' || kin.topic === 'twin'
  return mutual && kin.other !== null && kin.other < kin.about ? { ...kin, about: kin.other, other: kin.about } : kin
}

export const isTie = (topic: KinTopic): boolean => topic === 'parent' || topic === 'partner' || topic === 'twin'

/** Whom a rule is asked about. Dates are `YYYY-MM-DD`; null where the birth is not known to the day. */
export type KinPerson = {
  readonly id: string
  readonly name: string
  readonly born: string | null
  readonly unborn: boolean
}

/** The youngest a birth parent can be. A check against slips of the pen, not a judgement. */
const youngestParent = 10

const yearsBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'years' }).years

const ancestorsOf = (id: string, held: readonly Kin[]): ReadonlySet<string> => {
  const found = new Set<string>()
  const look = (one: string): void => {
    for (const { about, topic, other, word } of held)
      if (topic === 'parent' && word !== 'none' && about === one && other !== null && !found.has(other)) {
        found.add(other)
        look(other)
      }
  }
  look(id)
  return found
}

const parentTrouble = (kin: Kin, child: KinPerson, parent: KinPerson, held: readonly Kin[]): string => {
  if (parent.unborn) return `${parent.name} is not born yet and cannot be a parent`
  if (ancestorsOf(parent.id, held).has(child.id))
    return `${child.name} is already a parent or grandparent of ${parent.name}`
  if (kin.word !== 'birth') return ''
  const others = held.filter(
    (one) => one.topic === 'parent' && one.word === 'birth' && one.about === child.id && one.other !== parent.id,
  )
  if (others.length > 1) return `${child.name} has two birth parents already: take one back first`
  const tooYoung = parent.born !== null && child.born !== null && yearsBetween(parent.born, child.born) < youngestParent
  return tooYoung ? `${parent.name} would have been under ${String(youngestParent)} when ${child.name} was born` : ''
}

const twinTrouble = (one: KinPerson, other: KinPerson): string => {
  if (one.unborn !== other.unborn) return 'One of them is born and the other is not'
  const apart =
    one.born === null || other.born === null
      ? 0
      : Math.abs(Temporal.PlainDate.from(one.born).until(Temporal.PlainDate.from(other.born)).days)
  return apart > 2 ? 'Their dates of birth are more than two days apart' : ''
}

const diedTrouble = ({ happened }: Kin, { born, unborn, name }: KinPerson, today: string): string => {
  if (unborn) return `${name} is not born yet`
  if (happened === '') return ''
  if (happened > today.slice(0, happened.length)) return 'That day has not come yet'
  return born !== null && happened < born.slice(0, happened.length) ? `That is before ${name} was born` : ''
}

/**
 * Why something cannot be so beside what holds already, in words for the page, or empty. `held` is the newest word of each
 * thing; `today` is the hub's own day.
 */
export const kinTrouble = (
  kin: Kin,
  { about, other }: { readonly about: KinPerson; readonly other: KinPerson | null },
  held: readonly Kin[],
  today: string,
): string => {
  if (!(kinWords[kin.topic] as readonly string[]).includes(kin.word)) return 'Choose what is so'
  if (isTie(kin.topic) !== (other !== null)) return 'Choose who the other person is'
  if (other !== null && other.id === about.id) return 'Choose two different people'
  if (kin.word === 'none' || kin.word === 'no') return ''
  switch (kin.topic) {
    case 'parent':
      return other === null ? '' : parentTrouble(kin, about, other, held)
    case 'partner':
      return about.unborn || other?.unborn === true ? 'Somebody who is not born yet has no partner' : ''
    case 'twin':
      return other === null ? '' : twinTrouble(about, other)
    case 'died':
      return diedTrouble(kin, about, today)
    case 'sex':
    case 'home':
      return ''
  }
}
