import { availableParallelism } from 'node:os'
import { Keys } from '../blocking.ts'
import type { Model } from '../model/model.ts'
import { agreementByChance } from '../model/pair-scorer.ts'
import type { Pairs } from '../model/seen-pairs.ts'
import type { ScoredPairs } from '../scored-pairs.ts'
import { shared } from '../shared-arrays.ts'
import { nothing, type Table } from '../table.ts'
import { type Answer, type Errand, runErrand } from './errands.ts'
import { joined } from './pair-list.ts'
import { type Records, Share } from './share.ts'
import { startThread } from './thread.ts'

/** Fewer records than this are done before a second thread has started. */
const worthThreads = 100_000

/** Does an errand with the rules that are its own. */
type Hand = {
  readonly rules: readonly number[]
  readonly send: (errand: Errand) => Promise<Answer>
  readonly close: () => void
}

/** The codes of all columns, row by row, so that a pair of rows is read from two places and not from two dozen. */
export const codesByRow = (size: number, columns: Table['columns']): Int32Array => {
  const matrix = shared.int32(size * columns.length)
  columns.forEach(({ codes }, field) => {
    for (let row = 0; row < size; row += 1) matrix[row * columns.length + field] = codes[row] ?? nothing
  })
  return matrix
}

const recordsOf = ({ size, rightFrom, columns }: Table, rules: number): Records => ({
  size,
  rightFrom,
  columns: columns.map(({ kind, words, codes, counts, held }) => {
    const { chars, starts, mark, from, to, kind: kinds, size: count } = words
    return { kind, codes, counts, held, words: { chars, starts, mark, from, to, kind: kinds, size: count } }
  }),
  keys: shared.int32(size * rules),
  usual: columns.map(agreementByChance),
  matrix: codesByRow(size, columns),
})

const ownThread = (records: Records, rules: readonly number[]): Hand => {
  const share = new Share(records)
  return { rules, send: (errand) => Promise.resolve(runErrand(share, errand)), close: () => undefined }
}

const newThread = (records: Records, rules: readonly number[]): Hand => {
  const worker = startThread(new URL('./crew-thread', import.meta.url), records)
  const send = (errand: Errand): Promise<Answer> =>
    new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.postMessage(errand)
    })
  return { rules, send, close: () => void worker.terminate() }
}

/** Finds and weighs candidate pairs, on several threads where that pays. The outcome is the same on any number. */
export class Crew {
  candidates = 0
  /** The codes row by row, for whoever else reads many pairs. */
  readonly matrix: Int32Array
  readonly usual: readonly number[]
  readonly #hands: readonly Hand[]

  constructor(table: Table, threads = table.size < worthThreads ? 1 : Math.min(4, availableParallelism())) {
    const rules = new Keys(table).rules.length
    const records = recordsOf(table, rules)
    this.matrix = records.matrix
    this.usual = records.usual
    this.#hands = Array.from({ length: threads }, (_, hand) => {
      // Costly rules and cheap ones stand side by side, so dealing them out in turn shares the work.
      const mine = Array.from({ length: rules }, (_none, rule) => rule).filter((rule) => rule % threads === hand)
      return threads === 1 ? ownThread(records, mine) : newThread(records, mine)
    })
  }

  /** Finds all candidate pairs and answers how many there are. */
  async find(): Promise<number> {
    await this.#all((rules) => ({ do: 'block', rules }))
    const answers = await this.#all((rules) => ({ do: 'pair', rules }))
    this.candidates = answers.reduce((sum, { count }) => sum + count, 0)
    return this.candidates
  }

  /** About one in `step` of the candidates, in an order that does not depend on threads. */
  async sample(step: number): Promise<Pairs> {
    const answers = await this.#all((rules) => ({ do: 'sample', rules, step }))
    const parts = answers.flatMap(({ pairs }) => pairs).sort(([one], [other]) => one - other)
    const { left, right } = joined(parts.map(([, pairs]) => ({ ...pairs, bits: new Float32Array(0) })))
    return { left, right }
  }

  /** Weighs all candidates; answers those with a probability worth showing. */
  async score(model: Model): Promise<ScoredPairs> {
    const answers = await this.#all((rules) => ({ do: 'score', rules, model }))
    return joined(
      answers
        .flatMap(({ scored }) => scored)
        .sort(([one], [other]) => one - other)
        .map(([, pairs]) => pairs),
    )
  }

  close(): void {
    for (const hand of this.#hands) hand.close()
  }

  #all(errand: (rules: readonly number[]) => Errand): Promise<Answer[]> {
    return Promise.all(this.#hands.map((hand) => hand.send(errand(hand.rules))))
  }
}
