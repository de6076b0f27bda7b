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

type Reader = (words: Words, code: number) => number

/** Reads keys from columns: `one` from the first column of a kind, `each` from all of them. */
class KeyReader {
  readonly size: number
  readonly #columns: readonly KeyedColumn[]

  constructor({ size, columns }: Keyed) {
    this.size = size
    this.#columns = columns
  }

  one(kind: FieldKind, of: Reader): KeyOf {
    return this.each(kind, of)[0] ?? never
  }

  each(kind: FieldKind, of: Reader = whole): KeyOf[] {
    return this.#columns
      .filter((column) => column.kind === kind)
      .map((column) => {
        const pieces = new Pieces(column.words, of)
        return (row) => pieces.at(column.codes[row] ?? nothing)
      })
  }
}

const both = (one: KeyOf, other: KeyOf): KeyOf =>
  one === never || other === never ? never : (row) => mix(one(row), other(row))

/** Both names in either order. */
const eitherOrder = (given: KeyOf, family: KeyOf): KeyOf =>
  given === never || family === never
    ? never
    : (row) => (given(row) === 0 || family(row) === 0 ? 0 : (given(row) + family(row)) | 1)

/** Two facts that few share. */
const sureKeys = (read: KeyReader): KeyOf[] => {
  const [given, family] = [read.one('given-name', whole), read.one('family-name', whole)]
  const [birth, anyDay] = [read.one('date-of-birth', day), read.one('date-of-birth', anyOrder)]
  const [post, house] = [read.one('postcode', whole), read.one('house', whole)]
  return [
    ...read.each('nhs-number'),
    ...read.each('upn'),
    ...read.each('identifier'),
    eitherOrder(given, family),
    both(birth, read.one('given-name', head)),
    both(birth, read.one('family-name', head)),
    both(post, house),
    both(given, post),
    both(anyDay, read.one('given-name', bones)),
    both(anyDay, read.one('family-name', bones)),
    both(birth, house),
    both(given, both(read.one('street', whole), house)),
    ...read.each('text'),
  ]
}

/** Two facts that many may share, such as a name and the beginning of another. */
const looseKeys = (read: KeyReader): KeyOf[] => {
  const [given, family] = [read.one('given-name', whole), read.one('family-name', whole)]
  const [birth, locality] = [read.one('date-of-birth', day), read.one('locality', whole)]
  return [
    both(given, read.one('family-name', head)),
    both(given, read.one('family-name', tail)),
    both(family, read.one('given-name', head)),
    both(family, read.one('given-name', tail)),
    both(read.one('given-name', bones), read.one('family-name', bones)),
    both(birth, read.one('postcode', district)),
    both(family, read.one('postcode', whole)),
    both(both(read.one('street', whole), read.one('house', whole)), locality),
    both(birth, locality),
  ]
}

/** One fact alone. A small file can afford keys that outlive a slip in the one thing two records share. */
const singleKeys = (read: KeyReader): KeyOf[] => {
  const [given, family] = [read.one('given-name', whole), read.one('family-name', whole)]
  if (read.size > manyRecords) return [family, given]
  const alone = [
    family,
    read.one('postcode', whole),
    given,
    read.one('date-of-birth', anyOrder),
    read.one('street', whole),
  ]
  if (read.size > fewRecords) return alone
  const beginnings = [read.one('given-name', head), read.one('family-name', head)]
  return [...alone, ...read.each('identifier', longHead), ...read.each('identifier', tail), ...beginnings]
}

/** The keys under which records meet. Each survives some losses: a missing birth date, a move, a slip in one name. */
export class Keys {
  readonly rules: readonly Rule[]
  /** Splits keys that too many records share. */
  readonly finer: readonly KeyOf[]

  constructor(table: Keyed) {
    const read = new KeyReader(table)
    const most = mostFor(table.size)
    this.rules = [
      ...sureKeys(read).map((keyOf) => ({ keyOf, most: most.sure })),
      ...looseKeys(read).map((keyOf) => ({ keyOf, most: most.loose })),
      ...singleKeys(read).map((keyOf) => ({ keyOf, most: most.single })),
    ].filter(({ keyOf }) => keyOf !== never)
    const finer = [read.one('date-of-birth', year), read.one('postcode', district), read.one('sex', whole)]
    this.finer = finer.filter((key) => key !== never)
  }
}
