/** What a probability is good for. */
export type Band = 'link' | 'review' | 'show' | 'none'

/**
 * The least probability of each band, fixed before anything is scored. A wrong link puts one family's story into
 * another's, so linking unseen asks for 985 in 1,000 and for the child to be
 * named (see judged-pairs.ts); a person judges the rest down to 1 in 10.
 */
export const bandLimits = { link: 0.985, review: 0.1, show: 0.01 } as const

/** Two candidates whose weights lie within so many bits of each other are for a person to tell apart. */
export const tooCloseBits = 3

export const bandOf = (probability: number): Band => {
  if (probability >= bandLimits.link) return 'link'
  if (probability >= bandLimits.review) return 'review'
  return probability >= bandLimits.show ? 'show' : 'none'
}

export const probabilityOf = (bits: number): number => 1 / (1 + 2 ** -bits)
export const bitsOf = (probability: number): number => Math.log2(probability / (1 - probability))
