import type { KeyOf, Rule } from '../blocking.ts'
import { blocksOf, finerKey, runEnd } from '../bulk/blocks.ts'

const spread = (key: number): number => Math.imul(key, 0x9e3779b1)

/** The rows behind each value of one key, built once for many rows and added to one by one after that. */
export class Postings {
  readonly #rule: Rule
  readonly #finer: readonly KeyOf[]
  readonly #rows: Int32Array
  readonly #keys: Int32Array
  /** Open addressing: where in `#rows` a key's block begins, or -1. */
  readonly #slots: Int32Array
  /** Keys that too many share, which are made finer before they are looked up. */
  readonly #large = new Set<number>()
  readonly #added = new Map<number, number[]>()

  constructor(rule: Rule, finer: readonly KeyOf[], size: number) {
    this.#rule = rule
    this.#finer = finer
    this.#keys = new Int32Array(size)
    this.#rows = blocksOf(rule, finer, this.#keys, { fewest: 1, onLarge: (key) => void this.#large.add(key) })
    let blocks = 0
    for (let from = 0; from < this.#rows.length; from = runEnd(this.#rows, this.#keys, from)) blocks += 1
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(blocks * 2 + 2))).fill(-1)
    const mask = this.#slots.length - 1
    for (let from = 0; from < this.#rows.length; from = runEnd(this.#rows, this.#keys, from)) {
      let slot = spread(this.#keys[this.#rows[from] ?? 0] ?? 0) & mask
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      this.#slots[slot] = from
    }
  }

  /** Calls with each row that shares this row's key. */
  each(row: number, see: (other: number) => void): void {
    const key = this.#finalKey(row)
    if (key === 0) return
    const from = this.#begin(key)
    for (let at = from; at >= 0 && at < this.#rows.length; at += 1) {
      const other = this.#rows[at] ?? 0
      if (this.#keys[other] !== key) break
      see(other)
    }
    for (const other of this.#added.get(key) ?? []) see(other)
  }

  add(row: number): void {
    const key = this.#finalKey(row)
    if (key === 0) return
    const rows = this.#added.get(key)
    if (rows === undefined) this.#added.set(key, [row])
    else rows.push(row)
  }

  #begin(key: number): number {
    const mask = this.#slots.length - 1
    for (let slot = spread(key) & mask; ; slot = (slot + 1) & mask) {
      const from = this.#slots[slot] ?? -1
      if (from < 0 || this.#keys[this.#rows[from] ?? 0] === key) return from
    }
  }

  #finalKey(row: number): number {
    let key = this.#rule.keyOf(row)
    for (let level = 0; key !== 0 && this.#large.has(key); level += 1) key = finerKey(key, row, this.#finer[level])
    return key
  }
}
