import { dateKind } from './facts/birth-date.ts'
import type { FieldKind } from './compare/field-kinds.ts'
import { type Column, nothing } from './table.ts'
import type { Words } from './vocabulary.ts'

/** Two numbers into one, never 0; 0 stands for "this record has no such key". */
export const mix = (a: number, b: number): number => {
  if (a === 0 || b === 0) return 0
  let hash = Math.imul(a ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35)
  hash ^= hash >>> 13
  return Math.imul(hash, 0x9e3779b1) | 1
}

/** What each value of a vocabulary gives to keys, worked out once and kept up as it grows. */
class Pieces {
  readonly #words: Words
  readonly #of: (words: Words, code: number) => number
  #kept = new Int32Array(0)
  #done = 0

  constructor(words: Words, of: (words: Words, code: number) => number) {
    this.#words = words
    this.#of = of
  }

  at(code: number): number {
    if (code < 0) return 0
    if (code >= this.#done) this.#catchUp()
    return this.#kept[code] ?? 0
  }

  #catchUp(): void {
    const size = this.#words.size
    if (size > this.#kept.length) {
      const more = new Int32Array(Math.max(size, this.#kept.length * 2))
      more.set(this.#kept)
      this.#kept = more
    }
    for (; this.#done < size; this.#done += 1) this.#kept[this.#done] = this.#of(this.#words, this.#done)
  }
}

const hashLetters = ({ chars }: Words, from: number, to: number): number => {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (chars[at] ?? 0), 0x01000193)
  return (hash ^ (hash >>> 15)) | 1
}

const start = (words: Words, code: number): number => words.starts[code] ?? 0
const whole = (words: Words, code: number): number => hashLetters(words, start(words, code), start(words, code + 1))
const head = (words: Words, code: number): number =>
  hashLetters(words, start(words, code), Math.min(start(words, code) + 3, start(words, code + 1)))
const longHead = (words: Words, code: number): number =>
  hashLetters(words, start(words, code), Math.min(start(words, code) + 5, start(words, code + 1)))
const tail = (words: Words, code: number): number =>
  hashLetters(words, Math.max(start(words, code), start(words, code + 1) - 3), start(words, code + 1))
const bones = (words: Words, code: number): number => words.mark[code] || (words.from[code] ?? 0) || whole(words, code)
const district = (words: Words, code: number): number => words.mark[code] || head(words, code)

const isDay = ({ kind, mark }: Words, code: number): boolean => kind[code] === dateKind.exact && mark[code] !== 0
const day = (words: Words, code: number): number => (isDay(words, code) ? whole(words, code) : 0)
const year = (words: Words, code: number): number => hashLetters(words, start(words, code), start(words, code) + 4)
/** The same for a date and the one with day and month swapped. */
const anyOrder = (words: Words, code: number): number => {
  const at = start(words, code)
  const [month, date] = [hashLetters(words, at + 4, at + 6), hashLetters(words, at + 6, at + 8)]
  return words.kind[code] === dateKind.exact ? mix(year(words, code), (month + date) | 1) : 0
}

export type KeyOf = (row: number) => number

/** A key, and how many records may share one value of it before it says too little. */
export type Rule = { readonly keyOf: KeyOf; readonly most: number }

/** Many records make chance agreement common: then only keys that say much may be shared by many. */
const manyRecords = 150_000
const fewRecords = 12_000

const mostFor = (records: number): { readonly sure: number; readonly loose: number; readonly single: number } => ({
  sure: 40,
  loose: records > manyRecords ? 14 : 40,
  single: records <= fewRecords ? 200 : records > manyRecords ? 6 : 16,
})

const never: KeyOf = () => 0

/** What keys are read from. */
export type Keyed = { readonly size: number; readonly columns: readonly KeyedColumn[] }

type KeyedColumn = Pick<Column, 'kind' | 'codes'> & { readonly words: Words }

/** The keys under which records meet. Each survives some losses: a missing birth date, a move, a slip in one name. */
export class Keys {
  readonly rules: readonly Rule[]
  /** Splits keys that too many records share. */
  readonly finer: readonly KeyOf[]
  readonly #table: Keyed

  constructor(table: Keyed) {
    this.#table = table
    const piece = (kind: FieldKind, of: (words: Words, code: number) => number): KeyOf => {
      const column = table.columns.find((each) => each.kind === kind)
      return column === undefined ? never : this.#reader(column, of)
    }
    const both = (one: KeyOf, other: KeyOf): KeyOf =>
      one === never || other === never ? never : (row) => mix(one(row), other(row))
    const [given, family] = [piece('given-name', whole), piece('family-name', whole)]
    const names: KeyOf = (row) => mix(given(row), 7) && mix(family(row), 7) && (given(row) + family(row)) | 1
    const post = piece('postcode', whole)
    const birth = piece('date-of-birth', day)
    const [born, area] = [piece('date-of-birth', year), piece('postcode', district)]
    const street = both(piece('street', whole), piece('house', whole))
    const anyDay = piece('date-of-birth', anyOrder)
    const [givenBones, familyBones] = [piece('given-name', bones), piece('family-name', bones)]
    const sure = [
      ...this.#each('nhs-number'),
      ...this.#each('upn'),
      ...this.#each('identifier'),
      given === never || family === never ? never : names,
      both(birth, piece('given-name', head)),
      both(birth, piece('family-name', head)),
      both(post, piece('house', whole)),
      both(given, post),
      both(anyDay, givenBones),
      both(anyDay, familyBones),
      both(birth, piece('house', whole)),
      both(given, street),
      ...this.#each('text'),
    ]
    const loose = [
      both(given, piece('family-name', head)),
      both(given, piece('family-name', tail)),
      both(family, piece('given-name', head)),
      both(family, piece('given-name', tail)),
      both(givenBones, familyBones),
      both(birth, area),
      both(family, post),
      both(street, piece('locality', whole)),
      both(birth, piece('locality', whole)),
    ]
    const single = table.size > manyRecords ? [family, given] : [family, post, given, anyDay, piece('street', whole)]
    // A small file can afford keys that outlive a slip in the one thing two records share.
    if (table.size <= fewRecords)
      single.push(
        ...this.#each('identifier', longHead),
        ...this.#each('identifier', tail),
        piece('given-name', head),
        piece('family-name', head),
      )
    const most = mostFor(table.size)
    this.rules = [
      ...sure.map((keyOf) => ({ keyOf, most: most.sure })),
      ...loose.map((keyOf) => ({ keyOf, most: most.loose })),
      ...single.map((keyOf) => ({ keyOf, most: most.single })),
    ].filter(({ keyOf }) => keyOf !== never)
    this.finer = [born, area, piece('sex', whole)].filter((key) => key !== never)
  }

  #reader(column: KeyedColumn, of: (words: Words, code: number) => number): KeyOf {
    const pieces = new Pieces(column.words, of)
    return (row) => pieces.at(column.codes[row] ?? nothing)
  }

  #each(kind: FieldKind, of = whole): KeyOf[] {
    return this.#table.columns.filter((column) => column.kind === kind).map((column) => this.#reader(column, of))
  }
}
