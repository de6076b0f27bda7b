import type { EntryKind, Standing } from './ladder.ts'

/** With what an agency that answered may disagree, in words it chooses from. */
export const subjects = [
  'The decision about a child',
  'The rating',
  'That there is no strategy discussion',
  'How information is shared',
  'Something else',
] as const
export type Subject = (typeof subjects)[number]

/** What an entry of the record says was done. */
export const entryWords: Readonly<Record<EntryKind, string>> = {
  raised: 'does not agree',
  answered: 'answered',
  'gone-up': 'took it up a step',
  settled: 'says it is settled',
  ended: 'does not agree after the last step',
}

export const standingWords: Readonly<Record<Standing, string>> = {
  waiting: 'Waits for an answer',
  answered: 'Answered',
  settled: 'Settled',
  ended: 'Not settled',
}
