import { bandLimits, bitsOf as bitsFrom, probabilityOf } from './bands.ts'
import type { ScoredPairs } from './scored-pairs.ts'

/** Larger clusters keep the weights their pairs have of themselves. */
const mostRows = 60

/** How likely a pair must be of itself before others' word can make it a link. */
const speaksItself = 8 / 9

/** The most that others' word is worth for a pair that hardly speaks for itself. */
const mostVouched = 0.98

/** A pair whose records went to different people is open at most, and less likely than it looks alone. */
const tornBits = 0.7

/** The rows of each cluster that has more than one. */
const rowsByCluster = (clusters: Int32Array): Map<number, number[]> => {
  const sizes = new Int32Array(clusters.length)
  for (const first of clusters) sizes[first] = (sizes[first] ?? 0) + 1
  const members = new Map<number, number[]>()
  clusters.forEach((first, row) => {
    if ((sizes[first] ?? 0) < 2) return
    const rows = members.get(first)
    if (rows === undefined) members.set(first, [row])
    else rows.push(row)
  })
  return members
}

/**
 * What two records of one cluster say of each other through a third: if each is surely the third's person, they are one.
 * `direct` holds probabilities, row by row.
 */
const throughOthers = (direct: Float64Array, size: number): Float64Array => {
  const best = direct.slice()
  for (let via = 0; via < size; via += 1) {
    for (let i = 0; i < size; i += 1) {
      const first = best[i * size + via] ?? 0
      if (i === via || first === 0) continue
      for (let j = 0; j < size; j += 1) {
        const path = first * (best[via * size + j] ?? 0)
        if (j !== i && j !== via && path > (best[i * size + j] ?? 0)) best[i * size + j] = path
      }
    }
  }
  return best
}

type BitsOf = (left: number, right: number) => number

/** A growing list of weighed pairs. */
type Gathered = { readonly left: number[]; readonly right: number[]; readonly bits: number[] }

const leastBits = bitsFrom(bandLimits.show)

const keep = ({ left, right, bits }: Gathered, a: number, b: number, weight: number): void => {
  if (weight < leastBits) return
  left.push(a)
  right.push(b)
  bits.push(weight)
}

const addCluster = (rows: readonly number[], rightFrom: number, bitsOf: BitsOf, into: Gathered): void => {
  const size = rows.length
  const direct = new Float64Array(size * size)
  for (let i = 0; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1) {
      const probability = probabilityOf(bitsOf(rows[i] ?? 0, rows[j] ?? 0))
      direct[i * size + j] = probability
      direct[j * size + i] = probability
    }
  }
  const best = throughOthers(direct, size)
  for (let i = 0; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1) {
      const [a, b] = [rows[i] ?? 0, rows[j] ?? 0]
      if (rightFrom > 0 && (a >= rightFrom || b < rightFrom)) continue
      const own = direct[i * size + j] ?? 0
      const vouched = Math.max(own, Math.min(best[i * size + j] ?? 0, own >= speaksItself ? 1 : mostVouched))
      keep(into, a, b, bitsFrom(Math.min(vouched, 1 - 1e-15)))
    }
  }
}

/**
 * Weighs pairs again in the light of all records: within a cluster a third record may vouch for two, and a pair that the
 * clusters tear apart is no more than open. Pairs come out cluster by cluster, then those across clusters.
 */
export const inWholePicture = (
  pairs: ScoredPairs,
  clusters: Int32Array,
  rightFrom: number,
  bitsOf: BitsOf,
): ScoredPairs => {
  const into: Gathered = { left: [], right: [], bits: [] }
  const members = rowsByCluster(clusters)
  for (const rows of members.values()) if (rows.length <= mostRows) addCluster(rows, rightFrom, bitsOf, into)
  pairs.bits.forEach((bits, pair) => {
    const [a, b] = [pairs.left[pair] ?? 0, pairs.right[pair] ?? 0]
    const together = clusters[a] === clusters[b]
    if (together && (members.get(clusters[a] ?? 0)?.length ?? 0) <= mostRows) return
    keep(into, a, b, together ? bits : Math.min(bits, 0) - tornBits)
  })
  return {
    left: Int32Array.from(into.left),
    right: Int32Array.from(into.right),
    bits: Float32Array.from(into.bits),
  }
}
