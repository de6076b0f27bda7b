import { ok, refuse, type Result } from '../result.ts'
import type { DeadlineLimit } from './due.ts'

/** What a time limit is for. */
export const deadlineSubjects = [
  'decision',
  'agency-return',
  'acknowledgement',
  'referrer-feedback',
  'first-look',
] as const
export type DeadlineSubject = (typeof deadlineSubjects)[number]

/** Limits that hold whatever the rating; a rule for one rating goes before a rule for any. */
export const anyRating = 'any'

/** One limit of a policy. A limit runs on while the hub is closed exactly when it counts elapsed hours. */
export type DeadlineRule = DeadlineLimit & {
  readonly subject: DeadlineSubject
  /** A rating of the policy, or 'any'. */
  readonly rating: string
  readonly runsOutOfHours: boolean
  /** `from-original-start`: the new rating's limit, counted from the first start. `keep`: the deadline stays. */
  readonly onRegrade: 'from-original-start' | 'keep'
}

/** A hub's time limits as data: a scheme, its version, its ratings and their limits. */
export type DeadlinePolicy = {
  readonly scheme: string
  readonly version: number
  /** The ratings the hub uses, the worst first. */
  readonly worstFirst: readonly string[]
  readonly rules: readonly DeadlineRule[]
}

/** The rule for a subject under a rating, or null where the policy sets no limit (as for agencies that are not asked). */
export const ruleOf = (
  policy: DeadlinePolicy,
  subject: DeadlineSubject,
  rating: string | null,
): DeadlineRule | null => {
  const under = (wanted: string) =>
    policy.rules.find((rule) => rule.subject === subject && rule.rating === wanted) ?? null
  return (rating === null ? null : under(rating)) ?? under(anyRating)
}

const ruleTrouble = (rule: DeadlineRule, { worstFirst }: DeadlinePolicy): string | null => {
  const name = `${rule.subject} for ${rule.rating}`
  if (rule.rating !== anyRating && !worstFirst.includes(rule.rating)) return `${name}: the policy has no such rating`
  if (!Number.isSafeInteger(rule.amount) || rule.amount < 0) return `${name}: the amount is not a whole number from 0`
  if (rule.runsOutOfHours === (rule.unit === 'elapsed-hours')) return null
  return rule.runsOutOfHours
    ? `${name}: only elapsed hours run while the hub is closed`
    : `${name}: elapsed hours run while the hub is closed`
}

/** Checks a policy before it is published: every reason it cannot be used, or the policy itself. */
export const checkPolicy = (policy: DeadlinePolicy): Result<DeadlinePolicy, readonly string[]> => {
  const troubles = policy.rules.map((rule) => ruleTrouble(rule, policy)).filter((trouble) => trouble !== null)
  const names = policy.rules.map(({ subject, rating }) => `${subject} for ${rating}`)
  for (const name of new Set(names.filter((each, index) => names.indexOf(each) !== index)))
    troubles.push(`${name}: there is more than one rule`)
  if (policy.worstFirst.length === 0) troubles.push('there are no ratings')
  if (new Set(policy.worstFirst).size < policy.worstFirst.length) troubles.push('a rating is named twice')
  if (policy.worstFirst.includes(anyRating)) troubles.push(`no rating can be called "${anyRating}"`)
  for (const rating of policy.worstFirst)
    if (ruleOf(policy, 'decision', rating) === null) troubles.push(`decision for ${rating}: there is no rule`)
  if (ruleOf(policy, 'first-look', null) === null) troubles.push('first-look for any: there is no rule')
  return troubles.length === 0 ? ok(policy) : refuse(troubles)
}
