import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Chance, chanceOf } from '../chance.ts'
import type { Person } from '../family/person.ts'
import { agencies, type Agency } from '../records/agencies.ts'
import { heldOf, wantedBy } from '../records/hold.ts'
import { type Held, writeDown } from '../records/write-down.ts'
import { inventTown, type Neighbourhood, type TownPlan, type TownStory } from '../town.ts'
import { columnsFile } from './columns.ts'
import { CsvFile } from './csv-file.ts'
import {
  contactHead,
  eventHead,
  eventLine,
  familyHead,
  familyLines,
  lifeHead,
  lifeLine,
  recordHead,
  recordLine,
  storyHead,
  truthHead,
  truthOf,
} from './lines.ts'

/** How a referral names people: as somebody in a hurry does. */
const referral: Agency = {
  key: 'referral',
  letter: 'R',
  nhs: 0.4,
  noDate: 0.05,
  ageOnly: 0.05,
  upn: 0,
  holds: [0, 0, 0, 0],
}

export type Written = {
  readonly people: number
  readonly families: number
  readonly records: number
  readonly events: number
  readonly contacts: number
  readonly stories: number
}

/** The name of an agency's file. */
export const fileOf = (key: string): string => `${key}.csv`

const openFiles = (folder: string, withTruth: boolean) => {
  const open = (name: string, head: string): CsvFile => new CsvFile(join(folder, name), head)
  const records = withTruth ? `${recordHead},${truthHead}` : recordHead
  return {
    agencies: new Map(agencies.map(({ key, letter }) => [key, { letter, file: open(fileOf(key), records) }])),
    contacts: open('contacts.csv', `${records},${contactHead}`),
    events: open('events.csv', eventHead),
    truth: open('truth.csv', 'rec,person'),
    families: open('families.csv', familyHead),
    life: open('life.csv', lifeHead),
    stories: open('stories.csv', storyHead),
  }
}

/** Writes one town into an empty folder, some families at a time. */
class TownWriter {
  readonly #files: ReturnType<typeof openFiles>
  readonly #withTruth: boolean
  #people = 0
  #families = 0
  #contacts = 0

  constructor(folder: string, withTruth: boolean) {
    this.#files = openFiles(folder, withTruth)
    this.#withTruth = withTruth
  }

  #record(rec: string, held: Held): string {
    this.#files.truth.line(`${rec},${String(held.person.id)}`)
    return this.#withTruth ? `${recordLine(rec, held)},${truthOf(held.person)}` : recordLine(rec, held)
  }

  /** Writes what agencies hold, and answers under which number each first wrote somebody down. */
  #hold({ families, happenings }: Neighbourhood, luck: Chance): (agency: string, person: Person) => string {
    const first = new Map<string, string>()
    const wanted = wantedBy(happenings)
    for (const held of families.flatMap((family) => heldOf(family, wanted, luck))) {
      const there = this.#files.agencies.get(held.agency)
      if (there === undefined) continue
      const rec = `${there.letter}${String(there.file.lines + 1)}`
      there.file.line(this.#record(rec, held))
      const key = `${held.agency} ${String(held.person.id)}`
      if (!first.has(key)) first.set(key, rec)
    }
    return (agency, person) => first.get(`${agency} ${String(person.id)}`) ?? ''
  }

  #story({ name, worth, contacts, people, personOf }: TownStory, luck: Chance): void {
    const { contacts: file, stories } = this.#files
    const ids = contacts.map(({ agency, day, outcome, children, adults }) => {
      this.#contacts += 1
      const id = `K${String(this.#contacts)}`
      for (const who of [...children.map(({ person }) => person), ...adults]) {
        const held = writeDown({ ...referral, key: agency }, personOf(who), luck)
        file.line(`${this.#record(`R${String(file.lines + 1)}`, held)},${id},${day},${outcome}`)
      }
      return id
    })
    const about = people.map((person) => String(person.id)).join(' ')
    stories.line(`T${String(stories.lines + 1)},${name},${worth[0] ?? 'none'},${ids.join(' ')},${about}`)
  }

  write(near: Neighbourhood, luck: Chance): void {
    const { events, families, life } = this.#files
    const recOf = this.#hold(near, luck)
    for (const told of near.happenings)
      events.line(eventLine(`V${String(events.lines + 1)}`, recOf(told.agency, told.person), told))
    for (const family of near.families) {
      this.#people += family.people.length
      this.#families += 1
      for (const line of familyLines(family)) families.line(line)
      for (const event of family.life) life.line(lifeLine(event))
    }
    if (near.story !== null) this.#story(near.story, luck)
  }

  get people(): number {
    return this.#people
  }

  close(): Written {
    const { agencies: held, ...others } = this.#files
    let records = 0
    for (const { file } of held.values()) {
      records += file.lines
      file.close()
    }
    for (const file of Object.values(others)) file.close()
    const [people, families, contacts] = [this.#people, this.#families, this.#contacts]
    return { people, families, records, events: others.events.lines, contacts, stories: others.stories.lines }
  }
}

export type TownFiles = Pick<TownPlan, 'seed' | 'people'> & {
  /** An empty folder that exists. */
  readonly folder: string
  /** Whether each record also says who it truly is. */
  readonly withTruth: boolean
}

/** Writes a town as files and tells how many people there are so far, every hundred thousand. */
export const writeTownFiles = (
  { seed, people, folder, withTruth }: TownFiles,
  say: (people: number) => void,
): Written => {
  const writer = new TownWriter(folder, withTruth)
  writeFileSync(join(folder, 'columns.json'), columnsFile(withTruth))
  let number = 0
  let told = 0
  for (const near of inventTown({ seed, people })) {
    // Records are written down by another stream than the town is lived by.
    writer.write(near, chanceOf(~seed, number))
    number += 1
    if (writer.people - told < 100_000) continue
    told = writer.people
    say(told)
  }
  return writer.close()
}
