import { type Band, bandLimits, bandOf, bitsOf, probabilityOf, tooCloseBits } from './bands.ts'
import { childTold } from './child-told.ts'
import type { ScoredPairs } from './scored-pairs.ts'
import type { Table } from './table.ts'

/** For each row, the strongest weight, in bits, to a record outside its cluster. */
const strongestRivals = ({ left, right, bits }: ScoredPairs, clusters: Int32Array): Float32Array => {
  const rivals = new Float32Array(clusters.length).fill(-Infinity)
  bits.forEach((weight, pair) => {
    const [a, b] = [left[pair] ?? 0, right[pair] ?? 0]
    if (clusters[a] === clusters[b]) return
    for (const row of [a, b]) if (weight > (rivals[row] ?? 0)) rivals[row] = weight
  })
  return rivals
}

/** Rows joined by chains of pairs, each known by one of its rows. */
class Chains {
  readonly #of: Int32Array

  constructor(rows: number) {
    this.#of = Int32Array.from({ length: rows }, (_, row) => row)
  }

  find(row: number): number {
    let at = row
    for (let up = this.#of[at] ?? at; up !== at; up = this.#of[at] ?? at) {
      this.#of[at] = this.#of[up] ?? up
      at = up
    }
    return at
  }

  join(a: number, b: number): void {
    this.#of[this.find(a)] = this.find(b)
  }
}

/**
 * Tells the band of each pair. A pair sure enough to link goes to a person all the same when another candidate outside
 * its cluster comes within `tooCloseBits` of it, when the clusters tear it apart, or when it tells the family but not the
 * child and no chain of pairs that do leads from one record to the other. `direct` holds the weights pairs have of
 * themselves, since a rival must be weighed before the clusters decided against it.
 */
export const judge = (
  table: Table,
  pairs: ScoredPairs,
  direct: ScoredPairs,
  clusters: Int32Array,
): ((pair: number) => Band) => {
  const told = childTold(table)
  const rivals = strongestRivals(direct, clusters)
  const chains = new Chains(clusters.length)
  const rowsOf = (pair: number): readonly [number, number] => [pairs.left[pair] ?? 0, pairs.right[pair] ?? 0]
  const unrivalled = (pair: number): boolean => {
    const [a, b] = rowsOf(pair)
    const rival = Math.max(rivals[a] ?? -Infinity, rivals[b] ?? -Infinity)
    return clusters[a] === clusters[b] && (pairs.bits[pair] ?? 0) - rival > tooCloseBits
  }
  const linkBits = bitsOf(bandLimits.link)
  pairs.bits.forEach((bits, pair) => {
    const [a, b] = rowsOf(pair)
    if (bits >= linkBits && unrivalled(pair) && chains.find(a) !== chains.find(b) && told(a, b) === 'names')
      chains.join(a, b)
  })
  return (pair) => {
    const bits = pairs.bits[pair] ?? 0
    if (bits < linkBits) return bandOf(probabilityOf(bits))
    const [a, b] = rowsOf(pair)
    return unrivalled(pair) && chains.find(a) === chains.find(b) && told(a, b) !== 'differs' ? 'link' : 'review'
  }
}
