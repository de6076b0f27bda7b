import type { Limit } from './limit.ts'

/** What a hub may settle for itself and need not: where it has published nothing, the usual rule stands. */
export type UsualRules = {
  readonly 'follow-up': FollowUpRules
  readonly urgent: UrgentRules
  readonly doors: DoorRules
  readonly advice: AdviceRules
}

/** Work that went ahead without a second person, or without the owner's word. */
export type UrgentRules = { readonly secondCheck: Limit }

/** Advice before a referral: by when it is answered, and by when an advised referral is to be there. */
export type AdviceRules = { readonly answerWithin: Limit; readonly referNow: Limit; readonly referAtOnce: Limit }

/** Local words of the doors beside a referral. What national guidance says of these times is not verified here: they are the hub's own. */
export type DoorRules = {
  /** Whom to tell of a worry about somebody who works with children, in the hub's words. */
  readonly worker: { readonly who: string; readonly phone: string; readonly within: Limit }
  /** By when the professional's own duty to the police is to be done. */
  readonly ownDuty: Limit
}

/** By when a professional who rang also writes, counted from the call. */
export type FollowUpRules = { readonly written: Limit }

export const usualRules: UsualRules = {
  'follow-up': { written: { amount: 1, unit: 'working-days' } },
  advice: {
    answerWithin: { amount: 4, unit: 'working-hours' },
    referNow: { amount: 1, unit: 'working-days' },
    referAtOnce: { amount: 1, unit: 'elapsed-hours' },
  },
  doors: {
    worker: {
      who: 'the local authority’s designated officer (LADO)',
      phone: '',
      within: { amount: 1, unit: 'working-days' },
    },
    ownDuty: { amount: 1, unit: 'working-days' },
  },
  urgent: { secondCheck: { amount: 1, unit: 'working-days' } },
}
