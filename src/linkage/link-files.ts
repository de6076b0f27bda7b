import { statSync } from 'node:fs'
import type { Band } from './bands.ts'
import { cluster } from './cluster.ts'
import { numbersConflict } from './conflict.ts'
import { withKnownBits } from './known-bits.ts'
import { judge } from './judged-pairs.ts'
import { inWholePicture } from './whole-picture.ts'
import { Crew } from './bulk/crew.ts'
import { columnsRead, type ColumnsPlan } from './columns-file.ts'
import { type RawFile, readCsv } from './csv/read-csv.ts'
import { LinkTrouble } from './link-trouble.ts'
import type { Model } from './model/model.ts'
import { PairScorer } from './model/pair-scorer.ts'
import { train } from './model/train.ts'
import type { ScoredPairs } from './scored-pairs.ts'
import type { Table } from './table.ts'
import { tableFromCsv } from './table-from-csv.ts'

/** Tells a person waiting how far the work has come. */
export type Progress = (line: string) => void

export type Linked = LinkedTable & { readonly left: RawFile; readonly right: RawFile | null }

export type LinkedTable = {
  readonly table: Table
  readonly model: Model
  readonly candidates: number
  readonly pairs: ScoredPairs
  readonly clusters: Int32Array
  readonly bandAt: (pair: number) => Band
}

/** Training reads about so many candidate pairs; more teach nothing new. */
const trainedOn = 60_000

/** A file takes about so many bytes of memory for each of its own while it is linked. */
const memoryPerByte = 8

const refuseTooLarge = (files: readonly string[]): void => {
  let bytes = 0
  for (const file of files) bytes += sizeOf(file)
  const room = process.availableMemory()
  if (bytes * memoryPerByte < room || bytes < 1 << 20) return
  const gigabytes = (count: number): string => (count / 1e9).toFixed(1)
  throw new LinkTrouble(
    `${files.join(' and ')} need about ${gigabytes(bytes * memoryPerByte)} GB of memory; ${gigabytes(room)} GB are free.`,
  )
}

const sizeOf = (file: string): number => {
  try {
    return statSync(file).size
  } catch {
    throw new LinkTrouble(`${file} cannot be read.`)
  }
}

const thousands = (count: number): string => count.toLocaleString('en-GB')

/** Reads, compares, trains, scores and clusters. With one file it finds duplicates; with two it links them. */
export const linkFiles = async (
  plan: ColumnsPlan,
  leftFile: string,
  rightFile: string | null,
  say: Progress,
): Promise<Linked> => {
  refuseTooLarge(rightFile === null ? [leftFile] : [leftFile, rightFile])
  const left = readCsv(leftFile, columnsRead(plan))
  const right = rightFile === null ? null : readCsv(rightFile, columnsRead(plan))
  if (left.rows === 0 || right?.rows === 0)
    throw new LinkTrouble(`${left.rows === 0 ? leftFile : (rightFile ?? '')} has no rows.`)
  const table = tableFromCsv(plan, left, right ?? undefined)
  say(`${thousands(table.size)} records read`)
  return { left, right, ...(await linkTable(table, say)) }
}

/** The same for records that are a table already. */
export const linkTable = async (table: Table, say: Progress): Promise<LinkedTable> => {
  const crew = new Crew(table)
  try {
    const candidates = await crew.find()
    say(`${thousands(candidates)} candidate pairs`)
    const step = Math.max(1, Math.ceil(candidates / trainedOn))
    const model = train(table, await crew.sample(step), { sampled: 1 / step })
    say('trained')
    const direct = await crew.score(model)
    say('scored')
    const scorer = new PairScorer(table.columns, model, { usual: crew.usual, matrix: crew.matrix })
    const bitsOf = withKnownBits(direct, (a, b) => scorer.bits(a, b))
    const clusters = cluster(direct, { rows: table.size, bitsOf, conflict: numbersConflict(table), least: 0 })
    const pairs = inWholePicture(direct, clusters, table.rightFrom, bitsOf)
    say(`${thousands(pairs.left.length)} pairs with a probability of 0.01 or more`)
    return { table, model, candidates, pairs, clusters, bandAt: judge(table, pairs, direct, clusters) }
  } finally {
    crew.close()
  }
}
