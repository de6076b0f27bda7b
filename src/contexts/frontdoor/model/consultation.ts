import { Temporal } from 'temporal-polyfill'
import { dueAt, type WorkingCalendar } from '../../../kernel/clock/index.ts'
import type { AgencyId, Id } from '../../../kernel/id.ts'
import type { Journey } from '../../../kernel/journey.ts'
import type { Policies } from '../../partnership/index.ts'
import type { ContactId } from './contact.ts'

export type ConsultationId = Id<'consultation'>

export const advices = ['advice-only', 'early-help', 'refer-now', 'refer-at-once'] as const
export type Advice = (typeof advices)[number]

export const adviceWords: Readonly<Record<Advice, string>> = {
  'advice-only': 'Advice only: no referral is needed for what was described',
  'early-help': 'Early help: offer it with the family',
  'refer-now': 'Refer now',
  'refer-at-once': 'Refer at once',
}

export type StepKind = 'answered' | 'name-asked' | 'name-given' | 'name-declined' | 'referred' | 'called'

/** Something that came of a consultation, kept as it was written. */
export type AdviceStep = {
  readonly kind: StepKind
  readonly advice: Advice | null
  readonly words: string
  readonly contact: ContactId | null
  readonly followDueAt: Temporal.Instant | null
  readonly byName: string
  readonly at: Temporal.Instant
}

export type Consultation = {
  readonly id: ConsultationId
  readonly agency: AgencyId
  readonly agencyName: string
  readonly channel: 'form' | 'phone'
  readonly askedByName: string
  /** Both empty where the child is not named. */
  readonly firstNames: string
  readonly lastName: string
  readonly years: number
  readonly concern: string
  readonly worry: string
  /** Empty where the answer is wanted on the screen. */
  readonly callbackPhone: string
  readonly askedAt: Temporal.Instant
  readonly dueAt: Temporal.Instant
  readonly steps: readonly AdviceStep[]
}

/** By when an advised referral is to be there, counted from the advice; null where none was advised. Local limits. */
export const followUpDue = (
  { policies, calendar }: { readonly policies: Pick<Policies, 'advice'>; readonly calendar: WorkingCalendar },
  advice: Advice,
  at: Temporal.Instant,
): Temporal.Instant | null => {
  const { referNow, referAtOnce } = policies.advice.body
  if (advice === 'refer-now') return dueAt(calendar, referNow, at)
  return advice === 'refer-at-once' ? dueAt(calendar, referAtOnce, at) : null
}

/** What can be done with a consultation, by where it stands. The answer is given once. */
export const consultationJourney: Journey = {
  of: 'consultation',
  states: ['to-answer', 'referral-awaited', 'call-the-setting', 'closed'],
  acts: {
    answer: ['to-answer'],
    'ask for the name': ['to-answer', 'referral-awaited', 'call-the-setting', 'closed'],
    refer: ['to-answer', 'referral-awaited', 'call-the-setting', 'closed'],
    call: ['call-the-setting'],
  },
}

export type Stand = 'to-answer' | 'referral-awaited' | 'call-the-setting' | 'closed'

export const stepOf = ({ steps }: Pick<Consultation, 'steps'>, kind: StepKind): AdviceStep | null =>
  steps.find((step) => step.kind === kind) ?? null

/** Where a consultation stands. An advised referral that is not there when its time ends brings it back as a call to make. */
export const standOf = (consultation: Pick<Consultation, 'steps'>, now: Temporal.Instant): Stand => {
  const answered = stepOf(consultation, 'answered')
  if (answered === null) return 'to-answer'
  const due = answered.followDueAt
  if (due === null || stepOf(consultation, 'referred') !== null || stepOf(consultation, 'called') !== null)
    return 'closed'
  return Temporal.Instant.compare(now, due) > 0 ? 'call-the-setting' : 'referral-awaited'
}

/** What counts next: the answer's time, or the advised referral's; null where nothing is awaited. */
export const nextDue = (
  consultation: Pick<Consultation, 'steps' | 'dueAt'>,
  now: Temporal.Instant,
): Temporal.Instant | null => {
  const stand = standOf(consultation, now)
  if (stand === 'to-answer') return consultation.dueAt
  return stand === 'closed' ? null : (stepOf(consultation, 'answered')?.followDueAt ?? null)
}
