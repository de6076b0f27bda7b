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

/** How a scorer reads: what it works out or leaves aside when not told. */
export type Reading = {
  readonly cacheBits?: number
  /** For each field, how often two records agree by chance. */
  readonly usual?: readonly number[] | undefined
  /** The codes of all columns row by row. */
  readonly matrix?: Int32Array | undefined
}

/** The one scorer, for a single question and for millions of pairs alike, so that both give the same weights. */
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

  constructor(columns: readonly Scored[], model: Model, { cacheBits = 18, usual, matrix }: Reading = {}) {
    this.weigher = new Weigher(model)
    this.#comparer = new PairComparer(columns, cacheBits, matrix)
    this.levels = this.#comparer.levels
    this.rarities = new Float32Array(columns.length).fill(1)
    this.#columns = columns
    this.#usual = usual ?? columns.map(agreementByChance)
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
      this.rarities[field] = level === this.#same[field] && level !== missing ? this.#rarity(field) : 1
    }
    if (this.#given >= 0 && levels[this.#given] === nameLevel.swapped) this.rarities[this.#given] = this.#swapRarity()
  }

  /** Of the two records' pairs of names the commoner, each name as common as it is in the place where it is commoner. */
  #swapRarity(): number {
    const [given, family, comparer] = [this.#given, this.#family, this.#comparer]
    const usual = (this.#usual[given] ?? 1) * (this.#usual[family] ?? 1)
    const left = this.#shareOfName(comparer.leftCode(given)) * this.#shareOfName(comparer.leftCode(family))
    const right = this.#shareOfName(comparer.rightCode(given)) * this.#shareOfName(comparer.rightCode(family))
    return Math.max(left, right) / usual
  }

  #shareOfName(code: number): number {
    const [given, family] = [this.#columns[this.#given], this.#columns[this.#family]]
    if (given === undefined || family === undefined) return 1
    return Math.max(given.counts[code] ?? 0, family.counts[code] ?? 0, 2) / Math.max(given.held, family.held)
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

  #rarity(field: number): number {
    const column = this.#columns[field]
    if (column === undefined || column.held === 0) return 1
    const count = column.counts[this.#comparer.leftCode(field)] ?? 0
    return (count < 2 ? 2 : count) / column.held / (this.#usual[field] ?? 1)
  }
}
