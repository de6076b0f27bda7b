import type { MayLeave } from '../../sharing/index.ts'
import type { Rating } from './contact.ts'

/** Why an item cannot be disclosed without its owner's word, or empty where it can. */
export const mayDisclose = ({
  rating,
  protectionBegun,
  mayLeave,
}: {
  readonly rating: Rating | null
  readonly protectionBegun: boolean
  readonly mayLeave: MayLeave
}): string => {
  if (mayLeave === 'yes') return 'Its owner lets this go already: choose it with the decision'
  if (rating !== 'red' && !protectionBegun)
    return 'Only for red, or once protection has begun, does an item leave without its owner’s word: ask the owner'
  return ''
}

export const verdictWords = { right: 'It was right to go ahead', 'not-right': 'It was not right' } as const
