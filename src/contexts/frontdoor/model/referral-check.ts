import type { Temporal } from 'temporal-polyfill'
import { type FieldErrors, type Typed, typedText } from '../../../kernel/form-state.ts'
import { parseNhsNumber } from '../../../kernel/nhs-number.ts'
import { type Place, type DraftPages, stepAt, typedAt } from './referral-draft.ts'
import { type Answer, answersTo, checkFields, cleanText } from './referral-fields.ts'
import { childSteps, isUnborn } from './referral-child-steps.ts'
import { personSteps } from './referral-person-steps.ts'
import { type HubWords, sharedSteps, type Step } from './referral-steps.ts'
import type { Referral } from './referral.ts'

/** One page read over: what was answered and what is still wrong or missing. */
export type CheckedPage = {
  readonly place: Place
  readonly title: string
  readonly answers: readonly Answer[]
  readonly errors: FieldErrors
}

export type CheckedPart = {
  readonly kind: 'shared' | 'child' | 'person'
  readonly title: string
  /** The child or adult it is about. */
  readonly item: string | null
  readonly pages: readonly CheckedPage[]
}

export type CheckedDraft = {
  readonly parts: readonly CheckedPart[]
  /** What keeps the whole from being sent, page by page. */
  readonly faults: readonly { readonly place: Place | null; readonly title: string; readonly fault: string }[]
}

/** What is wrong with one page as it was typed. */
export const pageErrors = (step: Step, typed: Typed, today: Temporal.PlainDate): FieldErrors => {
  const errors = checkFields(step.fields, typed, today)
  return step.name === 'danger' && typedText(typed, 'danger') === 'now'
    ? { danger: 'Call 999 first, then say here that 999 has been called' }
    : errors
}

/** How a child is called in lists before the whole is complete. */
export const childTitle = (draft: DraftPages, item: string): string => {
  const typed = typedAt(draft, 'child-name', item)
  if (isUnborn(typedAt(draft, 'child-birth', item))) {
    const mother = cleanText(typed, 'mother')
    return mother === '' ? 'An unborn child' : `Unborn baby of ${mother}`
  }
  return `${cleanText(typed, 'firstNames')} ${cleanText(typed, 'lastName')}`.trim() || 'A child without a name yet'
}

export const personTitle = (draft: DraftPages, item: string): string =>
  cleanText(typedAt(draft, 'person', item), 'name') || 'Somebody without a name yet'

type Seen = { readonly words: HubWords; readonly draft: DraftPages; readonly today: Temporal.PlainDate }

const checkedPage = ({ words, draft, today }: Seen, place: Place): CheckedPage => {
  const step = stepAt(words, draft, place)
  if (step === null) throw new Error('The form has no such page.')
  const typed = typedAt(draft, place.step, place.item)
  const answers = answersTo(step.fields, typed)
  return { place, title: step.title, answers, errors: pageErrors(step, typed, today) }
}

const itemPart = (seen: Seen, kind: 'child' | 'person', item: string): CheckedPart => {
  const steps = kind === 'child' ? childSteps(typedAt(seen.draft, 'child-birth', item)) : personSteps
  const title = kind === 'child' ? childTitle(seen.draft, item) : personTitle(seen.draft, item)
  return { kind, title, item, pages: steps.map(({ name }) => checkedPage(seen, { step: name, item })) }
}

const groups: readonly { readonly title: string; readonly steps: readonly string[] }[] = [
  { title: 'Consent', steps: ['family', 'reasons', 'confidential'] },
  { title: 'The concern', steps: ['concern', 'worry', 'impact', 'when', 'history'] },
  { title: 'Strengths and voices', steps: ['working-well', 'support', 'voice', 'parents', 'wanted'] },
  { title: 'For the hub', steps: ['visiting', 'you'] },
]

const sharedPart = (seen: Seen, title: string, names: readonly string[]): CheckedPart => {
  const steps = sharedSteps(seen.words, typedAt(seen.draft, 'family')).filter(({ name }) => names.includes(name))
  return {
    kind: 'shared',
    title,
    item: null,
    pages: steps.map(({ name }) => checkedPage(seen, { step: name, item: null })),
  }
}

/** Reads a whole draft over: its parts in order, and everything that keeps it from being sent. */
export const checkDraft = (words: HubWords, draft: DraftPages, today: Temporal.PlainDate): CheckedDraft => {
  const seen: Seen = { words, draft, today }
  const parts = [
    sharedPart(seen, 'Danger now', ['danger']),
    ...draft.children.map((item) => itemPart(seen, 'child', item)),
    ...draft.people.map((item) => itemPart(seen, 'person', item)),
    ...groups.map(({ title, steps }) => sharedPart(seen, title, steps)),
  ]
  const faults = parts.flatMap(({ kind, title: whose, pages }) =>
    pages.flatMap(({ place, title, errors }) =>
      Object.values(errors).map((fault) => ({ place, title: kind === 'shared' ? title : whose, fault })),
    ),
  )
  const noChild = { place: null, title: 'Children', fault: 'Add at least one child' }
  return { parts, faults: draft.children.length === 0 ? [noChild, ...faults] : faults }
}

/** What is wrong with a referral as a whole value, whoever made it: the last gate before it is kept for good. */
export const referralErrors = (referral: Referral, words: HubWords): FieldErrors => {
  const errors: Record<string, string> = {}
  const { children, consent, concern, referrer } = referral
  if (children.length === 0) errors['children'] = 'Add at least one child'
  if (children.some(({ firstNames, lastName }) => `${firstNames}${lastName}`.trim() === ''))
    errors['names'] = 'Name every child'
  if (children.some(({ nhsNumber }) => nhsNumber !== '' && !parseNhsNumber(nhsNumber).ok))
    errors['nhsNumber'] = 'One digit of an NHS number is wrong'
  if (!words.concerns.some(({ key }) => key === concern.kind))
    errors['concern'] = 'Choose the kind of concern that is nearest'
  if (concern.worriedAbout.trim() === '') errors['worry'] = 'Say what you are worried about'
  if (consent.reasons.some((reason) => !words.reasons.some(({ key }) => key === reason)))
    errors['reasons'] = 'Choose from the reasons that are offered'
  else if (wantsReason(referral) && consent.reasons.length === 0)
    errors['reasons'] = 'Give a reason for not telling or asking the family'
  if (referrer.role.trim() === '') errors['role'] = 'Enter your role'
  if (referrer.phone.trim() === '') errors['phone'] = 'Enter a telephone number'
  return errors
}

/** A family that knows, was asked and said no needs an explanation instead. */
const wantsReason = ({ consent }: Referral): boolean => {
  if (consent.familyAware === 'no' || consent.consent === 'not-asked') return true
  return consent.consent === 'refused' && consent.explanation.trim() === ''
}
