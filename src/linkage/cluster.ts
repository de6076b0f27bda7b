import type { ScoredPairs } from './scored-pairs.ts'

/** What people have said of two records, which no weight overrules. */
export type Assertions = {
  readonly mustLink?: readonly (readonly [number, number])[]
  readonly cannotLink?: readonly (readonly [number, number])[]
}

export type Clustering = Assertions & {
  readonly rows: number
  /** Whether two rows say things of their persons that cannot both be so of one. */
  readonly conflict?: (left: number, right: number) => boolean
  /** The weight of any two rows in bits, for pairs that were no candidates. */
  readonly bitsOf: (left: number, right: number) => number
  /** The least weight at which a pair may bring two clusters together. */
  readonly least: number
}

/** No single pair may outweigh all others. */
const mostBits = 8

/** Clusters larger than this are joined on a sample of their pairs. */
const mostCompared = 12

/** Sets of rows that grow together; each is known by one of its rows. */
class Groups {
  readonly #of: Int32Array
  readonly #members = new Map<number, number[]>()
  readonly #barred = new Map<number, Set<number>>()

  constructor(rows: number) {
    this.#of = Int32Array.from({ length: rows }, (_, row) => row)
  }

  find(row: number): number {
    let root = row
    for (let up = this.#of[root] ?? root; up !== root; up = this.#of[root] ?? root) root = up
    for (let at = row; at !== root;) {
      const up = this.#of[at] ?? root
      this.#of[at] = root
      at = up
    }
    return root
  }

  members(root: number): readonly number[] {
    return this.#members.get(root) ?? [root]
  }

  bar(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)]
    this.#barsOf(x).add(y)
    this.#barsOf(y).add(x)
  }

  barred(x: number, y: number): boolean {
    return this.#barred.get(x)?.has(y) ?? false
  }

  join(x: number, y: number): void {
    const [into, from] = this.members(x).length >= this.members(y).length ? [x, y] : [y, x]
    this.#members.set(into, [...this.members(into), ...this.members(from)])
    this.#members.delete(from)
    this.#of[from] = into
    for (const other of this.#barred.get(from) ?? []) {
      this.#barsOf(into).add(other)
      this.#barsOf(other).add(into)
    }
  }

  #barsOf(root: number): Set<number> {
    const bars = this.#barred.get(root) ?? new Set()
    this.#barred.set(root, bars)
    return bars
  }
}

const clamp = (bits: number): number => Math.max(-mostBits, Math.min(mostBits, bits))

/** Whether all pairs across two clusters, taken together, speak for one person, and none against it outright. */
const speakForOne = (
  a: readonly number[],
  b: readonly number[],
  { bitsOf, conflict }: Pick<Clustering, 'bitsOf' | 'conflict'>,
): boolean => {
  if (conflict !== undefined && a.some((left) => b.some((right) => conflict(left, right)))) return false
  if (a.length === 1 && b.length === 1) return true
  let sum = 0
  for (const left of a.slice(0, mostCompared))
    for (const right of b.slice(0, mostCompared)) sum += clamp(bitsOf(left, right))
  return sum > 0
}

/**
 * Gathers records into people: strongest pairs first, two clusters joining only when all their pairs together speak for
 * it and nobody has said otherwise. Answers, for each row, the first row of its cluster.
 */
export const cluster = (pairs: ScoredPairs, clustering: Clustering): Int32Array => {
  const { rows, least, mustLink = [], cannotLink = [] } = clustering
  const groups = new Groups(rows)
  for (const [a, b] of mustLink) if (groups.find(a) !== groups.find(b)) groups.join(groups.find(a), groups.find(b))
  for (const [a, b] of cannotLink) groups.bar(a, b)
  for (const pair of strongestFirst(pairs, least)) {
    const [x, y] = [groups.find(pairs.left[pair] ?? 0), groups.find(pairs.right[pair] ?? 0)]
    if (x === y || groups.barred(x, y)) continue
    if (speakForOne(groups.members(x), groups.members(y), clustering)) groups.join(x, y)
  }
  return firstRows(groups, rows)
}

const strongestFirst = ({ bits }: ScoredPairs, least: number): Int32Array => {
  const kept = Int32Array.from({ length: bits.length }, (_, pair) => pair).filter((pair) => (bits[pair] ?? 0) >= least)
  return kept.sort((a, b) => (bits[b] ?? 0) - (bits[a] ?? 0) || a - b)
}

const firstRows = (groups: Groups, rows: number): Int32Array => {
  const first = new Int32Array(rows).fill(-1)
  const clusters = new Int32Array(rows)
  for (let row = 0; row < rows; row += 1) {
    const root = groups.find(row)
    if ((first[root] ?? -1) < 0) first[root] = row
    clusters[row] = first[root] ?? row
  }
  return clusters
}
