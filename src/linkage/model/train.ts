import { isPlace, missing, nameLevel, sameLevel } from '../compare/field-kinds.ts'
import type { Table } from '../table.ts'
import { firstGuess } from './first-guesses.ts'
import { asShares, type Model, untrained } from './model.ts'
import { seededNumbers } from './random.ts'
import { asKin, asOne, byChance, placeCount, relationCount, stateCount, tablesFor } from './relations.ts'
import { type Pairs, seePairs, type SeenPairs } from './seen-pairs.ts'
import { Weigher } from './weigher.ts'

/** How many pairs of records there are to tell apart. */
export const pairsOf = ({ size, rightFrom }: Table): number =>
  rightFrom > 0 ? rightFrom * (size - rightFrom) : (size * (size - 1)) / 2

const randomPairs = ({ size, rightFrom }: Table, count: number): Pairs => {
  const next = seededNumbers(20_201)
  const left = new Int32Array(count)
  const right = new Int32Array(count)
  for (let at = 0; at < count; at += 1) {
    const a = rightFrom > 0 ? next(rightFrom) : next(size)
    let b = rightFrom > 0 ? rightFrom + next(size - rightFrom) : next(size - 1)
    if (rightFrom === 0 && b >= a) b += 1
    left[at] = a
    right[at] = b
  }
  return { left, right }
}

/**
 * How often strangers agree: counted on random pairs, each weighed by how surely it is not one person. `faithInModel` is how
 * many pairs' worth what the model holds already counts beside them.
 */
const learnChance = (model: Model, seen: SeenPairs, faithInModel = 0): void => {
  const counts = model.fields.map(({ tables }) =>
    tables[byChance].map((share) => (faithInModel === 0 ? 0.05 : share * faithInModel)),
  )
  const weigher = new Weigher(model)
  for (let pair = 0; pair < seen.count; pair += 1) {
    const from = pair * seen.fields
    const other = 1 - weigher.weigh(seen.levels, seen.rarities, from)
    for (let field = 0; field < seen.fields; field += 1) {
      const [level, count] = [seen.levels[from + field] ?? missing, counts[field]]
      if (level !== missing && count !== undefined) count[level] = (count[level] ?? 0) + other
    }
  }
  model.fields.forEach(({ kind, tables }, field) => {
    tables[byChance].set(asShares(kind, counts[field] ?? new Float64Array(0)))
  })
  expectSwaps(model)
}

/** Two names swapped by chance: too rare to count, so reckoned from both agreeing. */
const expectSwaps = ({ fields }: Model): void => {
  const agreeing = (wanted: string): number => {
    const found = fields.find(({ kind }) => kind === wanted)
    return found === undefined ? 1 : (found.tables[byChance][sameLevel(found.kind)] ?? 1)
  }
  const swap = Math.max(agreeing('given-name') * agreeing('family-name'), 1e-9)
  for (const { kind, tables } of fields) if (kind === 'given-name') tables[byChance][nameLevel.swapped] = swap
}

/** How many pairs' worth the first guess counts beside what the file shows. */
const faith = 40

/** What pairs show, each shared out over the states it may be in. */
class Tally {
  readonly states = new Float64Array(stateCount)
  readonly one: readonly Float64Array[]
  readonly kin: readonly Float64Array[]
  readonly #maps: readonly { readonly place: boolean; readonly map: readonly number[] }[]
  readonly #relations = new Float64Array(relationCount)
  readonly #places = new Float64Array(placeCount)
  readonly #weights = new Float64Array(stateCount)

  constructor({ fields }: Model) {
    const empty = (): readonly Float64Array[] => fields.map(({ tables }) => new Float64Array(tables[asOne].length))
    this.one = empty()
    this.kin = empty()
    this.#maps = fields.map(({ kind }) => ({ place: isPlace(kind), map: tablesFor(kind) }))
  }

