import { shared } from './shared-arrays.ts'

/**
 * One distinct value of a field, made ready for comparing. `text` is compared letter by letter; `mark` is a class or a
 * part worth comparing alone (a nickname class, the hash of a postcode's district, validity of a number); a date has its
 * first and last possible day, counted from 1970-01-01, and how it is known.
 */
export type Fact = {
  readonly text: string
  readonly mark: number
  readonly from: number
  readonly to: number
  readonly kind: number
}

export const plainFact = (text: string, mark = 0): Fact => ({ text, mark, from: 0, to: 0, kind: 0 })

/** The flat arrays two threads can read at once. */
export type Words = {
  readonly size: number
  readonly chars: Uint16Array
  readonly starts: Int32Array
  readonly mark: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly kind: Uint8Array
}

/** Every distinct value of a field, numbered as they come. */
export class Vocabulary {
  #codes = new Map<string, number>()
  #used = 0
  chars = shared.uint16(1 << 12)
  starts = shared.int32(1 << 9)
  mark = shared.int32(1 << 9)
  from = shared.int32(1 << 9)
  to = shared.int32(1 << 9)
  kind = shared.uint8(1 << 9)
  size = 0

  /** The number of a value, given on first sight. */
  code(fact: Fact): number {
    const key = fact.kind === 0 ? fact.text : `${fact.text}/${fact.kind}`
    const known = this.#codes.get(key)
    if (known !== undefined) return known
    const code = this.size
    this.#codes.set(key, code)
    this.#grow(fact.text.length)
    for (let at = 0; at < fact.text.length; at += 1) this.chars[this.#used + at] = fact.text.charCodeAt(at)
    this.#used += fact.text.length
    this.starts[code + 1] = this.#used
    this.mark[code] = fact.mark
    this.from[code] = fact.from
    this.to[code] = fact.to
    this.kind[code] = fact.kind
    this.size = code + 1
    return code
  }

  #grow(letters: number): void {
    if (this.#used + letters > this.chars.length) {
      this.chars = shared.larger(this.chars, this.chars.length * 2 + letters)
    }
    if (this.size + 2 <= this.mark.length) return
    const room = this.mark.length * 2
    this.starts = shared.larger(this.starts, room)
    this.mark = shared.larger(this.mark, room)
    this.from = shared.larger(this.from, room)
    this.to = shared.larger(this.to, room)
    this.kind = shared.larger(this.kind, room)
  }
}

/** A value's text, for people to read. */
export const textOf = (words: Words, code: number): string =>
  code < 0 ? '' : String.fromCharCode(...words.chars.subarray(words.starts[code] ?? 0, words.starts[code + 1] ?? 0))
