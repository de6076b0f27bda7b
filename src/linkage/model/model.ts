import type { FieldKind } from '../compare/field-kinds.ts'
import { type FirstGuess, firstGuess, levelGroups } from './first-guesses.ts'
import { placeCount, relationCount, stateCount } from './relations.ts'

/** What was learned of one field: how likely each level is for one person, for kin (or one area), and by chance. */
export type FieldModel = {
  readonly kind: FieldKind
  readonly label: string
  readonly tables: readonly [Float64Array, Float64Array, Float64Array]
}

/** All that training learns. Everything in it is a share of a whole between 0 and 1. */
export type Model = {
  readonly fields: readonly FieldModel[]
  /** The share of all pairs in each state: relation by relation, each with its three places. */
  readonly shares: Float64Array
}

/** Scales each group of levels to a whole. */
export const asShares = (kind: FieldKind, counts: Float64Array): Float64Array => {
  for (const [first, last] of levelGroups(kind)) {
    let sum = 0
    for (let level = first; level <= last; level += 1) sum += counts[level] ?? 0
    if (sum > 0) for (let level = first; level <= last; level += 1) counts[level] = (counts[level] ?? 0) / sum
  }
  return counts
}

/** How a state's place is shared out before anything was learned, relation by relation. */
const placeShares: readonly (readonly number[])[] = [
  [0.7, 0.03, 0.27],
  [0.8, 0.03, 0.17],
  [0.85, 0.03, 0.12],
  [0.000001, 0.001, 0.998999],
]

/** Before training: every record has about one other of its person, one sibling, and in thirty one twin. */
export const untrained = (
  fields: readonly { kind: FieldKind; label: string }[],
  pairs: number,
  records: number,
): Model => {
  const perPair = Math.min(0.2, records / Math.max(1, pairs))
  const relation = [perPair * 0.8, perPair * 0.5, perPair * 0.02]
  relation.push(1 - relation.reduce((sum, share) => sum + share, 0))
  const shares = new Float64Array(stateCount)
  for (let state = 0; state < stateCount; state += 1) {
    const [r, p] = [Math.floor(state / placeCount), state % placeCount]
    shares[state] = (relation[r] ?? 0) * (placeShares[r]?.[p] ?? 0)
  }
  return { fields: fields.map(({ kind, label }) => freshField(kind, label, firstGuess(kind))), shares }
}

const freshField = (kind: FieldKind, label: string, { asOne, asKin }: FirstGuess): FieldModel => ({
  kind,
  label,
  tables: [
    asShares(kind, Float64Array.from(asOne)),
    asShares(kind, Float64Array.from(asKin)),
    asShares(kind, Float64Array.from(asKin)),
  ],
})

/** How many of all pairs are thought to be one person. */
export const shareOfMatches = ({ shares }: Model): number =>
  shares.subarray(0, placeCount).reduce((sum, share) => sum + share, 0)

export const relationOf = (state: number): number => Math.floor(state / placeCount)
export { relationCount }
