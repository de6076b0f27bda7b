import { type Band, bandLimits, bandOf, bitsOf, probabilityOf, tooCloseBits } from '../bands.ts'
import { Keys } from '../blocking.ts'
import { explain, type Explanation } from '../explain.ts'
import { type ChildTold, childTold } from '../child-told.ts'
import type { Model } from '../model/model.ts'
import { PairScorer } from '../model/pair-scorer.ts'
import type { Table } from '../table.ts'
import type { Fact } from '../vocabulary.ts'
import { Postings } from './postings.ts'

/** A record that may be the person asked for. */
export type Found = { readonly row: number; readonly bits: number; readonly probability: number; readonly band: Band }

export type Wanted = {
  /** How many at most, strongest first. */
  readonly most?: number
  /** Which person a row is thought to be; rows of one person are no rivals of each other. */
  readonly personOf?: (row: number) => number
}

const leastBits = bitsOf(bandLimits.show)

/**
 * A link is for a person to make when somebody else comes close to it. `groupOf` says which are thought to be one person
 * and so no rivals of each other.
 */
export const besideRivals = <One extends Pick<Found, 'bits' | 'band'>>(
  found: readonly One[],
  groupOf: (one: One) => number | string,
): One[] =>
  found.map((one) => {
    const rival = found.find(
      (other) => groupOf(other) !== groupOf(one) && Math.abs(other.bits - one.bits) <= tooCloseBits,
    )
    return one.band === 'link' && rival !== undefined ? { ...one, band: 'review' } : one
  })

/**
 * Finds one person among many while somebody waits. Built from a table and a trained model; records added are seen by the
 * next question. It scores with the scorer of the bulk engine, so both give the same weights. Not for two threads at once.
 */
export class Finder {
  readonly #table: Table
  readonly #model: Model
  readonly #scorer: PairScorer
  readonly #postings: readonly Postings[]
  readonly #told: (left: number, right: number) => ChildTold
  #seen: Int32Array
  #question = 0

  constructor(table: Table, model: Model) {
    this.#table = table
    this.#model = model
    this.#scorer = new PairScorer(table.columns, model)
    this.#told = childTold(table)
    const keys = new Keys(table)
    this.#postings = keys.rules.map((rule) => new Postings(rule, keys.finer, table.size))
    this.#seen = new Int32Array(table.size + 1024)
  }

  /** Adds a record, one fact or null for each column of the table; answers its row. */
  add(facts: readonly (Fact | null)[]): number {
    const row = this.#table.add(facts)
    for (const postings of this.#postings) postings.add(row)
    return row
  }

  /** Finds the records that may be of the person these facts are of. The facts are not kept. */
  find(facts: readonly (Fact | null)[], wanted: Wanted = {}): Found[] {
    return this.#asking(facts, (row) => this.#findAs(row, wanted))
  }

  /** Finds the other records that may be of the person of this row. */
  findRow(row: number, wanted: Wanted = {}): Found[] {
    return this.#findAs(row, wanted)
  }

  /** Why these facts weigh what they weigh against a row, in plain words. */
  why(facts: readonly (Fact | null)[], row: number): Explanation {
    return this.#asking(facts, (asked) => explain(this.#scorer, this.#model, asked, row))
  }

  /** Why two rows weigh what they weigh together. */
  whyRows(one: number, other: number): Explanation {
    return explain(this.#scorer, this.#model, one, other)
  }

  /** Lends the row after the last to a question; counts of values stay as they are. */
  #asking<Answer>(facts: readonly (Fact | null)[], answer: (row: number) => Answer): Answer {
    const row = this.#table.size
    this.#table.columns.forEach((column, index) => column.lend(row, facts[index] ?? null))
    try {
      return answer(row)
    } finally {
      this.#table.columns.forEach((column) => column.lend(row, null))
    }
  }

  #findAs(row: number, { most = 20, personOf = (one) => one }: Wanted): Found[] {
    this.#question += 1
    if (this.#seen.length <= this.#table.size) {
      const more = new Int32Array(this.#table.size * 2)
      more.set(this.#seen)
      this.#seen = more
    }
    const found: Found[] = []
    const weigh = (other: number): void => {
      if (other === row || this.#seen[other] === this.#question) return
      this.#seen[other] = this.#question
      const bits = this.#scorer.bits(row, other)
      if (bits < leastBits) return
      const probability = probabilityOf(bits)
      found.push({ row: other, bits, probability, band: this.#bandOf(probability, row, other) })
    }
    for (const postings of this.#postings) postings.each(row, weigh)
    found.sort((one, other) => other.bits - one.bits || one.row - other.row)
    return besideRivals(found, (one) => personOf(one.row)).slice(0, most)
  }

  /** What tells the family but not the child is for a person to judge. */
  #bandOf(probability: number, row: number, other: number): Band {
    const band = bandOf(probability)
    return band === 'link' && this.#told(row, other) !== 'names' ? 'review' : band
  }
}
