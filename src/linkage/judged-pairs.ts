import { type Band, bandOf, probabilityOf, tooCloseBits } from './bands.ts'
import { codeLevel, dateLevel, missing, nameLevel } from './compare/field-kinds.ts'
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

/**
 * Whether a pair says who the child is, not only which family it is of: its first names are the same, or alike with the
 * same birthday, or a number is the same. Without a column of first names there is nothing to ask.
 */
const namesTheChild = (table: Table): ((left: number, right: number) => boolean) => {
  const { columns } = table
  const given = columns.findIndex(({ kind }) => kind === 'given-name')
  const birth = columns.findIndex(({ kind }) => kind === 'date-of-birth')
  const numbers = columns.flatMap(({ kind }, field) =>
    kind === 'nhs-number' || kind === 'upn' || kind === 'identifier' ? [field] : [],
  )
  if (given < 0) return () => true
  const comparer = new PairComparer(columns, 16)
  return (left, right) => {
    const levels = comparer.compare(left, right)
    const level = levels[given] ?? missing
    if (level === nameLevel.same) return true
    const alike = level !== missing && level !== nameLevel.crossed && level >= nameLevel.alike
    const day = birth < 0 ? dateLevel.same : levels[birth]
    if (alike && (day === dateLevel.same || day === dateLevel.dayMonth)) return true
    return numbers.some((field) => levels[field] === codeLevel.same)
  }
}

/**
 * Tells the band of each pair. A pair sure enough to link goes to a person all the same when another candidate outside
 * its cluster comes within `tooCloseBits` of it, when the clusters tear it apart, or when it tells the family but not the
 * child. `direct` holds the weights pairs have
 * of themselves, since a rival must be weighed before the clusters decided against it.
 */
export const judge = (
  table: Table,
  pairs: ScoredPairs,
  direct: ScoredPairs,
  clusters: Int32Array,
): ((pair: number) => Band) => {
  const tellsChild = namesTheChild(table)
  const rivals = strongestRivals(direct, clusters)
  return (pair) => {
    const weight = pairs.bits[pair] ?? 0
    const band = bandOf(probabilityOf(weight))
    if (band !== 'link') return band
    const [a, b] = [pairs.left[pair] ?? 0, pairs.right[pair] ?? 0]
    const rival = Math.max(rivals[a] ?? -Infinity, rivals[b] ?? -Infinity)
    return clusters[a] === clusters[b] && weight - rival > tooCloseBits && tellsChild(a, b) ? 'link' : 'review'
  }
}
