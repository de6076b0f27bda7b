import type { Table } from '../table.ts'
import type { Model } from './model.ts'
import { PairScorer } from './pair-scorer.ts'

/** Pairs of rows, the left ones and the right ones. */
export type Pairs = { readonly left: Int32Array; readonly right: Int32Array }

/** How pairs agree, field by field, one pair after another: compared once, weighed many times while training. */
export type SeenPairs = {
  readonly count: number
  readonly fields: number
  readonly levels: Uint8Array
  readonly rarities: Float32Array
}

export const seePairs = (table: Table, model: Model, { left, right }: Pairs): SeenPairs => {
  const scorer = new PairScorer(table.columns, model)
  const [count, fields] = [left.length, table.columns.length]
  const levels = new Uint8Array(count * fields)
  const rarities = new Float32Array(count * fields)
  for (let pair = 0; pair < count; pair += 1) {
    scorer.compare(left[pair] ?? 0, right[pair] ?? 0)
    for (let field = 0; field < fields; field += 1) {
      levels[pair * fields + field] = scorer.levels[field] ?? 0
      rarities[pair * fields + field] = scorer.rarities[field] ?? 1
    }
  }
  return { count, fields, levels, rarities }
}
