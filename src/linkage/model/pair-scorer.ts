import { missing, nameLevel, sameLevel } from '../compare/field-kinds.ts'
import { PairComparer } from '../compare/pair-comparer.ts'
import type { Column } from '../table.ts'
import type { Words } from '../vocabulary.ts'
import type { Model } from './model.ts'
import { Weigher } from './weigher.ts'

export type Scored = Pick<Column, 'kind' | 'codes' | 'counts' | 'held'> & { readonly words: Words }

/** How often two records agree on any value, so that one value's own share can be set beside it. */
export const agreementByChance = ({ counts, held }: Scored): number => {
  if (held === 0) return 1
  let sum = 0
  for (const count of counts) sum += (count / held) * (count / held)
  return sum
}

/**
 * The one scorer, for a single question and for millions of pairs alike, so that both give the same weights. `usual`
 * holds, for each field, how often two records agree by chance; it is worked out when left out.
 */
export class PairScorer {
  readonly weigher: Weigher
  readonly levels: Uint8Array
  /** For each field, how many times commoner the shared value is than shared values usually are; 1 where none is. */
  readonly rarities: Float32Array
  readonly #comparer: PairComparer
  readonly #columns: readonly Scored[]
  readonly #usual: readonly number[]
  readonly #same: Uint8Array
  readonly #given: number
  readonly #family: number

  constructor(
    columns: readonly Scored[],
    model: Model,
    cacheBits = 18,
    usual: readonly number[] = columns.map(agreementByChance),
  ) {
    this.weigher = new Weigher(model)
    this.#comparer = new PairComparer(columns, cacheBits)
    this.levels = this.#comparer.levels
    this.rarities = new Float32Array(columns.length).fill(1)
    this.#columns = columns
    this.#usual = usual
    this.#given = columns.findIndex(({ kind }) => kind === 'given-name')
    this.#family = columns.findIndex(({ kind }) => kind === 'family-name')
    // An agency with many records is no rarer for that.
    this.#same = Uint8Array.from(columns, ({ kind }) => (kind === 'source' ? missing : sameLevel(kind)))
  }

  /** Fills `levels` and `rarities` with how two rows agree. */
  compare(left: number, right: number): void {
    const levels = this.#comparer.compare(left, right)
    for (let field = 0; field < levels.length; field += 1) {
      const level = levels[field] ?? missing
      this.rarities[field] = level === this.#same[field] && level !== missing ? this.#rarity(field, left) : 1
    }
    if (this.#given >= 0 && levels[this.#given] === nameLevel.swapped)
      this.rarities[this.#given] = Math.max(this.#swapRarity(left), this.#swapRarity(right))
  }

  /** Both names of a row, each as common as it is in the place where it is commoner. */
  #swapRarity(row: number): number {
    const [given, family] = [this.#columns[this.#given], this.#columns[this.#family]]
    if (given === undefined || family === undefined) return 1
    let rarity = 1
    for (const code of [given.codes[row] ?? 0, family.codes[row] ?? 0]) {
      const count = Math.max(given.counts[code] ?? 0, family.counts[code] ?? 0, 2)
      rarity *= count / Math.max(given.held, family.held)
    }
    return rarity / ((this.#usual[this.#given] ?? 1) * (this.#usual[this.#family] ?? 1))
  }

  /** The probability, 0 to 1, that two rows are one person. Symmetric. */
  probability(left: number, right: number): number {
    this.compare(left, right)
    return this.weigher.weigh(this.levels, this.rarities, 0)
  }

  /** The same as bits: the logarithm to base 2 of how many times likelier one person is than two; between ±60. */
  bits(left: number, right: number): number {
    this.probability(left, right)
    return Math.max(-60, Math.min(60, Math.log2(this.weigher.odds)))
  }

  #rarity(field: number, row: number): number {
    const column = this.#columns[field]
    if (column === undefined || column.held === 0) return 1
    const count = column.counts[column.codes[row] ?? 0] ?? 0
    return (count < 2 ? 2 : count) / column.held / (this.#usual[field] ?? 1)
  }
}
