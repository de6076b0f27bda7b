import type { KeyOf, Rule } from '../blocking.ts'
import { mix } from '../blocking.ts'

/** Rows in an order in which those that share a key stand together; each key is shared by few enough. */
export type Blocks = Int32Array

const bucketBits = (rows: number): number => Math.max(8, Math.min(23, Math.ceil(Math.log2(rows + 1)) + 2))

/** Brings rows with equal keys together: by the hash of the key, then by the key itself. */
const gather = (rows: Int32Array, keys: Int32Array): Int32Array => {
  const shift = 32 - bucketBits(rows.length)
  const ends = new Int32Array(2 ** (32 - shift) + 1)
  for (const row of rows) {
    const slot = (Math.imul(keys[row] ?? 0, 0x9e3779b1) >>> shift) + 1
    ends[slot] = (ends[slot] ?? 0) + 1
  }
  for (let at = 1; at < ends.length; at += 1) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0)
  const gathered = new Int32Array(rows.length)
  for (const row of rows) {
    const slot = Math.imul(keys[row] ?? 0, 0x9e3779b1) >>> shift
    let at = ends[slot] ?? 0
    ends[slot] = at + 1
    // Keys that fell into one bucket by accident are kept in order; rows come in order already.
    while (
      at > 0 &&
      (keys[gathered[at - 1] ?? 0] ?? 0) > (keys[row] ?? 0) &&
      sameSlot(gathered[at - 1], slot, keys, shift)
    ) {
      gathered[at] = gathered[at - 1] ?? 0
      at -= 1
    }
    gathered[at] = row
  }
  return gathered
}

const sameSlot = (row: number | undefined, slot: number, keys: Int32Array, shift: number): boolean =>
  Math.imul(keys[row ?? 0] ?? 0, 0x9e3779b1) >>> shift === slot

/** Where the run of one key that begins at `from` ends. */
export const runEnd = (rows: Int32Array, keys: Int32Array, from: number): number => {
  const key = keys[rows[from] ?? 0]
  let to = from + 1
  while (to < rows.length && keys[rows[to] ?? 0] === key) to += 1
  return to
}

const noSuchFact = 0x5bd1e995

/** A key too many share, made finer by one more fact; 0 when there is no more. */
export const finerKey = (key: number, row: number, more: KeyOf | undefined): number =>
  more === undefined ? 0 : mix(key, more(row) || noSuchFact)

export type BlockWishes = {
  /** The fewest rows that make a block; smaller ones lose their key. */
  readonly fewest: number
  /** Told each key that too many rows share, before it is made finer. */
  readonly onLarge?: (key: number) => void
}

/**
 * The blocks of one rule. `keys` is filled with each row's final key: a key that too many share is made finer by one
 * fact after another, and becomes 0, no key, when that does not help.
 */
export const blocksOf = (
  { keyOf, most }: Rule,
  finer: readonly KeyOf[],
  keys: Int32Array,
  { fewest, onLarge }: BlockWishes = { fewest: 2 },
): Blocks => {
  let open = new Int32Array(keys.length)
  let size = 0
  for (let row = 0; row < keys.length; row += 1) {
    const key = keyOf(row)
    keys[row] = key
    if (key !== 0) open[size++] = row
  }
  open = open.slice(0, size)
  const done = new Int32Array(size)
  let settled = 0
  for (const more of [...finer, undefined]) {
    const rows = gather(open, keys)
    let large = 0
    for (let from = 0; from < rows.length;) {
      const to = runEnd(rows, keys, from)
      if (to - from > most) {
        onLarge?.(keys[rows[from] ?? 0] ?? 0)
        open.set(rows.subarray(from, to), large)
        large += to - from
      } else if (to - from >= fewest) {
        done.set(rows.subarray(from, to), settled)
        settled += to - from
      } else keys[rows[from] ?? 0] = 0
      from = to
    }
    open = open.subarray(0, large).sort()
    for (const row of open) keys[row] = finerKey(keys[row] ?? 0, row, more)
    if (large === 0) break
  }
  return done.slice(0, settled)
}
