import type { Temporal } from 'temporal-polyfill'
import type { FieldErrors } from '../../../kernel/form-state.ts'
import type { FamilyRules, Limit } from '../../partnership/index.ts'

/** What a decision maker writes about telling the family. */
export type FamilyGiven = {
  /** `tell`, or the key of the hub's reason for not telling yet. */
  readonly tell: string
  /** What they are told, or why not, in the decision maker's words. */
  readonly words: string
  /** The person or role that tells them; empty where nobody does yet. */
  readonly who: string
  /** Key of the hub's limit; empty where nobody tells them yet. */
  readonly by: string
  /** Interpreter, large print, somebody to read it with: what they need. */
  readonly needs: string
  /** Whether it is safe to write to their address. */
  readonly safeToWrite: string
}

/** As kept with the decision. */
export type FamilyPlan = Omit<FamilyGiven, 'by'> & {
  /** The hub's own words for the choice, as they stood. */
  readonly tellName: string
  /** By when they are told, as an instant in ISO 8601; null where they are not told yet. */
  readonly dueAt: string | null
}

export const safeToWrite = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No: tell them in person only' },
  { value: 'not-known', text: 'Not known: nothing is posted until it is' },
] as const

/** What is missing in the plan, by field of the form; nothing where it is whole. */
export const familyGaps = (rules: FamilyRules, given: FamilyGiven): FieldErrors => {
  const telling = given.tell === 'tell'
  const errors: Record<string, string> = {}
  if (!telling && !rules.notTelling.some(({ key }) => key === given.tell))
    errors['familyTell'] = 'Choose whether the family is told of this decision'
  if (given.words.trim() === '') errors['familyWords'] = 'Write what the family is told, or why it is not told yet'
  if (telling && given.who.trim() === '') errors['familyWho'] = 'Write who tells the family'
  if (telling && familyLimit(rules, given) === null) errors['familyBy'] = 'Choose by when the family is told'
  if (!safeToWrite.some(({ value }) => value === given.safeToWrite))
    errors['familySafe'] = 'Choose whether it is safe to write to their address'
  return errors
}

/** The hub's rules as they fit one child: that a child is unborn is no reason for one who is born. */
export const reasonsFor = (rules: FamilyRules, unborn: boolean): FamilyRules =>
  unborn ? rules : { ...rules, notTelling: rules.notTelling.filter(({ key }) => key !== 'unborn') }

/** The limit chosen; null where the family is not told yet or the hub has no such limit. */
export const familyLimit = (rules: FamilyRules, { tell, by }: Pick<FamilyGiven, 'tell' | 'by'>): Limit | null =>
  tell === 'tell' ? (rules.limits.find(({ key }) => key === by)?.limit ?? null) : null

export const familyName = (rules: FamilyRules, tell: string): string =>
  tell === 'tell' ? 'Yes, tell them' : (rules.notTelling.find(({ key }) => key === tell)?.name ?? '')

/** How a family was told: by word alone, or with its checked letter. */
export const tellingWays = [
  { value: 'said', text: 'Told in person or by telephone, no letter' },
  { value: 'read', text: 'The letter read with them' },
  { value: 'handed', text: 'The letter handed to them' },
  { value: 'posted', text: 'The letter posted' },
] as const
export const tellingWayKeys = tellingWays.map(({ value }) => value)
export type TellingWay = (typeof tellingWays)[number]['value']

/** The ways open to a family: a letter once it is checked, and the post only where it is safe to write. */
export const waysOpen = (plan: Pick<FamilyPlan, 'safeToWrite'>, letterChecked: boolean): typeof tellingWayKeys =>
  tellingWayKeys.filter((way) => way === 'said' || (letterChecked && (way !== 'posted' || plan.safeToWrite === 'yes')))

export const toldDays = ['0', '1', '2', '3', '4', '5', '6', '7'] as const
export type DaysAgo = (typeof toldDays)[number]

/** The London date so many days before an instant, ISO. */
export const daysAgo = (at: Temporal.Instant, days: DaysAgo): string =>
  at
    .toZonedDateTimeISO('Europe/London')
    .toPlainDate()
    .subtract({ days: Number(days) })
    .toString()
