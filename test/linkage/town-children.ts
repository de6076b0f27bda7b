// What five agencies hold of the children of an invented town, each child by each agency with the same chance, so that the
// agencies that know least weigh as much as those that know most.
import { agencies, chanceOf, heldEvenly, inventTown, isChild } from '../../src/invention/index.ts'

/** A record an agency holds of a child, and who the child truly is. */
export type ChildRecord = {
  readonly person: number
  /** Brothers and sisters share it. */
  readonly household: number
  readonly origin: string
  readonly agency: string
  given: string
  family: string
  dob: string
  kind: string
  sex: string
  postcode: string
  house: string
  street: string
  nhs: string
}

const asked = ['health', 'social-care', 'education', 'nursery', 'police']
const five = agencies.filter(({ key }) => asked.includes(key))

/** One child is held by so many of the five. */
const share = 0.52

/**
 * A number of the range kept for tests is no evidence to the engine. In its place stands one that the engine believes, made
 * from its last figures; it never leaves the process and its temporary files.
 */
const believed = (test: string): string => {
  for (let two = 10; two < 100; two += 1) {
    const nine = `4${String(two)}${test.slice(3, 9)}`
    const sum = Array.from(nine).reduce((total, digit, at) => total + Number(digit) * (10 - at), 0)
    const check = 11 - (sum % 11)
    if (check !== 10) return `${nine}${String(check % 11)}`
  }
  return ''
}

/** So many records of a town without childless families. The same seed gives the same. */
export function* childRecords(seed: number, count: number): Generator<ChildRecord> {
  const posts = Math.max(40, Math.floor(count / 14))
  let [made, number] = [0, 0]
  for (const { families } of inventTown({ seed, people: 2 ** 31, posts, childless: 0 })) {
    const luck = chanceOf(~seed, number)
    number += 1
    for (const child of families.flatMap(({ people }) => people).filter(isChild))
      for (const held of heldEvenly(child, five, share, luck)) {
        if (made === count) return
        made += 1
        const { agency, given, surname: family, dob, kind, sex, postcode, house, street, nhs } = held
        const truth = { person: child.id, household: child.family, origin: child.origin.name }
        const number = nhs === '' ? '' : believed(nhs)
        yield { ...truth, agency, given, family, dob, kind, sex, postcode, house, street, nhs: number }
      }
  }
}