  add(seen: SeenPairs, pair: number, weigher: Weigher, shares: Float64Array): void {
    const from = pair * seen.fields
    weigher.weigh(seen.levels, seen.rarities, from)
    if (!this.#spread(weigher, shares)) return
    for (let field = 0; field < seen.fields; field += 1) {
      const [level, known] = [seen.levels[from + field] ?? missing, this.#maps[field]]
      if (level === missing || known === undefined) continue
      const weights = known.place ? this.#places : this.#relations
      for (let at = 0; at < weights.length; at += 1) {
        const kept = known.map[at]
        // A birthday that twins share teaches nothing of how one person's is written.
        const into = kept === asKin ? this.kin[field] : kept === asOne && at === 0 ? this.one[field] : undefined
        if (into !== undefined) into[level] = (into[level] ?? 0) + (weights[at] ?? 0)
      }
    }
  }

  /** Shares one pair out over the states: summed up by relation and by place. */
  #spread({ relation, place }: Weigher, shares: Float64Array): boolean {
    const weights = this.#weights
    let all = 0
    for (let state = 0; state < stateCount; state += 1) {
      const weight = (shares[state] ?? 0) * (relation[(state / placeCount) | 0] ?? 0) * (place[state % placeCount] ?? 0)
      weights[state] = weight
      all += weight
    }
    if (all <= 0) return false
    this.#relations.fill(0)
    this.#places.fill(0)
    for (let state = 0; state < stateCount; state += 1) {
      const share = (weights[state] ?? 0) / all
      const [r, p] = [(state / placeCount) | 0, state % placeCount]
      this.states[state] = (this.states[state] ?? 0) + share
      this.#relations[r] = (this.#relations[r] ?? 0) + share
      this.#places[p] = (this.#places[p] ?? 0) + share
    }
    return true
  }
}

const relearn = (model: Model, { one, kin, states }: Tally, sampled: number, allPairs: number): void => {
  model.fields.forEach(({ kind, tables }, field) => {
    const guess = firstGuess(kind)
    const mixed = (seen: Float64Array | undefined, usual: readonly number[]): Float64Array =>
      asShares(
        kind,
        Float64Array.from(usual, (share, level) => share * faith + (seen?.[level] ?? 0)),
      )
    tables[asOne].set(mixed(one[field], guess.asOne))
    if (tablesFor(kind).includes(asKin)) tables[asKin].set(mixed(kin[field], guess.asKin))
  })
  holdTwins(states)
  let rest = 1
  for (let state = 0; state < stateCount - 1; state += 1) {
    const share = ((states[state] ?? 0) / sampled + 1e-4) / allPairs
    model.shares[state] = share
    rest -= share
  }
  model.shares[stateCount - 1] = Math.max(rest, 0.5)
}

/**
 * At most so many pairs of twins for each pair of one person's records, and for each pair of siblings: names alone cannot
 * tell twins from slips, but where hardly anybody has a sibling hardly anybody has a twin.
 */
const mostTwins = { perPerson: 0.03, perSibling: 0.06 }

const holdTwins = (states: Float64Array): void => {
  const sum = (from: number): number => states.subarray(from, from + placeCount).reduce((all, state) => all + state, 0)
  const [one, siblings, twins] = [sum(0), sum(placeCount), sum(2 * placeCount)]
  const most = 1 + Math.min(one * mostTwins.perPerson, siblings * mostTwins.perSibling)
  const scale = twins > most ? most / twins : 1
  for (let at = 2 * placeCount; at < 3 * placeCount; at += 1) states[at] = (states[at] ?? 0) * scale
}

/** How many random pairs' worth a stored model's own chances count beside those of the records at hand. */
const storedFaith = 500

/**
 * A stored model made ready for the records at hand: how one person's records differ stays as it was learned, how often
 * strangers agree is counted here, since names are as common as they are in this town.
 */
export const fitChance = (model: Model, table: Table): Model => {
  const fitted: Model = {
    shares: model.shares,
    fields: model.fields.map((field) => ({
      ...field,
      tables: [field.tables[asOne], field.tables[asKin], field.tables[byChance].slice()],
    })),
  }
  if (table.size < 2) return fitted
  const random = seePairs(table, fitted, randomPairs(table, Math.min(100_000, Math.ceil(pairsOf(table)))))
  learnChance(fitted, random, storedFaith)
  return fitted
}

export type Training = {
  /** Which share of all candidate pairs was handed over. */
  readonly sampled: number
  readonly rounds?: number
  readonly onRound?: (done: number, rounds: number) => void
}

/** Learns a model from candidate pairs without any labels, by expectation and maximisation. */
export const train = (table: Table, candidates: Pairs, { sampled, rounds = 15, onRound }: Training): Model => {
  const allPairs = Math.max(1, pairsOf(table))
  const model = untrained(table.columns, allPairs, table.size)
  const random = seePairs(table, model, randomPairs(table, Math.min(300_000, Math.ceil(allPairs))))
  const seen = seePairs(table, model, candidates)
  learnChance(model, random)
  for (let round = 0; round < rounds; round += 1) {
    const weigher = new Weigher(model)
    const tally = new Tally(model)
    for (let pair = 0; pair < seen.count; pair += 1) tally.add(seen, pair, weigher, model.shares)
    relearn(model, tally, sampled, allPairs)
    if (round === 2) learnChance(model, random)
    onRound?.(round + 1, rounds)
  }
  return model
}
