import type { Journey } from '../../../kernel/journey.ts'

/** What a named person says of two records. `taken-back` leaves the pair as if nobody had judged it. */
export const verdicts = ['same', 'not-same', 'taken-back'] as const
export type Verdict = (typeof verdicts)[number]

/** Where a pair of records stands: judged, or as if nobody had. */
export const pairStates = ['not-judged', 'same', 'not-same'] as const
export type PairState = (typeof pairStates)[number]

const sayable = {
  same: ['not-judged', 'not-same'],
  'not-same': ['not-judged', 'same'],
  'taken-back': ['same', 'not-same'],
} as const satisfies Readonly<Record<Verdict, readonly PairState[]>>

/** What can be said of a pair, by where it stands. */
export const judgementJourney: Journey = { of: 'pair of records', states: pairStates, acts: sayable }

export const stateOf = (newest: Verdict | undefined): PairState =>
  newest === undefined || newest === 'taken-back' ? 'not-judged' : newest

export const maySay = (verdict: Verdict, state: PairState): boolean =>
  (sayable[verdict] as readonly PairState[]).includes(state)

/** The newest word on one pair of records. */
export type Judged = { readonly left: string; readonly right: string; readonly verdict: Verdict }

/** A pair is kept with the smaller id first, so that it has one history. */
export const pairOf = (one: string, other: string): { readonly left: string; readonly right: string } =>
  one < other ? { left: one, right: other } : { left: other, right: one }

/** Everyone whom judgements join to these people, themselves included. */
export const joinedTo = (people: readonly string[], judged: readonly Judged[]): ReadonlySet<string> => {
  const reached = new Set(people)
  const same = judged.filter(({ verdict }) => verdict === 'same')
  for (let before = -1; before < reached.size;) {
    before = reached.size
    for (const { left, right } of same) {
      if (reached.has(left)) reached.add(right)
      if (reached.has(right)) reached.add(left)
    }
  }
  return reached
}

/**
 * Why a judgement cannot stand beside the others, or empty. Nobody may be joined to somebody judged another person, however
 * long the way round: whoever judged otherwise must be asked, and one of the two judgements taken back.
 */
export const standsAgainst = (next: Judged, judged: readonly Judged[]): string => {
  const others = judged.filter(({ left, right }) => left !== next.left || right !== next.right)
  const then = [...others, next]
  const torn = then.some(({ left, right, verdict }) => verdict === 'not-same' && joinedTo([left], then).has(right))
  if (!torn) return ''
  return next.verdict === 'same'
    ? 'Somebody judged that one of these records is another person than one already joined here. Take that judgement back first'
    : 'Other judgements still join these two records. Take one of those back first'
}

/** Whether somebody's word is against what another person said of the same pair, and neither of them was in doubt. */
export const isDisputed = (
  before: readonly { readonly verdict: Verdict; readonly judgedBy: string }[],
  next: { readonly verdict: Verdict; readonly by: string },
): boolean => {
  const newest = before.at(-1)
  const against = newest !== undefined && newest.verdict !== 'taken-back' && next.verdict !== 'taken-back'
  return against && newest.verdict !== next.verdict && newest.judgedBy !== next.by
}
