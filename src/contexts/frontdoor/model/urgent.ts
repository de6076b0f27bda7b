import type { Rating } from './contact.ts'

/** Why an item cannot be disclosed without its owner's word, or empty where it can. */
export const mayDisclose = ({
  rating,
  protectionBegun,
  withheld,
}: {
  readonly rating: Rating | null
  readonly protectionBegun: boolean
  /** Its owner has not let it go by a standing word. */
  readonly withheld: boolean
}): string => {
  if (!withheld) return 'Its owner lets this go already: choose it with the decision'
  if (rating !== 'red' && !protectionBegun)
    return 'Only for red, or once protection has begun, does an item leave without its owner’s word: ask the owner'
  return ''
}

export const verdictWords = { right: 'It was right to go ahead', 'not-right': 'It was not right' } as const
