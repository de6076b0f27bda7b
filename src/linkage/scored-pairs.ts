import { bandLimits, bitsOf } from './bands.ts'
import { PairScorer } from './model/pair-scorer.ts'
import type { Model } from './model/model.ts'
import type { Pairs } from './model/seen-pairs.ts'
import type { Table } from './table.ts'

/** Candidate pairs worth showing, each with its weight in bits. */
export type ScoredPairs = Pairs & { readonly bits: Float32Array }

/** Scores all candidates and keeps those with a probability of at least `show`. */
export const scorePairs = (
  table: Table,
  model: Model,
  { left, right }: Pairs,
  onPart: (done: number, all: number) => void = () => undefined,
): ScoredPairs => {
  const scorer = new PairScorer(table.columns, model, 20)
  const least = bitsOf(bandLimits.show)
  const kept: ScoredPairs = {
    left: new Int32Array(left.length),
    right: new Int32Array(left.length),
    bits: new Float32Array(left.length),
  }
  let size = 0
  for (let pair = 0; pair < left.length; pair += 1) {
    if (pair % 1_000_000 === 0 && pair > 0) onPart(pair, left.length)
    const [a, b] = [left[pair] ?? 0, right[pair] ?? 0]
    const bits = scorer.bits(a, b)
    if (bits < least) continue
    kept.left[size] = a
    kept.right[size] = b
    kept.bits[size] = bits
    size += 1
  }
  return { left: kept.left.slice(0, size), right: kept.right.slice(0, size), bits: kept.bits.slice(0, size) }
}
