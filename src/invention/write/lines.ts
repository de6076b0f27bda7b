import { isoDay } from '../days.ts'
import { type Family, isChild, type LifeEvent, type Person } from '../family/person.ts'
import type { Happening } from '../happenings.ts'
import type { Held } from '../records/write-down.ts'

/** The columns of every file of records; no value holds a comma, a quote or a line break. */
export const recordHead = 'rec,agency,role,first_name,surname,dob,dob_kind,sex,postcode,house,street,phone,nhs,upn'
/** What stands at the end of each when the truth is asked for in the same file. */
export const truthHead = 'origin,person'
export const contactHead = 'contact,received,outcome'
export const eventHead = 'event,agency,rec,happened,known,kind,side'
export const familyHead =
  'person,family,form,place,mother,father,twin_of,care,origin,first_name,surname,sex,born,died,postcode,house,street,nhs'
export const lifeHead = 'person,day,kind'
export const storyHead = 'story,name,expected,contacts,people'

export const recordLine = (rec: string, held: Held): string => {
  const { agency, person, given, surname, dob, kind, sex, postcode, house, street, phone, nhs, upn } = held
  const role = kind === 'edd' ? 'unborn' : isChild(person) ? 'child' : 'adult'
  return `${rec},${agency},${role},${given},${surname},${dob},${kind},${sex},${postcode},${house},${street},${phone},${nhs},${upn}`
}

export const truthOf = ({ origin, id }: Person): string => `${origin.name},${String(id)}`

export const eventLine = (event: string, rec: string, { agency, when, known, kind, side }: Happening): string =>
  `${event},${agency},${rec},${when},${known},${kind},${side}`

const idOf = (person: Person | null): string => (person === null ? '' : String(person.id))

export const familyLines = ({ form, people }: Family): string[] =>
  people.map((person) => {
    const { id, family, place, mother, father, twinOf, care, origin, given, surname, sex, born, died, stays, nhs } =
      person
    const { postcode = '', house = '', street = '' } = stays[0]?.home ?? {}
    const gone = died === null ? '' : isoDay(died)
    return [id, family, form, place, idOf(mother), idOf(father), idOf(twinOf), care, origin.name, given, surname, sex]
      .concat(isoDay(born), gone, postcode, house, street, nhs)
      .join(',')
  })

export const lifeLine = ({ person, day, kind }: LifeEvent): string => `${String(person.id)},${isoDay(day)},${kind}`
