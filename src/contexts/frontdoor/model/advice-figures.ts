import { Temporal } from 'temporal-polyfill'
import { type Advice, advices, type Consultation, stepOf } from './consultation.ts'

/** What followed where a referral was advised; each consultation is in exactly one. */
export const followings = ['in-time', 'late', 'called', 'to-call', 'within'] as const
export type Following = (typeof followings)[number]

export const followingWords: Readonly<Record<Following, string>> = {
  'in-time': 'Referred in time',
  late: 'Referred late',
  called: 'No referral; the hub called',
  'to-call': 'No referral; to be called',
  within: 'Still within the time',
}

export type AdviceFigures = {
  readonly asked: number
  readonly answered: number
  readonly answeredInTime: number
  readonly byAdvice: readonly { readonly advice: Advice; readonly count: number }[]
  readonly referred: readonly { readonly following: Following; readonly count: number }[]
}

const passed = (limit: Temporal.Instant, at: Temporal.Instant): boolean => Temporal.Instant.compare(at, limit) > 0

/** What followed advice to refer; null where none was given. */
export const followingOf = (one: Pick<Consultation, 'steps'>, now: Temporal.Instant): Following | null => {
  const due = stepOf(one, 'answered')?.followDueAt ?? null
  if (due === null) return null
  const referred = stepOf(one, 'referred')
  if (referred !== null) return passed(due, referred.at) ? 'late' : 'in-time'
  if (stepOf(one, 'called') !== null) return 'called'
  return passed(due, now) ? 'to-call' : 'within'
}

/** What was asked, advised and what followed. */
export const adviceFigures = (all: readonly Consultation[], now: Temporal.Instant): AdviceFigures => {
  const answers = all.map((one) => ({ due: one.dueAt, answer: stepOf(one, 'answered') }))
  const answered = answers.filter(({ answer }) => answer !== null)
  const follow = all.map((one) => followingOf(one, now))
  return {
    asked: all.length,
    answered: answered.length,
    answeredInTime: answered.filter(({ due, answer }) => answer !== null && !passed(due, answer.at)).length,
    byAdvice: advices.map((advice) => ({
      advice,
      count: answered.filter(({ answer }) => answer?.advice === advice).length,
    })),
    referred: followings.map((following) => ({ following, count: follow.filter((one) => one === following).length })),
  }
}
