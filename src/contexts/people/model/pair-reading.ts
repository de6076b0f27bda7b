import type { Journey } from '../../../kernel/journey.ts'

/** What a reader says of a pair of records. */
export const readingVerdicts = ['same', 'not-same', 'unsure'] as const
export type ReadingVerdict = (typeof readingVerdicts)[number]

/** Who is wanted next: a first reader, a second one, a third who settles it, or nobody. */
export const pairStages = ['first', 'second', 'settle', 'done'] as const
export type PairStage = (typeof pairStages)[number]

/** What the readers of a pair came to; `open` where none of them is sure. */
export type PairOutcome = 'same' | 'not-same' | 'open'

/** How a pair is read. */
export const readingJourney: Journey = {
  of: 'pair to read',
  states: pairStages,
  acts: { read: ['first'], 'read-again': ['second'], settle: ['settle'] },
}

/**
 * Where a pair stands by the words said of it, the oldest first. A doubt, or a pair chosen to be read twice, wants a second
 * reader; two who do not agree want a third, whose word ends it. A first reader's doubt is no disagreement: the second
 * reader's word then stands.
 */
export const pairStageOf = (words: readonly ReadingVerdict[], twice: boolean): PairStage => {
  const [first, second] = words
  if (first === undefined) return 'first'
  if (words.length === 1) return first === 'unsure' || twice ? 'second' : 'done'
  if (words.length === 2) return first === second || first === 'unsure' ? 'done' : 'settle'
  return 'done'
}

/** What was come to; null while somebody is still wanted. */
export const outcomeOf = (words: readonly ReadingVerdict[], twice: boolean): PairOutcome | null => {
  if (pairStageOf(words, twice) !== 'done') return null
  const last = words.at(-1)
  return last === undefined || last === 'unsure' ? 'open' : last
}

/**
 * Whether a pair is among those read twice: about one in `oneIn`, the same ones for everybody whenever it is asked, and not
 * to be foreseen from who the two are. `pair` is the pair's ids as text.
 */
export const isReadTwice = (pair: string, oneIn: number): boolean => {
  let hash = 2_166_136_261
  for (const letter of pair) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619)
  return (hash >>> 8) % oneIn === 0
}

/** Two readers' words on one pair. */
export type TwoWords = { readonly first: ReadingVerdict; readonly second: ReadingVerdict }

export type Agreement = {
  /** How many pairs were read twice, and in how many of them both readers said the same. */
  readonly pairs: number
  readonly agreed: number
  /** Cohen's kappa: 1 is full agreement, 0 is what chance alone would bring; null where it cannot be told. */
  readonly kappa: number | null
}

/** How far two readers agree, beyond what chance brings. */
export const agreementOf = (read: readonly TwoWords[]): Agreement => {
  const pairs = read.length
  const agreed = read.filter(({ first, second }) => first === second).length
  const share = (pick: (words: TwoWords) => ReadingVerdict, verdict: ReadingVerdict): number =>
    read.filter((words) => pick(words) === verdict).length / pairs
  const byChance = readingVerdicts.reduce(
    (sum, verdict) => sum + share(({ first }) => first, verdict) * share(({ second }) => second, verdict),
    0,
  )
  return { pairs, agreed, kappa: pairs === 0 || byChance === 1 ? null : (agreed / pairs - byChance) / (1 - byChance) }
}
