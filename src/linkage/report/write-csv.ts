import { closeSync, openSync, writeSync } from 'node:fs'
import { type Band, probabilityOf } from '../bands.ts'
import type { ScoredPairs } from '../scored-pairs.ts'

export const csvCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Writes lines to a file in large pieces. */
const writeLines = (path: string, lines: Iterable<string>): void => {
  const file = openSync(path, 'w')
  let piece = ''
  for (const line of lines) {
    piece += `${line}\n`
    if (piece.length > 1 << 20) {
      writeSync(file, piece)
      piece = ''
    }
  }
  writeSync(file, piece)
  closeSync(file)
}

type NameOf = (row: number) => string

type BandAt = (pair: number) => Band

function* pairLines({ left, right, bits }: ScoredPairs, bandAt: BandAt, nameOf: NameOf): Generator<string> {
  yield 'left,right,probability,bits,band'
  for (let pair = 0; pair < bits.length; pair += 1) {
    const weight = bits[pair] ?? 0
    const probability = probabilityOf(weight)
    const names = `${csvCell(nameOf(left[pair] ?? 0))},${csvCell(nameOf(right[pair] ?? 0))}`
    yield `${names},${probability.toFixed(6)},${weight.toFixed(2)},${bandAt(pair)}`
  }
}

export const writePairs = (path: string, pairs: ScoredPairs, bandAt: BandAt, nameOf: NameOf): void => {
  writeLines(path, pairLines(pairs, bandAt, nameOf))
}

function* clusterLines(clusters: Int32Array, nameOf: NameOf): Generator<string> {
  yield 'id,cluster'
  for (let row = 0; row < clusters.length; row += 1) yield `${csvCell(nameOf(row))},${(clusters[row] ?? row) + 1}`
}

export const writeClusters = (path: string, clusters: Int32Array, nameOf: NameOf): void => {
  writeLines(path, clusterLines(clusters, nameOf))
}
