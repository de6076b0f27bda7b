import type { Column } from '../table.ts'
import type { Words } from '../vocabulary.ts'
import { type FieldKind, missing, nameLevel, sameLevel } from './field-kinds.ts'
import { comparerFor, type LevelOf } from './levels.ts'
import { cached } from './similarity-cache.ts'

type Compared = Pick<Column, 'kind' | 'codes'> & { readonly words: Words }

const worthKeeping = (kind: FieldKind): boolean =>
  !['sex', 'category', 'source', 'identifier', 'nhs-number', 'upn', 'date-of-birth'].includes(kind)

/** Compares two rows field by field into `levels`; a field one of them does not fill is `missing`. */
export class PairComparer {
  readonly levels: Uint8Array
  readonly #columns: readonly Compared[]
  readonly #compare: readonly LevelOf[]
  readonly #same: Uint8Array
  readonly #matrix: Int32Array | undefined
  readonly #left: Int32Array
  readonly #right: Int32Array
  readonly #given: number
  readonly #family: number

  /** `matrix` holds the same codes row by row, which millions of pairs read faster. */
  constructor(columns: readonly Compared[], cacheBits = 18, matrix?: Int32Array) {
    this.#matrix = matrix
    this.#left = new Int32Array(columns.length)
    this.#right = new Int32Array(columns.length)
    this.#columns = columns
    this.levels = new Uint8Array(columns.length)
    this.#same = Uint8Array.from(columns, ({ kind }) => sameLevel(kind))
    this.#compare = columns.map(({ kind }) => {
      const compare = comparerFor(kind)
      return worthKeeping(kind) ? cached(compare, cacheBits) : compare
    })
    this.#given = columns.findIndex(({ kind }) => kind === 'given-name')
    this.#family = columns.findIndex(({ kind }) => kind === 'family-name')
  }

  /** Compares two rows. */
  compare(left: number, right: number): Uint8Array {
    const [columns, a, b, matrix] = [this.#columns, this.#left, this.#right, this.#matrix]
    const count = columns.length
    if (matrix !== undefined) {
      const [from, to] = [left * count, right * count]
      for (let field = 0; field < count; field += 1) {
        a[field] = matrix[from + field] ?? -1
        b[field] = matrix[to + field] ?? -1
      }
    } else {
      for (let field = 0; field < count; field += 1) {
        a[field] = columns[field]?.codes[left] ?? -1
        b[field] = columns[field]?.codes[right] ?? -1
      }
    }
    return this.#compareCodes()
  }

  #compareCodes(): Uint8Array {
    const [columns, a, b, levels] = [this.#columns, this.#left, this.#right, this.levels]
    for (let field = 0; field < columns.length; field += 1) {
      const one = a[field] ?? -1
      const other = b[field] ?? -1
      if (one < 0 || other < 0) levels[field] = missing
      else if (one === other) levels[field] = this.#same[field] ?? 0
      else {
        const words = columns[field]?.words
        if (words !== undefined) levels[field] = this.#compare[field]?.(words, one, other) ?? missing
      }
    }
    if (this.#given >= 0 && this.#family >= 0) this.#seeSwap()
    return levels
  }

  /** The code of a field in the left row of the pair compared last. */
  leftCode(field: number): number {
    return this.#left[field] ?? 0
  }

  rightCode(field: number): number {
    return this.#right[field] ?? 0
  }

  /** Given and family name in each other's place, both or one of them: told once, at the given name. */
  #seeSwap(): void {
    const { levels } = this
    if ((levels[this.#given] ?? 0) > nameLevel.weak || (levels[this.#family] ?? 0) > nameLevel.weak) return
    const [words, compare] = [this.#columns[this.#given]?.words, this.#compare[this.#given]]
    if (words === undefined || compare === undefined) return
    const [g1, f1] = [this.#left[this.#given] ?? 0, this.#left[this.#family] ?? 0]
    const [g2, f2] = [this.#right[this.#given] ?? 0, this.#right[this.#family] ?? 0]
    const one = g1 === f2 || compare(words, g1, f2) >= nameLevel.close
    const other = f1 === g2 || compare(words, f1, g2) >= nameLevel.close
    if (!one && !other) return
    levels[this.#given] = one && other ? nameLevel.swapped : nameLevel.crossed
    levels[this.#family] = missing
  }
}
