import { Keys, type Rule } from '../blocking.ts'
import type { Model } from '../model/model.ts'
import { PairScorer, type Scored } from '../model/pair-scorer.ts'
import type { Pairs } from '../model/seen-pairs.ts'
import type { ScoredPairs } from '../scored-pairs.ts'
import { bandLimits, bitsOf } from '../bands.ts'
import { blocksOf } from './blocks.ts'
import { PairList } from './pair-list.ts'

/** What every share of the work reads, on memory all threads see. */
export type Records = {
  readonly size: number
  readonly rightFrom: number
  readonly columns: readonly Scored[]
  /** The final key of each row under each rule, row by row. */
  readonly keys: Int32Array
  readonly usual: readonly number[]
  /** The codes of all columns, row by row. */
  readonly matrix: Int32Array
}

const leastBits = bitsOf(bandLimits.show)

/** Whether a pair is in a sample of one in `step`: by the rows themselves, so that no order of work changes it. */
const sampled = (left: number, right: number, step: number): boolean =>
  ((Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 8) % step === 0

/** One thread's share of finding and weighing candidate pairs, rule by rule. */
export class Share {
  readonly rules: readonly Rule[]
  readonly #keys: Keys
  readonly #records: Records
  readonly #blocks = new Map<number, Int32Array>()
  readonly #pairs = new Map<number, Pairs>()

  constructor(records: Records) {
    this.#records = records
    this.#keys = new Keys(records)
    this.rules = this.#keys.rules
  }

  /** Works out the keys and blocks of one rule. */
  block(rule: number): void {
    const { size, keys: all } = this.#records
    const found = this.rules[rule]
    if (found === undefined) return
    const keys = new Int32Array(size)
    this.#blocks.set(rule, blocksOf(found, this.#keys.finer, keys))
    const count = this.rules.length
    for (let row = 0; row < size; row += 1) all[row * count + rule] = keys[row] ?? 0
  }

  /** Finds the pairs that meet under one rule first; every rule must have been blocked. Answers how many. */
  pair(rule: number): number {
    const rows = this.#blocks.get(rule) ?? new Int32Array(0)
    const { rightFrom, keys: all } = this.#records
    const count = this.rules.length
    const list = new PairList()
    const mine = { length: rows.length }
    for (let from = 0; from < mine.length;) {
      const key = all[(rows[from] ?? 0) * count + rule]
      let to = from + 1
      while (to < rows.length && all[(rows[to] ?? 0) * count + rule] === key) to += 1
      for (let i = from; i < to; i += 1) {
        const a = rows[i] ?? 0
        if (rightFrom > 0 && a >= rightFrom) break
        for (let j = i + 1; j < to; j += 1) {
          const b = rows[j] ?? 0
          if (b >= rightFrom && !this.#metBefore(a, b, rule)) list.add(a, b)
        }
      }
      from = to
    }
    this.#blocks.delete(rule)
    this.#pairs.set(rule, list.pairs)
    return list.size
  }

  /** One in `step` of the pairs of a rule. */
  sample(rule: number, step: number): Pairs {
    const { left, right } = this.#pairs.get(rule) ?? { left: new Int32Array(0), right: new Int32Array(0) }
    const picked = new PairList()
    for (let pair = 0; pair < left.length; pair += 1)
      if (sampled(left[pair] ?? 0, right[pair] ?? 0, step)) picked.add(left[pair] ?? 0, right[pair] ?? 0)
    return picked.pairs
  }

  /** Weighs the pairs of a rule and gives back those worth showing. */
  score(rule: number, scorer: PairScorer): ScoredPairs {
    const { left, right } = this.#pairs.get(rule) ?? { left: new Int32Array(0), right: new Int32Array(0) }
    const kept = new PairList()
    for (let pair = 0; pair < left.length; pair += 1) {
      const [a, b] = [left[pair] ?? 0, right[pair] ?? 0]
      const bits = scorer.bits(a, b)
      if (bits >= leastBits) kept.add(a, b, bits)
    }
    this.#pairs.delete(rule)
    return kept.scored
  }

  scorer(model: Model): PairScorer {
    const { columns, usual, matrix } = this.#records
    return new PairScorer(columns, model, { cacheBits: 18, usual, matrix })
  }

  #metBefore(a: number, b: number, rule: number): boolean {
    const { keys } = this.#records
    const [from, to] = [a * this.rules.length, b * this.rules.length]
    for (let at = 0; at < rule; at += 1) {
      const key = keys[from + at] ?? 0
      if (key !== 0 && key === keys[to + at]) return true
    }
    return false
  }
}
