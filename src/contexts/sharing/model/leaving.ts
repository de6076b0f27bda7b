import type { Journey } from '../../../kernel/journey.ts'

/** Whether an item may leave the sealed hub: `yes` is the owner's standing word, `ask-us` needs its word each time. */
export const leavings = ['yes', 'ask-us', 'no'] as const
export type MayLeave = (typeof leavings)[number]

const ways = {
  'let go with the decision': ['yes'],
  'ask its owner': ['ask-us'],
  'disclose without waiting': ['ask-us', 'no'],
} as const satisfies Readonly<Record<string, readonly MayLeave[]>>

/** How an item can leave, by what its owner said. Disclosing without waiting has its own conditions besides. */
export const itemJourney: Journey = { of: 'sealed item, by its owner’s word', states: leavings, acts: ways }

export const mayGo = (way: keyof typeof ways, mayLeave: MayLeave): boolean =>
  (ways[way] as readonly MayLeave[]).includes(mayLeave)
