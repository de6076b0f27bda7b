import type { Chance } from '../chance.ts'
import { isoDay, today, yearsOf } from '../days.ts'
import { type Person } from '../family/person.ts'
import type { Home } from '../places/homes.ts'
import type { Agency } from './agencies.ts'
import { byEar, otherForm, rates, slip, streetOtherwise } from './slips.ts'

/** What an agency holds of somebody. Empty is what it does not know. */
export type Held = {
  readonly agency: string
  readonly person: Person
  given: string
  surname: string
  /** Mostly `YYYY-MM-DD`. */
  dob: string
  /** How the date of birth is known: actual, estimated, default, edd, or empty. */
  kind: string
  sex: string
  postcode: string
  house: string
  street: string
  phone: string
  nhs: string
  upn: string
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Another surname somebody of the family goes by: their own of before, a mother's, a father's, half of a double one. */
const otherSurname = ({ surname, formerSurnames, mother, father }: Person, luck: Chance): string => {
  const halves = surname.includes('-') ? surname.split('-') : []
  const others = [
    ...formerSurnames,
    ...formerSurnames,
    ...halves,
    mother?.surname,
    father?.surname,
    ...(mother?.formerSurnames ?? []),
  ]
  const known = others.filter((name) => name !== undefined && name !== surname)
  return known.length === 0 ? slip(surname, luck) : (luck.of(known) ?? surname)
}

const names = (held: Held, luck: Chance): void => {
  const { person } = held
  if (person.formerGiven !== '' && luck.likely(0.25)) {
    held.given = person.formerGiven
    held.surname = person.formerSurnames[0] ?? held.surname
  }
  held.given = otherForm(held.given, luck)
  if (luck.likely(rates.slip)) held.given = slip(held.given, luck)
  if (luck.likely(rates.byEar)) held.given = byEar(held.given)
  if (luck.likely(rates.surname)) held.surname = otherSurname(person, luck)
  else if (luck.likely(rates.slip)) held.surname = slip(held.surname, luck)
  if (luck.likely(rates.noGiven)) held.given = person.place === 'child' && luck.likely(0.5) ? 'Baby' : ''
  if (luck.likely(rates.swapped)) [held.given, held.surname] = [held.surname, held.given]
}

const birth = (held: Held, { noDate, ageOnly }: Agency, luck: Chance): void => {
  const [year = '', month = '', day = ''] = held.dob.split('-')
  if (luck.likely(noDate)) [held.dob, held.kind] = ['', '']
  else if (luck.likely(ageOnly)) [held.dob, held.kind] = [`${year}-01-01`, 'estimated']
  else if (luck.likely(rates.defaultDate)) [held.dob, held.kind] = [`${year}-01-01`, 'default']
  else if (luck.likely(rates.dayMonth) && Number(day) <= 12) held.dob = `${year}-${day}-${month}`
  else if (luck.likely(rates.wrongDay)) held.dob = `${year}-${month}-${two(luck.from(1, 28))}`
}

const homeOf = ({ stays, secondHome }: Person, luck: Chance): Home => {
  const [now, ...before] = stays
  if (secondHome !== null && luck.likely(0.35)) return secondHome
  const past = before.length > 0 && luck.likely(rates.oldHome) ? luck.of(before) : now
  return (past ?? now)?.home ?? { postcode: '', house: '', street: '' }
}

/** An unborn child has the mother's name, the day it is expected, and nothing of its own. */
const unborn = (held: Held, luck: Chance): void => {
  held.given = luck.of(['', 'Unborn', 'Baby'])
  held.surname = held.person.mother?.surname ?? held.surname
  held.dob = isoDay(held.person.born + luck.from(-6, 6))
  held.kind = 'edd'
  held.sex = ''
  held.nhs = ''
  held.upn = ''
}

/** What an agency holds of somebody; `before` is a record of the time before the birth. */
export const writeDown = (agency: Agency, person: Person, luck: Chance, before = person.born > today): Held => {
  const { given, surname, sex, nhs, upn, phone } = person
  const held: Held = {
    agency: agency.key,
    person,
    given,
    surname,
    dob: isoDay(person.born),
    kind: 'actual',
    sex: luck.likely(rates.noSex) ? '' : sex,
    ...homeOf(person, luck),
    phone: yearsOf(person.born) >= 18 && luck.likely(0.6) ? phone : '',
    nhs: luck.likely(agency.nhs) ? nhs : '',
    upn: luck.likely(agency.upn) ? upn : '',
  }
  if (before) unborn(held, luck)
  else {
    names(held, luck)
    birth(held, agency, luck)
  }
  if (luck.likely(rates.noPostcode)) held.postcode = ''
  else if (luck.likely(rates.wrongPostcode)) held.postcode = slip(held.postcode, luck, '0123456789')
  if (luck.likely(rates.streetOtherwise)) held.street = streetOtherwise(held.street, luck)
  return held
}

/** Whether this agency may still hold a record of the time before this child's birth. */
const heldBefore = (agency: Agency, { place, born }: Person, luck: Chance): boolean =>
  place === 'child' && born <= today && yearsOf(born) < 2 && luck.likely(agency.holds[0] * 0.2)

/** Every record an agency holds of somebody it holds: one, and now and then a second. */
export const recordsOf = (agency: Agency, person: Person, luck: Chance): Held[] => {
  const records = [writeDown(agency, person, luck)]
  if (luck.likely(rates.twice)) records.push(writeDown(agency, person, luck))
  if (heldBefore(agency, person, luck)) records.push(writeDown(agency, person, luck, true))
  return records
}
