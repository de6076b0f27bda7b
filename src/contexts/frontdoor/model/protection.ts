import { Temporal } from 'temporal-polyfill'
import { dueAt, type WorkingCalendar } from '../../../kernel/clock/index.ts'
import type { Policies } from '../../partnership/index.ts'
import type { Contact } from './contact.ts'

/** What is done for a child at once, at any step. */
export const protections = ['police-protection', 'emergency-order', 'placed-safe', 'strategy-discussion'] as const
export type Protection = (typeof protections)[number]

export const protectionWords: Readonly<Record<Protection, string>> = {
  'police-protection': 'Police protection asked for',
  'emergency-order': 'Emergency order applied for',
  'placed-safe': 'Child taken to a safe place',
  'strategy-discussion': 'Strategy discussion called',
}

/** How a strategy discussion ends. */
export const strategyDecisions = [
  'section-47-joint',
  'section-47-single',
  'police-alone',
  'no-section-47',
  'meet-again',
] as const
export type StrategyDecision = (typeof strategyDecisions)[number]

export const strategyDecisionWords: Readonly<Record<StrategyDecision, string>> = {
  'section-47-joint': 'Section 47 enquiry, police and children’s social care together',
  'section-47-single': 'Section 47 enquiry, children’s social care alone',
  'police-alone': 'Police act alone',
  'no-section-47': 'No section 47 enquiry',
  'meet-again': 'Not decided: meet again',
}

/** What the hub has of a contact at one moment. */
export type HubHas = {
  readonly contact: Pick<Contact, 'state' | 'rating' | 'holder'>
  readonly basisRecorded: boolean
  readonly asked: readonly { readonly agencyName: string; readonly state: 'sent' | 'answered' | 'withdrawn' }[]
  readonly children: number
  readonly decided: number
}

/** What is missing at that moment, a sentence each. It is kept with what is done then, and stops nothing. */
export const missingNow = ({ contact, basisRecorded, asked, children, decided }: HubHas): readonly string[] => [
  ...(contact.state === 'to-screen' ? ['Not screened'] : []),
  ...(contact.rating === null ? ['Not rated'] : []),
  ...(contact.holder === null && contact.state !== 'decided' ? ['Held by nobody'] : []),
  ...(basisRecorded ? [] : ['No basis for asking agencies recorded']),
  ...(asked.length === 0 ? ['No agency asked'] : []),
  ...asked.filter(({ state }) => state !== 'answered').map(({ agencyName }) => `No answer from ${agencyName}`),
  ...(decided < children
    ? [
        children === 1
          ? 'No decision for the child'
          : `No decision for ${String(children - decided)} of ${String(children)} children`,
      ]
    : []),
]

export type Attendance = { readonly agency: string; readonly name: string; readonly kind: string; readonly who: string }

/** Kinds of agency that the hub's own rule wants at a strategy discussion and that were not there. */
export const absentOf = (
  { strategy }: Pick<Policies, 'strategy'>,
  tookPart: readonly Pick<Attendance, 'kind'>[],
): readonly string[] => strategy.body.atLeast.filter((kind) => !tookPart.some((one) => one.kind === kind))

/** By when it meets again, counted from the meeting; null where all who must be there were, and it decided. */
export const followUpDue = (
  policies: Pick<Policies, 'strategy'>,
  calendar: WorkingCalendar,
  meeting: {
    readonly heldAt: Temporal.Instant
    readonly absent: readonly string[]
    readonly decision: StrategyDecision
  },
): Temporal.Instant | null =>
  meeting.absent.length === 0 && meeting.decision !== 'meet-again'
    ? null
    : dueAt(calendar, policies.strategy.body.followUp, meeting.heldAt)

const kindWords: Readonly<Record<string, string>> = {
  'local-authority': 'children’s social care',
  police: 'police',
  health: 'health',
  education: 'education',
  housing: 'housing',
  probation: 'probation',
}

/** Kinds of agency as a list in words. */
export const kindsInWords = (kinds: readonly string[]): string =>
  kinds.map((kind) => kindWords[kind] ?? kind).join(', ')

/** A date and a time of day in the hub's zone as an instant; null when it is still to come. */
export const pastMoment = (
  { zone }: Pick<WorkingCalendar, 'zone'>,
  { day, time }: { readonly day: string; readonly time: string },
  now: Temporal.Instant,
): Temporal.Instant | null => {
  const moment = Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
  return Temporal.Instant.compare(moment, now) > 0 ? null : moment
}
