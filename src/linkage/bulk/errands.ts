import type { Model } from '../model/model.ts'
import type { PairScorer } from '../model/pair-scorer.ts'
import type { Pairs } from '../model/seen-pairs.ts'
import type { ScoredPairs } from '../scored-pairs.ts'
import type { Share } from './share.ts'

/** What a thread may be asked to do with some of the rules. */
export type Errand =
  | { readonly do: 'block'; readonly rules: readonly number[] }
  | { readonly do: 'pair'; readonly rules: readonly number[] }
  | { readonly do: 'sample'; readonly rules: readonly number[]; readonly step: number }
  | { readonly do: 'score'; readonly rules: readonly number[]; readonly model: Model }

export type Answer = {
  readonly count: number
  /** By rule. */
  readonly pairs: readonly (readonly [number, Pairs])[]
  readonly scored: readonly (readonly [number, ScoredPairs])[]
}

const empty: Answer = { count: 0, pairs: [], scored: [] }

/** Runs an errand on one thread's share. */
export const runErrand = (share: Share, errand: Errand): Answer => {
  switch (errand.do) {
    case 'block':
      for (const rule of errand.rules) share.block(rule)
      return empty
    case 'pair':
      return { ...empty, count: errand.rules.reduce((sum, rule) => sum + share.pair(rule), 0) }
    case 'sample':
      return { ...empty, pairs: errand.rules.map((rule) => [rule, share.sample(rule, errand.step)]) }
    case 'score': {
      const scorer: PairScorer = share.scorer(errand.model)
      return { ...empty, scored: errand.rules.map((rule) => [rule, share.score(rule, scorer)]) }
    }
  }
}
