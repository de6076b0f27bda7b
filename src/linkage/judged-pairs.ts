import { type Band, bandLimits, bandOf, bitsOf, probabilityOf, tooCloseBits } from './bands.ts'
import { codeLevel, dateLevel, type FieldKind, missing, nameLevel } from './compare/field-kinds.ts'
import { PairComparer } from './compare/pair-comparer.ts'
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

const datesThatFit: readonly number[] = [
  dateLevel.same,
  dateLevel.dayMonth,
  dateLevel.slip,
  dateLevel.estimateFits,
  dateLevel.expectedClose,
]

/**
 * Whether a pair says who the child is, not only which family it is of: its first names are the same, or alike with a date
 * of birth that fits, or a number is the same. Without a column of first names there is nothing to ask.
 */
const namesTheChild = (table: Table): ((left: number, right: number) => boolean) => {
  const { columns } = table
  const at = (kind: FieldKind): number => columns.findIndex((column) => column.kind === kind)
  const [given, family, birth] = [at('given-name'), at('family-name'), at('date-of-birth')]
  const numbers = columns.flatMap(({ kind }, field) =>
    kind === 'nhs-number' || kind === 'upn' || kind === 'identifier' ? [field] : [],
  )
  if (given < 0) return () => true
  const comparer = new PairComparer(columns, 16)
  return (left, right) => {
    const levels = comparer.compare(left, right)
    const level = levels[given] ?? missing
    if (level === nameLevel.same || numbers.some((field) => levels[field] === codeLevel.same)) return true
    if (level === missing || level === nameLevel.crossed || level < nameLevel.alike) return false
    const turned = level === nameLevel.swapped && comparer.leftCode(given) === comparer.rightCode(family)
    return turned || birth < 0 || datesThatFit.includes(levels[birth] ?? missing)
  }
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
  const tellsChild = namesTheChild(table)
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
    if (bits >= linkBits && unrivalled(pair) && chains.find(a) !== chains.find(b) && tellsChild(a, b)) chains.join(a, b)
  })
  return (pair) => {
    const bits = pairs.bits[pair] ?? 0
    if (bits < linkBits) return bandOf(probabilityOf(bits))
    const [a, b] = rowsOf(pair)
    return unrivalled(pair) && chains.find(a) === chains.find(b) ? 'link' : 'review'
  }
}
