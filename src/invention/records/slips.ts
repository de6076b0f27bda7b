import type { Chance } from '../chance.ts'
import { otherSpellings, shortForms } from '../names/forms.ts'

/** How often each slip happens to a record. */
export const rates = {
  /** A letter too many, too few, wrong or in the wrong place, in a first name, and again in a surname. */
  slip: 0.09,
  /** A first name written by ear. */
  byEar: 0.05,
  /** A short name, of those who have one; another spelling, of names that have one. */
  short: 0.12,
  spelled: 0.2,
  noGiven: 0.02,
  swapped: 0.02,
  /** A surname of before, or somebody else's of the family. */
  surname: 0.06,
  /** An address of before, of those who moved. */
  oldHome: 0.28,
  noPostcode: 0.03,
  wrongPostcode: 0.02,
  /** A street in short, `Mill Rd`, or with a slip. */
  streetOtherwise: 0.04,
  /** Day and month swapped, of days that can be a month. */
  dayMonth: 0.075,
  wrongDay: 0.02,
  /** 1 January typed for want of better, said to be a default. */
  defaultDate: 0.01,
  noSex: 0.04,
  /** A record begun again by mistake. */
  twice: 0.012,
} as const

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** One slip of a hand that types. */
export const slip = (text: string, luck: Chance, from: string = letters): string => {
  const at = luck.from(0, Math.max(0, text.length - 1))
  const letter = from[luck.from(0, from.length - 1)] ?? 'e'
  const [start, end] = [text.slice(0, at), text.slice(at)]
  switch (luck.from(0, 3)) {
    case 0:
      return start + letter + end
    case 1:
      return start + end.slice(1)
    case 2:
      return start + letter + end.slice(1)
    default:
      return start + (end[1] ?? '') + (end[0] ?? '') + end.slice(2)
  }
}

/** A name as somebody writes it who only heard it. */
export const byEar = (name: string): string =>
  name
    .replace(/y/g, 'i')
    .replace(/c(?=[aou])/g, 'k')
    .replace(/oo|u/g, 'o')
    .replace(/(.)\1/g, '$1')
    .replace(/ee/g, 'i')

const inShort: readonly (readonly [RegExp, string])[] = [
  [/ Road$/, ' Rd'],
  [/ Street$/, ' St'],
  [/ Avenue$/, ' Ave'],
  [/ Drive$/, ' Dr'],
  [/ Lane$/, ' La'],
]

/** A street as somebody in a hurry writes it. */
export const streetOtherwise = (street: string, luck: Chance): string => {
  const short = inShort.find(([ending]) => ending.test(street))
  return short === undefined || luck.likely(0.4) ? slip(street, luck) : street.replace(...short)
}

/** What else somebody of this name may be called. */
export const otherForm = (name: string, luck: Chance): string => {
  const [short, spelled] = [shortForms.get(name), otherSpellings.get(name)]
  if (short !== undefined && luck.likely(rates.short)) return luck.of(short)
  if (spelled !== undefined && luck.likely(rates.spelled)) return luck.of(spelled)
  return name
}
