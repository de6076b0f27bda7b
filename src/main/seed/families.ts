import type { Temporal } from 'temporal-polyfill'
import type { HouseholdMember, ReferredChild } from '../../contexts/frontdoor/index.ts'
import type { Chance } from './chance.ts'
import { boys, ethnicities, girls, languages, men, postcodes, streets, surnames, women } from './names.ts'

export type Family = { readonly children: readonly ReferredChild[]; readonly adults: readonly HouseholdMember[] }

/** A ten-digit number with the right check digit, in the range kept for tests. */
export const testNhsNumber = (chance: Chance): string => {
  for (;;) {
    const digits = `999${String(chance.between(0, 999_999)).padStart(6, '0')}`
    const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
    const check = 11 - (sum % 11)
    if (check !== 10) return `${digits}${check === 11 ? 0 : check}`
  }
}

const child = (
  chance: Chance,
  lastName: string,
  home: { address: string; postcode: string },
  today: Temporal.PlainDate,
): ReferredChild => {
  const girl = chance.happens(0.5)
  const born = today.subtract({ years: chance.between(0, 7), days: chance.between(20, 360) })
  return {
    firstNames: chance.pick(girl ? girls : boys),
    lastName,
    alsoKnownAs: '',
    birth: chance.happens(0.85)
      ? { kind: 'date', date: born.toString() }
      : { kind: 'estimated-age', years: today.year - born.year, saidOn: today.toString() },
    sex: girl ? 'girl' : 'boy',
    nhsNumber: chance.happens(0.6) ? testNhsNumber(chance) : '',
    ethnicity: chance.pick(ethnicities),
    language: chance.pick(languages),
    needsInterpreter: false,
    disability: '',
    ...home,
    whereNow: '',
    setting: '',
    gp: chance.happens(0.6) ? 'Harbour Road Surgery' : '',
  }
}

const adult = (name: string, relationship: string, worryAbout: boolean): HouseholdMember => ({
  name,
  relationship,
  birth: { kind: 'unknown' },
  phone: '',
  parentalResponsibility: relationship === 'Mother' ? 'yes' : 'not-known',
  livesHere: 'yes',
  worryAbout,
})

const unbornBaby = (first: ReferredChild, mother: string, today: Temporal.PlainDate): ReferredChild => ({
  ...first,
  firstNames: 'Unborn baby of',
  lastName: mother,
  birth: { kind: 'expected', date: today.add({ days: 74 }).toString() },
  sex: 'unknown',
  nhsNumber: '',
})

/** An invented family: one to three children who share a home, a mother, often a partner. */
export const inventFamily = (chance: Chance, today: Temporal.PlainDate, unborn: boolean): Family => {
  const lastName = chance.pick(surnames)
  const home = {
    address: `${chance.between(1, 98)} ${chance.pick(streets)}, Saltmarsh Bay`,
    postcode: chance.pick(postcodes),
  }
  const count = chance.pick([1, 1, 1, 2, 2, 3])
  const children = Array.from({ length: count }, () => child(chance, lastName, home, today))
  const named = children.filter(
    (one, index) => children.findIndex((other) => other.firstNames === one.firstNames) === index,
  )
  const mother = `${chance.pick(women)} ${lastName}`
  const adults = [adult(mother, 'Mother', false)]
  if (chance.happens(0.6))
    adults.push(adult(`${chance.pick(men)} ${chance.pick(surnames)}`, 'Mother’s partner', chance.happens(0.5)))
  const first = named[0]
  return {
    children: unborn && first !== undefined ? [unbornBaby(first, mother, today), ...named.slice(0, 1)] : named,
    adults,
  }
}
