import { seededNumbers } from '../../src/linkage/model/random.ts'
import { inventedOrigins, type Origin } from './invented-names.ts'

/** A record an agency holds of a child, and who the child truly is. */
export type InventedRecord = {
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

type Child = Omit<InventedRecord, 'agency' | 'kind'>
type Home = Pick<InventedRecord, 'postcode' | 'house' | 'street'>

const agencies = [
  { name: 'health', nhs: 0.96, noDate: 0.01, ageOnly: 0 },
  { name: 'social care', nhs: 0.7, noDate: 0.02, ageOnly: 0.02 },
  { name: 'school', nhs: 0.06, noDate: 0.01, ageOnly: 0 },
  { name: 'nursery', nhs: 0.2, noDate: 0.02, ageOnly: 0 },
  { name: 'police', nhs: 0.02, noDate: 0.12, ageOnly: 0.2 },
] as const

/** How often each slip happens. The rates differ from those of the other data here on purpose. */
const rates = {
  slip: 0.09,
  spelling: 0.05,
  noGiven: 0.02,
  swap: 0.02,
  surname: 0.06,
  moved: 0.17,
  dayMonth: 0.025,
  digit: 0.02,
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
const two = (value: number): string => String(value).padStart(2, '0')

/** Invents families and what five agencies hold of their children. The same seed gives the same town. */
export class Population {
  readonly #next: (limit: number) => number
  readonly #streets: string[]
  readonly #posts: number

  constructor(seed: number, records: number) {
    this.#next = seededNumbers(seed * 2_654_435 + 17)
    for (let turn = 0; turn < 20; turn += 1) this.#next(10)
    this.#streets = products200()
    this.#posts = Math.max(40, Math.floor(records / 14))
  }

  *records(count: number): Generator<InventedRecord> {
    let made = 0
    let person = 0
    let household = 0
    while (made < count) {
      const children = this.#family(person, household)
      household += 1
      person += children.length
      const homes = [this.#home(), this.#home(), this.#home()]
      for (const child of children) {
        for (const record of this.#held(child, homes)) {
          if (made === count) return
          made += 1
          yield record
        }
      }
    }
  }

  #chance(share: number): boolean {
    return this.#next(1_000_000) < share * 1_000_000
  }

  /** Commoner towards the beginning of a list. */
  #common(list: readonly string[]): string {
    const at = this.#next(1_000_000) / 1_000_000
    return list[Math.floor(list.length * at ** 2.2)] ?? ''
  }

  #home(): Home {
    const post = this.#next(this.#posts)
    const inward = `${post % 10}${'ABDEFGHJLN'[Math.floor(post / 10) % 10] ?? 'A'}${'PQRSTUWXYZ'[Math.floor(post / 100) % 10] ?? 'P'}`
    const outward = `${['SB', 'QX', 'TD', 'W', 'BR'][Math.floor(post / 1000) % 5] ?? 'SB'}${1 + (Math.floor(post / 5000) % 60)}`
    return {
      postcode: `${outward} ${inward}`,
      house: String(1 + this.#next(180)),
      street: this.#streets[post % this.#streets.length] ?? '',
    }
  }

  #birthday(): string {
    return `${2007 + this.#next(19)}-${two(1 + this.#next(12))}-${two(1 + this.#next(28))}`
  }

  #nhs(): string {
    for (;;) {
      const nine = Array.from({ length: 9 }, (_, at) => (at === 0 ? 4 + this.#next(4) : this.#next(10)))
      const check = 11 - (nine.reduce((sum, digit, at) => sum + digit * (10 - at), 0) % 11)
      if (check !== 10) return `${nine.join('')}${check % 11}`
    }
  }

  #family(person: number, household: number): Child[] {
    const origin = inventedOrigins[this.#chance(0.55) ? 0 : this.#next(inventedOrigins.length)] as Origin
    const [family, home] = [this.#common(origin.family), this.#home()]
    const children: Child[] = []
    for (let count = 1 + this.#next(3) + (this.#chance(0.2) ? 1 : 0); count > 0; count -= 1) {
      const before = children.at(-1)
      const twin = before !== undefined && this.#chance(0.03)
      const dob = twin ? before.dob : this.#birthday()
      const sex = this.#chance(0.5) ? 'F' : 'M'
      const facts = { person: person + children.length, household, origin: origin.name, dob, sex, nhs: this.#nhs() }
      let given = this.#common(origin.given)
      // Parents do not give one name twice.
      while (children.some((other) => other.given === given)) given = this.#common(origin.given)
      children.push({ ...facts, given, family, ...home })
    }
    return children
  }

  *#held(child: Child, homes: readonly Home[]): Generator<InventedRecord> {
    for (const agency of agencies) {
      if (!this.#chance(0.52)) continue
      const record: InventedRecord = { ...child, agency: agency.name, kind: 'actual' }
      if (!this.#chance(agency.nhs)) record.nhs = ''
      this.#name(record)
      this.#date(record, agency)
      if (this.#chance(rates.moved)) Object.assign(record, homes[this.#next(homes.length)])
      if (this.#chance(0.03)) record.postcode = ''
      else if (this.#chance(0.02)) record.postcode = this.#slip(record.postcode, '0123456789')
      if (this.#chance(0.04)) record.sex = ''
      yield record
    }
  }

  #name(record: InventedRecord): void {
    if (this.#chance(rates.slip)) record.given = this.#slip(record.given, letters)
    if (this.#chance(rates.spelling)) record.given = respell(record.given)
    if (this.#chance(rates.surname)) {
      const origin = inventedOrigins.find(({ name }) => name === record.origin)
      record.family = this.#common(origin?.family ?? [])
    } else if (this.#chance(rates.slip)) record.family = this.#slip(record.family, letters)
    if (this.#chance(rates.noGiven)) record.given = this.#chance(0.5) ? '' : 'Baby'
    if (this.#chance(rates.swap)) [record.given, record.family] = [record.family, record.given]
  }

  #date(record: InventedRecord, { noDate, ageOnly }: { noDate: number; ageOnly: number }): void {
    const [year = '', month = '', day = ''] = record.dob.split('-')
    if (this.#chance(noDate)) {
      record.dob = ''
      record.kind = ''
    } else if (this.#chance(ageOnly)) {
      record.dob = `${year}-01-01`
      record.kind = 'estimated'
    } else if (this.#chance(rates.dayMonth)) record.dob = `${year}-${day}-${month}`
    else if (this.#chance(rates.digit)) record.dob = `${year}-${month}-${two(1 + this.#next(28))}`
  }

  #slip(text: string, from: string): string {
    const at = this.#next(Math.max(1, text.length))
    const letter = from[this.#next(from.length)] ?? 'e'
    const [start, end] = [text.slice(0, at), text.slice(at)]
    switch (this.#next(4)) {
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
}

/** One of the ways a name is written down by ear. */
const respell = (name: string): string =>
  name
    .replace(/y/g, 'i')
    .replace(/k|c(?=[aou])/g, 'k')
    .replace(/oo|u/g, 'o')
    .replace(/(.)\1/g, '$1')
    .replace(/ee/g, 'i')

const products200 = (): string[] =>
  [
    'Marsh',
    'Harbour',
    'Mill',
    'Chapel',
    'Orchard',
    'Quarry',
    'Station',
    'Bridge',
    'Castle',
    'Heron',
    'Willow',
    'Dock',
  ].flatMap((first) =>
    ['Road', 'Street', 'Lane', 'Close', 'Way', 'Avenue', 'Drive', 'Gardens', 'Terrace', 'Court'].map(
      (last) => `${first} ${last}`,
    ),
  )
