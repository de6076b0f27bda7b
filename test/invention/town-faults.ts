// What must be true of any invented town. Each check answers what is wrong, in words; none is none.
import { agencyNames, of, type Read, recordsIn, type Row } from './read-town.ts'

const byKey = (rows: readonly Row[], key: string): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row[key] ?? '', row]))

const birthsByMother = (everybody: readonly Row[]): ReadonlyMap<string, readonly string[]> => {
  const births = new Map<string, string[]>()
  for (const { mother = '', born = '' } of everybody)
    if (mother !== '') births.set(mother, [...(births.get(mother) ?? []), born])
  return births
}

/** Twins share day, mother and home; brothers and sisters are born apart and named apart; mothers are old enough. */
export const familyFaults = (town: Read): string[] => {
  const everybody = of(town, 'families')
  const people = byKey(everybody, 'person')
  const named = new Set<string>()
  const births = birthsByMother(everybody)
  return everybody.flatMap((one) => {
    const { person, twin_of: twinOf, mother: motherId, first_name: name, born } = one
    const [twin, mother] = [people.get(twinOf ?? ''), people.get(motherId ?? '')]
    const faults: string[] = []
    if (
      twinOf !== '' &&
      (twin?.born !== born || twin?.mother !== motherId || twin?.postcode !== one.postcode || twin?.house !== one.house)
    )
      faults.push(`${person} is no twin of ${twinOf}`)
    if (motherId !== '' && (mother === undefined || mother.sex !== 'F' || mother.family !== one.family))
      faults.push(`${person} has no mother`)
    if (mother !== undefined && Date.parse(born ?? '') - Date.parse(mother.born ?? '') < 16 * 365 * 86_400_000)
      faults.push(`${person} was born of a child`)
    for (const other of births.get(motherId ?? '') ?? []) {
      const days = Math.abs(Date.parse(born ?? '') - Date.parse(other)) / 86_400_000
      if (days > 0 && days < 270) faults.push(`${person} was born ${String(days)} days from another`)
    }
    const called = `${motherId} ${name}`
    if (motherId !== '' && name !== '' && named.has(called)) faults.push(`${person} bears a brother’s or sister’s name`)
    named.add(called)
    return faults
  })
}

/** Nothing happens to anybody before their birth or after their death, and nobody is born of the dead. */
export const lifeFaults = (town: Read): string[] => {
  const people = byKey(of(town, 'families'), 'person')
  const late = of(town, 'families').filter(({ mother = '', born = '' }) => {
    const died = people.get(mother)?.died ?? ''
    return died !== '' && died < born
  })
  const odd = of(town, 'life').filter(({ person = '', day = '' }) => {
    const { born = '', died = '' } = people.get(person) ?? {}
    return day < born || day > '2026-10-15' || (died !== '' && day > died)
  })
  return [
    ...late.map(({ person = '' }) => `${person} was born of the dead`),
    ...odd.map(({ person = '', kind = '', day = '' }) => `${person} ${kind} on ${day}`),
  ]
}

/** Each record is somebody's, once; no two people have one NHS number; each event is of a record its agency holds. */
export const truthFaults = (town: Read): string[] => {
  const people = byKey(of(town, 'families'), 'person')
  const truth = of(town, 'truth')
  const who = byKey(truth, 'rec')
  const records = recordsIn(town)
  const owner = new Map<string, string>()
  const faults = truth.length === records.length && who.size === records.length ? [] : ['records and truth differ']
  for (const { rec = '', nhs = '' } of records) {
    const person = who.get(rec)?.person ?? ''
    if (!people.has(person)) faults.push(`${rec} is nobody`)
    if (nhs === '') continue
    if ((owner.get(nhs) ?? person) !== person) faults.push(`${nhs} is two people’s`)
    owner.set(nhs, person)
  }
  const heldBy = new Map(agencyNames.map((name) => [name, byKey(of(town, name), 'rec')]))
  for (const { event, agency = '', rec = '' } of of(town, 'events'))
    if (heldBy.get(agency)?.has(rec) !== true) faults.push(`${event} is of no record`)
  return faults
}

/** Every story's contacts and people are in the town, its last contact is open and the others decided. */
export const storyFaults = (town: Read, signals: readonly string[]): string[] => {
  const people = byKey(of(town, 'families'), 'person')
  const contacts = byKey(of(town, 'contacts'), 'contact')
  return of(town, 'stories').flatMap(({ story, expected = '', contacts: ids = '', people: about = '' }) => {
    const outcomes = ids.split(' ').map((id) => contacts.get(id)?.outcome)
    const faults = about.split(' ').every((id) => people.has(id)) ? [] : [`${story} is of people nobody knows`]
    if (outcomes.at(-1) !== '') faults.push(`${story} does not end open`)
    if (outcomes.slice(0, -1).some((outcome) => outcome === undefined || outcome === ''))
      faults.push(`${story} has an open contact before its last`)
    if (expected !== 'none' && !signals.includes(expected)) faults.push(`${story} expects ${expected}`)
    return faults
  })
}

const soundNumber = (digits: string): boolean => {
  const sum = Array.from(digits.slice(0, 9)).reduce((total, digit, at) => total + Number(digit) * (10 - at), 0)
  return (11 - (sum % 11)) % 11 === Number(digits[9])
}

const drama = /^(07700900|01632960|02079460|01134960|01214960|01614960)\d{3}$/

/** Numbers of the test range, telephones of Ofcom's drama ranges, postcodes of no area, pupils of no authority. */
export const realFaults = (town: Read): string[] =>
  recordsIn(town).flatMap(({ rec, nhs = '', phone = '', upn = '', postcode = '' }) => {
    const faults: string[] = []
    if (nhs !== '' && (!/^999\d{7}$/.test(nhs) || !soundNumber(nhs))) faults.push(`${rec} has the NHS number ${nhs}`)
    if (phone !== '' && !drama.test(phone)) faults.push(`${rec} has the telephone ${phone}`)
    if (upn !== '' && !/^[A-HJ-NP-RT-Z]000\d{9}$/.test(upn)) faults.push(`${rec} has the UPN ${upn}`)
    // A slip may put another figure into a postcode; the true one is checked with the families.
    if (postcode.length > 9) faults.push(`${rec} has the postcode ${postcode}`)
    return faults
  })

/** Where people truly live: areas that no post office uses. */
export const placeFaults = (town: Read, streets: readonly string[]): string[] =>
  of(town, 'families').flatMap(({ person, postcode = '', street = '' }) => [
    ...(/^(ZZ|SB|QX|JX|VV)\d{1,2} \d[A-Z]{2}$/.test(postcode) ? [] : [`${person} lives in ${postcode}`]),
    ...(streets.includes(street.split(' ')[0] ?? '') ? [] : [`${person} lives in ${street}`]),
  ])
