import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeTownFiles } from '../../src/invention/index.ts'

export type Row = Readonly<Record<string, string>>

/** Every file of a written town, by its name without the ending. */
export type Read = ReadonlyMap<string, readonly Row[]>

export const rowsOf = (text: string): Row[] => {
  const [head = '', ...lines] = text.trimEnd().split('\n')
  const names = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))
  })
}

const written = <Value>(
  people: number,
  seed: number,
  look: (folder: string, names: readonly string[]) => Value,
): Value => {
  const folder = mkdtempSync(join(tmpdir(), 'openmash-town-'))
  try {
    writeTownFiles({ people, seed, folder, withTruth: false }, () => undefined)
    return look(folder, readdirSync(folder).sort())
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Writes a town as the command does and reads it back. */
export const readTown = (people: number, seed: number): Read =>
  written(people, seed, (folder, names) => {
    const csv = names.filter((name) => name.endsWith('.csv'))
    return new Map(csv.map((name) => [name.slice(0, -4), rowsOf(readFileSync(join(folder, name), 'utf8'))]))
  })

/** One digest of all that a town writes. */
export const digestOf = (people: number, seed: number): string =>
  written(people, seed, (folder, names) => {
    const hash = createHash('sha256')
    for (const name of names) hash.update(name).update(readFileSync(join(folder, name)))
    return hash.digest('hex').slice(0, 16)
  })

export const agencyNames = [
  'health',
  'education',
  'housing',
  'police',
  'early-help',
  'nursery',
  'social-care',
  'surgery',
]

export const of = (town: Read, name: string): readonly Row[] => town.get(name) ?? []

/** The records of agencies and of referrals. */
export const recordsIn = (town: Read): Row[] => [...agencyNames, 'contacts'].flatMap((name) => of(town, name))
