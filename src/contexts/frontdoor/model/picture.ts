import type { Temporal } from 'temporal-polyfill'
import { lengthWords } from '../../../kernel/clock/index.ts'
import type { Referral } from './referral.ts'
import { childName } from './referral.ts'

/** What one agency was asked and how it stands, as the picture needs it. */
export type AskedState = {
  readonly agencyName: string
  readonly state: 'sent' | 'answered' | 'withdrawn'
  readonly answer: 'known' | 'not-known' | 'unable' | 'declined' | null
  readonly sentAt: Temporal.Instant
  readonly dueAt: Temporal.Instant
  readonly answeredAt: Temporal.Instant | null
  readonly chasedAt: Temporal.Instant | null
  readonly overtakenAt: Temporal.Instant | null
}

const minutes = (from: Temporal.Instant, to: Temporal.Instant): number =>
  (to.epochMilliseconds - from.epochMilliseconds) / 60_000

const answered = { known: 'known', 'not-known': 'not known', unable: 'unable to check', declined: 'declined' } as const

/** How an agency's answer stands, in a few words: `known, in 48 min`, `late 20 min, chased`, `due in 1 h 5 min`. */
export const answerDetail = (asked: AskedState, now: Temporal.Instant): string => {
  if (asked.answer !== null && asked.answeredAt !== null)
    return `${answered[asked.answer]}, in ${lengthWords(minutes(asked.sentAt, asked.answeredAt))}`
  if (asked.state === 'withdrawn') return 'withdrawn unanswered'
  if (asked.overtakenAt !== null) return 'not answered before the decision'
  const left = minutes(now, asked.dueAt)
  if (left >= 0) return `due in ${lengthWords(left)}`
  return `late ${lengthWords(-left)}${asked.chasedAt === null ? '' : ', chased'}`
}

type Returned = {
  readonly agencyName: string
  readonly notKnown: string
  readonly answer: string
  readonly reason: string
}

/** What nobody has told us yet, one line each: silent agencies first, then gaps they named, then gaps of the referral. */
export const notKnownLines = (
  asked: readonly AskedState[],
  returned: readonly Returned[],
  referral: Referral,
): readonly string[] => [
  ...asked
    .filter(({ state, overtakenAt }) => state === 'sent' && overtakenAt === null)
    .map(({ agencyName }) => `${agencyName} has not answered.`),
  ...asked
    .filter(({ state, overtakenAt }) => state === 'withdrawn' || (state === 'sent' && overtakenAt !== null))
    .map(({ agencyName }) => `${agencyName} did not answer before the decision.`),
  ...returned
    .filter(({ answer }) => answer === 'unable' || answer === 'declined')
    .map(
      ({ agencyName, answer, reason }) =>
        `${agencyName} ${answer === 'unable' ? 'could not check' : 'declined'}: ${reason}`,
    ),
  ...returned.filter(({ notKnown }) => notKnown !== '').map(({ agencyName, notKnown }) => `${agencyName}: ${notKnown}`),
  ...referral.children.flatMap((child) => [
    ...(child.birth.kind === 'unknown' || child.birth.kind === 'estimated-age'
      ? [`${childName(child)}’s date of birth.`]
      : []),
    ...(child.nhsNumber === '' && child.birth.kind !== 'expected' ? [`${childName(child)}’s NHS number.`] : []),
  ]),
  ...(referral.household.length === 0 ? ['Who lives with the child.'] : []),
  ...referral.household
    .filter(({ livesHere }) => livesHere === 'not-known')
    .map(({ name }) => `Whether ${name} lives with the child.`),
]
