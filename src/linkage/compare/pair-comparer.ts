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
  readonly #given: number
  readonly #family: number

  constructor(columns: readonly Compared[], cacheBits = 20) {
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

  compare(left: number, right: number): Uint8Array {
    const columns = this.#columns
    for (let field = 0; field < columns.length; field += 1) {
      const column = columns[field]
      if (column === undefined) continue
      const a = column.codes[left] ?? -1
      const b = column.codes[right] ?? -1
      this.levels[field] =
        a < 0 || b < 0
          ? missing
          : a === b
            ? (this.#same[field] ?? 0)
            : (this.#compare[field]?.(column.words, a, b) ?? missing)
    }
    if (this.#given >= 0 && this.#family >= 0) this.#seeSwap(left, right)
    return this.levels
  }

  /** Given and family name in each other's place, both or one of them: told once, at the given name. */
  #seeSwap(left: number, right: number): void {
    const [given, family] = [this.#columns[this.#given], this.#columns[this.#family]]
    if ((this.levels[this.#given] ?? 0) > nameLevel.weak || (this.levels[this.#family] ?? 0) > nameLevel.weak) return
    const compare = this.#compare[this.#given]
    if (given === undefined || family === undefined || compare === undefined) return
    const [g1, f1, g2, f2] = [given.codes[left], family.codes[left], given.codes[right], family.codes[right]]
    if (g1 === undefined || g2 === undefined || f1 === undefined || f2 === undefined) return
    const one = g1 === f2 || compare(given.words, g1, f2) >= nameLevel.close
    const other = f1 === g2 || compare(given.words, f1, g2) >= nameLevel.close
    if (!one && !other) return
    this.levels[this.#given] = one && other ? nameLevel.swapped : nameLevel.crossed
    this.levels[this.#family] = missing
  }
}
