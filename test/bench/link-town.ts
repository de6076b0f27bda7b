// An invented town written as CSV, with who is who kept beside it.
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readColumnsFile } from '../../src/linkage/index.ts'
import { populationColumns, populationHead, populationLine } from '../linkage/invented-csv.ts'
import { childRecords } from '../linkage/town-children.ts'

export type Town = {
  readonly file: string
  readonly person: Int32Array
  readonly household: Int32Array
  readonly plan: ReturnType<typeof readColumnsFile>
  readonly remove: () => void
}

/** Writes a town of so many records. The same seed gives the same town. */
export const writeTown = (seed: number, count: number): Town => {
  const folder = mkdtempSync(join(tmpdir(), 'openmash-link-'))
  const file = join(folder, 'records.csv')
  const handle = openSync(file, 'w')
  const [person, household] = [new Int32Array(count), new Int32Array(count)]
  let [text, row] = [`${populationHead}\n`, 0]
  for (const record of childRecords(seed, count)) {
    person[row] = record.person
    household[row] = record.household
    row += 1
    text += `${populationLine(row, record)}\n`
    if (text.length > 1 << 20) {
      writeSync(handle, text)
      text = ''
    }
  }
  writeSync(handle, text)
  closeSync(handle)
  const plan = readColumnsFile(populationColumns, 'columns of the town')
  return { file, person, household, plan, remove: () => rmSync(folder, { recursive: true }) }
}
