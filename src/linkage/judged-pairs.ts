import { type Band, bandOf, probabilityOf, tooCloseBits } from './bands.ts'
import type { ScoredPairs } from './scored-pairs.ts'

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
 * Tells the band of each pair. A pair sure enough to link goes to a person all the same when another candidate outside
 * its cluster comes within `tooCloseBits` of it, or when the clusters tear it apart. `direct` holds the weights pairs have
 * of themselves, since a rival must be weighed before the clusters decided against it.
 */
export const judge = (pairs: ScoredPairs, direct: ScoredPairs, clusters: Int32Array): ((pair: number) => Band) => {
  const rivals = strongestRivals(direct, clusters)
  return (pair) => {
    const weight = pairs.bits[pair] ?? 0
    const band = bandOf(probabilityOf(weight))
    if (band !== 'link') return band
    const [a, b] = [pairs.left[pair] ?? 0, pairs.right[pair] ?? 0]
    const rival = Math.max(rivals[a] ?? -Infinity, rivals[b] ?? -Infinity)
    return clusters[a] !== clusters[b] || weight - rival <= tooCloseBits ? 'review' : 'link'
  }
}
