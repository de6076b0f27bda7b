import { levelWords, missing } from './compare/field-kinds.ts'
import { isPlace } from './compare/field-kinds.ts'
import { type Model, shareOfMatches } from './model/model.ts'
import type { PairScorer } from './model/pair-scorer.ts'
import { asOne, byChance, placeCount } from './model/relations.ts'

/** One step of the way from "any two records" to a weight; bits above 0 speak for one person. */
export type Step = { readonly label: string; readonly words: string; readonly bits: number }

export type Explanation = { readonly bits: number; readonly probability: number; readonly steps: readonly Step[] }

/** The step that weighs whether a brother, sister or twin would look so alike; the others compare the two records alone. */
export const familyStep = 'family'

const log2 = (value: number): number => Math.log2(Math.max(value, 1e-18))

/** Why two rows weigh what they weigh, step by step; the steps' bits add up to the whole. */
export const explain = (scorer: PairScorer, model: Model, left: number, right: number): Explanation => {
  const bits = scorer.bits(left, right)
  const steps: Step[] = []
  const prior = shareOfMatches(model)
  steps.push({ label: 'any two records', words: 'before anything is compared', bits: log2(prior / (1 - prior)) })
  model.fields.forEach(({ kind, label, tables }, field) => {
    const level = scorer.levels[field] ?? missing
    if (level === missing || isPlace(kind)) return
    const ratio = (tables[asOne][level] ?? 1) / ((tables[byChance][level] ?? 1) * (scorer.rarities[field] ?? 1))
    steps.push({ label, words: levelWords[kind][level] ?? '', bits: log2(ratio) })
  })
  const address = addressStep(scorer, model)
  if (address !== null) steps.push(address)
  const rest = bits - steps.reduce((sum, step) => sum + step.bits, 0)
  if (Math.abs(rest) >= 0.05)
    steps.push({
      label: familyStep,
      words: 'a brother, sister, twin or neighbour would agree on some of this too',
      bits: rest,
    })
  return { bits, probability: 1 / (1 + 2 ** -bits), steps }
}

/** The whole address as one comparison: at one address, near, or apart, as one person's records and strangers' are. */
const addressStep = ({ levels, weigher }: PairScorer, { fields, shares }: Model): Step | null => {
  const parts = fields.flatMap(({ kind, label }, field) => {
    const level = levels[field] ?? missing
    return isPlace(kind) && level !== missing ? [`${label} ${levelWords[kind][level] ?? ''}`] : []
  })
  if (parts.length === 0) return null
  const seenUnder = (relation: number): number => {
    let [sum, all] = [0, 0]
    for (let place = 0; place < placeCount; place += 1) {
      const share = shares[relation * placeCount + place] ?? 0
      sum += share * (weigher.place[place] ?? 1)
      all += share
    }
    return sum / all
  }
  return { label: 'address', words: parts.join(', '), bits: log2(seenUnder(0)) - log2(seenUnder(3)) }
}
