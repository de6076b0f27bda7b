import { type KeyOf, Keys, mix } from './blocking.ts'
import type { Pairs } from './model/seen-pairs.ts'
import type { Table } from './table.ts'

const bucketBits = (records: number): number => Math.max(8, Math.min(22, Math.ceil(Math.log2(records + 1)) + 1))

/** Rows in buckets by the hash of their key. */
type Buckets = { readonly starts: Int32Array; readonly rows: Int32Array }

const bucketed = (keys: Int32Array): Buckets => {
  const bits = bucketBits(keys.length)
  const slot = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - bits)
  const starts = new Int32Array((1 << bits) + 1)
  for (const key of keys) if (key !== 0) starts[slot(key) + 1] = (starts[slot(key) + 1] ?? 0) + 1
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const rows = new Int32Array(starts.at(-1) ?? 0)
  const next = starts.slice()
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] ?? 0
    if (key === 0) continue
    const at = next[slot(key)] ?? 0
    rows[at] = row
    next[slot(key)] = at + 1
  }
  return { starts, rows }
}

/** Calls with each set of two or more rows that share a key; rows stay in order. */
const eachBlock = (keys: Int32Array, see: (rows: Int32Array) => void): void => {
  const { starts, rows } = bucketed(keys)
  for (let slot = 0; slot + 1 < starts.length; slot += 1) {
    const [from, to] = [starts[slot] ?? 0, starts[slot + 1] ?? 0]
    if (to - from < 2) continue
    const some = rows.subarray(from, to)
    const first = keys[some[0] ?? 0] ?? 0
    if (some.every((row) => keys[row] === first)) see(some)
    else for (const key of new Set(some.map((row) => keys[row] ?? 0))) see(some.filter((row) => keys[row] === key))
  }
}

/** Splits blocks that are too large by one more fact after another, and empties the keys of those that stay so. */
const thin = (keys: Int32Array, most: number, finer: readonly KeyOf[]): void => {
  const noSuchFact = 0x5bd1e995
  for (const more of [...finer, undefined]) {
    const large: Int32Array[] = []
    eachBlock(keys, (rows) => void (rows.length > most && large.push(rows.slice())))
    if (large.length === 0) return
    for (const rows of large)
      for (const row of rows) keys[row] = more === undefined ? 0 : mix(keys[row] ?? 0, more(row) || noSuchFact)
  }
}

/** A growing list of pairs. */
class PairList {
  left = new Int32Array(1 << 12)
  right = new Int32Array(1 << 12)
  size = 0

  add(left: number, right: number): void {
    if (this.size === this.left.length) {
      const wider = (from: Int32Array): Int32Array<ArrayBuffer> => {
        const into = new Int32Array(from.length * 2)
        into.set(from)
        return into
      }
      this.left = wider(this.left)
      this.right = wider(this.right)
    }
    this.left[this.size] = left
    this.right[this.size] = right
    this.size += 1
  }

  get pairs(): Pairs {
    return { left: this.left.subarray(0, this.size), right: this.right.subarray(0, this.size) }
  }
}

/** Every pair of rows that shares a key, each once, left row first. */
export const candidatePairs = (
  table: Table,
  onRule: (done: number, rules: number) => void = () => undefined,
): Pairs => {
  const { rules, finer } = new Keys(table)
  const met = new MetBefore(table.size, rules.length)
  const list = new PairList()
  const { rightFrom } = table
  rules.forEach(({ keyOf, most }, rule) => {
    const keys = new Int32Array(table.size)
    for (let row = 0; row < table.size; row += 1) keys[row] = keyOf(row)
    thin(keys, most, finer)
    eachBlock(keys, (rows) => {
      for (let i = 0; i < rows.length; i += 1) {
        const a = rows[i] ?? 0
        if (rightFrom > 0 && a >= rightFrom) break
        for (let j = i + 1; j < rows.length; j += 1) {
          const b = rows[j] ?? 0
          if (b >= rightFrom && !met.before(a, b, rule)) list.add(a, b)
        }
      }
    })
    met.keep(keys, rule)
    onRule(rule + 1, rules.length)
  })
  return list.pairs
}

/** The keys of each row side by side, so that a pair is taken under the first key it shares and no other. */
class MetBefore {
  readonly #keys: Int32Array
  readonly #rules: number

  constructor(rows: number, rules: number) {
    this.#keys = new Int32Array(rows * rules)
    this.#rules = rules
  }

  keep(keys: Int32Array, rule: number): void {
    for (let row = 0; row < keys.length; row += 1) this.#keys[row * this.#rules + rule] = keys[row] ?? 0
  }

  before(a: number, b: number, rule: number): boolean {
    const [from, to, keys] = [a * this.#rules, b * this.#rules, this.#keys]
    for (let at = 0; at < rule; at += 1) {
      const key = keys[from + at] ?? 0
      if (key !== 0 && key === keys[to + at]) return true
    }
    return false
  }
}
