import { dateKind } from '../facts/birth-date.ts'
import { numberMark } from '../facts/number.ts'
import type { Words } from '../vocabulary.ts'
import { slips } from './edit-distance.ts'
import {
  codeLevel,
  dateLevel,
  type FieldKind,
  missing,
  nameLevel,
  plainLevel,
  postcodeLevel,
  wordLevel,
} from './field-kinds.ts'
import { jaroWinkler } from './jaro-winkler.ts'

/** How far two different values of one field agree. Symmetric. */
export type LevelOf = (words: Words, a: number, b: number) => number

const at = (numbers: Int32Array, index: number): number => numbers[index] ?? 0

const space = 32

/** Whether the names share a whole word of three letters or more, as `smith jones` and `jones` do. */
const shareWord = ({ chars, starts, to }: Words, a: number, b: number): boolean => {
  // A name's `to` tells whether it has several words.
  if (to[a] === 0 && to[b] === 0) return false
  const [a0, a1, b0, b1] = [at(starts, a), at(starts, a + 1), at(starts, b), at(starts, b + 1)]
  for (let i = a0; i < a1; i += 1) {
    if (i > a0 && chars[i - 1] !== space) continue
    for (let j = b0; j < b1; j += 1) {
      if (j > b0 && chars[j - 1] !== space) continue
      let length = 0
      while (
        i + length < a1 &&
        j + length < b1 &&
        chars[i + length] === chars[j + length] &&
        chars[i + length] !== space
      )
        length += 1
      const endA = i + length === a1 || chars[i + length] === space
      const endB = j + length === b1 || chars[j + length] === space
      if (length >= 3 && endA && endB) return true
    }
  }
  return false
}

const names: LevelOf = (words, a, b) => {
  const { chars, starts, mark, from } = words
  const [a0, a1, b0, b1] = [at(starts, a), at(starts, a + 1), at(starts, b), at(starts, b + 1)]
  if (at(mark, a) !== 0 && at(mark, a) === at(mark, b)) return nameLevel.variant
  const apart = slips(chars, a0, a1, b0, b1, 2)
  const shorter = Math.min(a1 - a0, b1 - b0)
  if (apart <= 1 && shorter >= 3) return nameLevel.close
  if (shareWord(words, a, b)) return nameLevel.variant
  if (shorter <= 2) return chars[a0] === chars[b0] ? nameLevel.weak : nameLevel.different
  if (at(from, a) !== 0 && at(from, a) === at(from, b)) return nameLevel.alike
  const likeness = jaroWinkler(chars, a0, a1, b0, b1)
  if ((apart === 2 && shorter >= 5) || likeness >= 0.92) return nameLevel.alike
  return likeness >= 0.82 ? nameLevel.weak : nameLevel.different
}

const placeNames: LevelOf = ({ chars, starts }, a, b) => {
  const [a0, a1, b0, b1] = [at(starts, a), at(starts, a + 1), at(starts, b), at(starts, b + 1)]
  if (slips(chars, a0, a1, b0, b1, 2) <= (Math.min(a1 - a0, b1 - b0) >= 6 ? 2 : 1)) return wordLevel.close
  const likeness = jaroWinkler(chars, a0, a1, b0, b1)
  return likeness >= 0.92 ? wordLevel.close : likeness >= 0.85 ? wordLevel.alike : wordLevel.different
}

const numbers: LevelOf = ({ chars, starts, mark }, a, b) => {
  const [a0, a1, b0, b1] = [at(starts, a), at(starts, a + 1), at(starts, b), at(starts, b + 1)]
  if (slips(chars, a0, a1, b0, b1, 1) <= 1 && a1 - a0 > 3) return codeLevel.close
  // A number known to be mistyped cannot disagree.
  return at(mark, a) === numberMark.mistyped || at(mark, b) === numberMark.mistyped ? missing : codeLevel.different
}

const houses: LevelOf = ({ chars, starts, mark }, a, b) => {
  if (at(mark, a) !== 0 && at(mark, a) === at(mark, b)) return codeLevel.close
  const [a0, a1, b0, b1] = [at(starts, a), at(starts, a + 1), at(starts, b), at(starts, b + 1)]
  return Math.max(a1 - a0, b1 - b0) > 1 && slips(chars, a0, a1, b0, b1, 1) <= 1 ? codeLevel.close : codeLevel.different
}

