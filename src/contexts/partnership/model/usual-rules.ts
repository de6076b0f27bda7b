import type { Limit } from './limit.ts'

/** What a hub may settle for itself and need not: where it has published nothing, the usual rule stands. */
export type UsualRules = {
  readonly urgent: UrgentRules
}

/** Work that went ahead without a second person, or without the owner's word. */
export type UrgentRules = { readonly secondCheck: Limit }

export const usualRules: UsualRules = {
  urgent: { secondCheck: { amount: 1, unit: 'working-days' } },
}
