// The stories of a written town, read back from its files as a reader who has only them would: what contacts said of their
// people, and what agencies wrote down. Only who is who comes from the truth, as from a hub that judged it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rowsOf, type Row } from '../invention/read-town.ts'
import type { Story } from './signal-town.ts'

const agencyOf = ({ agency = '' }: Row): string => agency

const grouped = (rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group === undefined) groups.set(key(row), [row])
    else group.push(row)
  }
  return groups
}

const bornOf = ({ role, dob = '', dob_kind: kind }: Row): string =>
  role === 'unborn' ? 'unborn' : kind === 'actual' ? dob : ''

type Side = Story['items'][number]['side']
const sides: readonly string[] = ['worry', 'strength', 'neutral'] satisfies Side[]
const sideOf = ({ side = '' }: Row): Side => (sides.includes(side) ? (side as Side) : 'neutral')

/** Every story of the town in this folder. */
export const storiesIn = (folder: string): Story[] => {
  const read = (name: string): Row[] => rowsOf(readFileSync(join(folder, `${name}.csv`), 'utf8'))
  const who = new Map(read('truth').map(({ rec = '', person = '' }) => [rec, person]))
  const personOf = ({ rec = '' }: Row): string => who.get(rec) ?? ''
  const contacts = grouped(read('contacts'), ({ contact = '' }) => contact)
  const events = grouped(read('events'), personOf)
  const contactOf = (id: string): Story['contacts'][number] => {
    const rows = contacts.get(id) ?? []
    const [first = {}] = rows
    const adults = rows.filter(({ role }) => role === 'adult').map(personOf)
    const children = rows
      .filter(({ role }) => role !== 'adult')
      .map((row) => ({ person: personOf(row), born: bornOf(row) }))
    return { id, agency: agencyOf(first), day: first.received ?? '', outcome: first.outcome ?? '', children, adults }
  }
  return read('stories').map(({ name = '', expected = 'none', contacts: ids = '', people = '' }) => ({
    name,
    worth: expected === 'none' ? [] : [expected],
    contacts: ids.split(' ').map(contactOf),
    items: people
      .split(' ')
      .flatMap((person) => events.get(person) ?? [])
      .map((row) => ({ agency: agencyOf(row), when: row.happened ?? '', kind: row.kind ?? '', side: sideOf(row) })),
  }))
}
