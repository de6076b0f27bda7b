import type { FieldKind } from './compare/field-kinds.ts'
import { shared } from './shared-arrays.ts'
import { type Fact, Vocabulary } from './vocabulary.ts'

/** What no record says. */
export const nothing = -1

/** One field of all records: a code into the vocabulary of its values, or `nothing`. */
export class Column {
  readonly kind: FieldKind
  readonly label: string
  readonly words: Vocabulary
  codes: Int32Array
  /** How many records hold each value, by its code. */
  counts = shared.int32(1 << 9)
  /** How many records hold any. */
  held = 0

  constructor(kind: FieldKind, label: string, words: Vocabulary, room: number) {
    this.kind = kind
    this.label = label
    this.words = words
    this.codes = shared.int32(room).fill(nothing)
  }

  put(row: number, fact: Fact | null): void {
    this.#reach(row)
    if (fact === null) return void (this.codes[row] = nothing)
    this.putCode(row, this.words.code(fact))
  }

  putCode(row: number, code: number): void {
    this.codes[row] = code
    if (code === nothing) return
    if (code >= this.counts.length) this.counts = shared.larger(this.counts, Math.max(code + 1, this.counts.length * 2))
    this.counts[code] = (this.counts[code] ?? 0) + 1
    this.held += 1
  }

  /** Puts a value into a row for the time of one question: it is compared, but not counted. */
  lend(row: number, fact: Fact | null): void {
    this.#reach(row)
    this.codes[row] = fact === null ? nothing : this.words.code(fact)
    // A word met for the first time has no count yet.
    if (this.words.size > this.counts.length) this.counts = shared.larger(this.counts, this.words.size * 2)
  }

  #reach(row: number): void {
    if (row < this.codes.length) return
    const before = this.codes.length
    this.codes = shared.larger(this.codes, Math.max(row + 1, before * 2)).fill(nothing, before)
  }
}

export type FieldPlan = { readonly kind: FieldKind; readonly label: string }

/** Records as columns of coded facts. */
export class Table {
  readonly columns: readonly Column[]
  size = 0
  /** The first row of the right-hand file; 0 when one file is searched for duplicates. */
  rightFrom = 0

  constructor(fields: readonly FieldPlan[], room = 1 << 9) {
    // Given and family names share their words, so that swapped names are seen as equal.
    const names = new Vocabulary()
    const isName = (kind: FieldKind): boolean => kind === 'given-name' || kind === 'family-name'
    this.columns = fields.map(
      ({ kind, label }) => new Column(kind, label, isName(kind) ? names : new Vocabulary(), room),
    )
  }

  /** Adds a record: one fact, or null, for each column. Answers its row. */
  add(facts: readonly (Fact | null)[]): number {
    const row = this.size
    this.columns.forEach((column, index) => column.put(row, facts[index] ?? null))
    this.size = row + 1
    return row
  }
}