const postcodes: LevelOf = ({ chars, starts, mark }, a, b) => {
  const [a0, a1, b0, b1] = [at(starts, a), at(starts, a + 1), at(starts, b), at(starts, b + 1)]
  if (slips(chars, a0, a1, b0, b1, 1) <= 1) return postcodeLevel.close
  return at(mark, a) !== 0 && at(mark, a) === at(mark, b) ? postcodeLevel.district : postcodeLevel.different
}

/** Two children of one mother are born at least so many days apart, unless they are twins. */
const nearestSiblings = 260

const part = (chars: Uint16Array, a: number, b: number, length: number): boolean => {
  for (let index = 0; index < length; index += 1) if (chars[a + index] !== chars[b + index]) return false
  return true
}

/** The day between the bounds of an expected date; both bounds are kept from it. */
const expectedDay = (from: number): number => from + earliestBirth

/** A child expected on one day may be born so many days before it. */
const earliestBirth = 17 * 7
const nearExpected = 21

/** Two dates, at least one of them when a birth is expected. */
const expected = (fromA: number, toA: number, kindA: number, fromB: number, toB: number, kindB: number): number => {
  if (kindA === dateKind.expected && kindB === dateKind.expected) {
    const apart = Math.abs(fromA - fromB)
    return apart <= nearExpected
      ? dateLevel.expectedClose
      : apart <= 2 * nearExpected
        ? dateLevel.expectedFits
        : dateLevel.expectedOff
  }
  const day = expectedDay(kindA === dateKind.expected ? fromA : fromB)
  const [from, to] = kindA === dateKind.expected ? [fromB, toB] : [fromA, toA]
  if (from <= day + nearExpected && to >= day - nearExpected) return dateLevel.expectedClose
  return from <= day + nearExpected && to >= day - earliestBirth ? dateLevel.expectedFits : dateLevel.expectedOff
}

const dates: LevelOf = ({ chars, starts, mark, from, to, kind }, a, b) => {
  const gap = Math.max(at(from, a) - at(to, b), at(from, b) - at(to, a))
  const [kindA, kindB] = [kind[a] ?? 0, kind[b] ?? 0]
  if (kindA === dateKind.expected || kindB === dateKind.expected)
    return expected(at(from, a), at(to, a), kindA, at(from, b), at(to, b), kindB)
  if (kindA !== dateKind.exact || kindB !== dateKind.exact) {
    if (at(mark, a) === 0 || at(mark, b) === 0) return missing
    return gap <= 0 ? dateLevel.estimateFits : gap <= 366 ? dateLevel.estimateNear : dateLevel.estimateOff
  }
  const [a0, b0] = [at(starts, a), at(starts, b)]
  const [year, month, day] = [part(chars, a0, b0, 4), part(chars, a0 + 4, b0 + 4, 2), part(chars, a0 + 6, b0 + 6, 2)]
  if (year && !month && part(chars, a0 + 4, b0 + 6, 2) && part(chars, a0 + 6, b0 + 4, 2)) return dateLevel.dayMonth
  if (oneSlip(chars, a0, b0)) return dateLevel.slip
  if (Number(year) + Number(month) + Number(day) >= 2) return dateLevel.twoParts
  const known = at(mark, a) !== 0 && at(mark, b) !== 0
  return known && gap <= nearestSiblings ? dateLevel.near : dateLevel.different
}

/** Whether two dates of eight figures differ in one figure, or in two neighbours that are swapped. */
const oneSlip = (chars: Uint16Array, a: number, b: number): boolean => {
  let first = 0
  while (first < 8 && chars[a + first] === chars[b + first]) first += 1
  if (part(chars, a + first + 1, b + first + 1, 7 - first)) return true
  const swapped = chars[a + first] === chars[b + first + 1] && chars[a + first + 1] === chars[b + first]
  return first < 7 && swapped && part(chars, a + first + 2, b + first + 2, 6 - first)
}

const plain: LevelOf = () => plainLevel.different

/** How two different values of a field of this kind are compared. */
export const comparerFor = (kind: FieldKind): LevelOf => {
  switch (kind) {
    case 'given-name':
    case 'family-name':
      return names
    case 'date-of-birth':
      return dates
    case 'postcode':
      return postcodes
    case 'house':
      return houses
    case 'street':
    case 'locality':
    case 'region':
    case 'text':
      return placeNames
    case 'nhs-number':
    case 'upn':
    case 'identifier':
      return numbers
    case 'sex':
    case 'category':
    case 'source':
      return plain
  }
}
