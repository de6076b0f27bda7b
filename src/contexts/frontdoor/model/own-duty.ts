import { Temporal } from 'temporal-polyfill'
import { dueAt, isWorkingDay, type WorkingCalendar } from '../../../kernel/clock/index.ts'
import type { AgencyId, Id, UserId } from '../../../kernel/id.ts'
import type { Journey } from '../../../kernel/journey.ts'
import type { Limit } from '../../partnership/index.ts'

// FGM Act 2003 s5B: a known case, in the course of work, by a regulated health or social-care professional or a teacher.

export type DutyId = Id<'duty'>

export const professions = ['regulated', 'teacher', 'neither'] as const
export type Profession = (typeof professions)[number]

/** How it was learned. Only the first two make a known case. */
export const hows = ['told', 'seen', 'other'] as const
export type How = (typeof hows)[number]

export const dutyStates = ['not-held', 'open', 'done'] as const
export type DutyState = (typeof dutyStates)[number]

export const dutyActs = { 'record the report': ['open'] } as const satisfies Readonly<
  Record<string, readonly DutyState[]>
>

/** Nothing that happens to a referral is an act here. */
export const dutyJourney: Journey = { of: 'own duty to the police', states: dutyStates, acts: dutyActs }

export type Known = { readonly profession: Profession; readonly how: How; readonly under18: boolean }

/** Whether this person holds the duty in this case. */
export const holdsDuty = ({ profession, how, under18 }: Known): boolean =>
  profession !== 'neither' && how !== 'other' && under18

/** Why they do not, in plain words; empty when they do. */
export const notHeldWords = ({ profession, how, under18 }: Known): string => {
  if (!under18) return 'She is not under 18 now, so this duty does not apply.'
  if (how === 'other')
    return 'Not a known case: the girl herself did not tell it and no signs were seen, so this duty does not apply.'
  return profession === 'neither' ? 'Neither a regulated professional nor a teacher: the duty is not held here.' : ''
}

/**
 * The close of so many working days after the day on which it was learned; that day itself is never counted, also when it
 * is none of the hub's working days. A limit in hours counts from noon of that day, or from now when that is earlier.
 */
export const dutyDue = (
  calendar: WorkingCalendar,
  limit: Limit,
  { learnedOn, now }: { readonly learnedOn: Temporal.PlainDate; readonly now: Temporal.Instant },
): Temporal.Instant => {
  const noon = learnedOn.toZonedDateTime({ timeZone: calendar.zone, plainTime: '12:00' }).toInstant()
  const start = Temporal.Instant.compare(noon, now) < 0 ? noon : now
  if (limit.unit !== 'working-days' || limit.amount === 0 || isWorkingDay(calendar, learnedOn))
    return dueAt(calendar, limit, start)
  // Counting by working days begins on the next one: for a day off that is the first day already.
  return dueAt(calendar, { ...limit, amount: limit.amount - 1 }, start)
}

/** How it was reported, as its holder says. */
export type Reported = {
  readonly by: 'me' | 'colleague'
  /** The colleague of the same profession who reported; empty for one's own report. */
  readonly colleague: string
  readonly reference: string
  /** `YYYY-MM-DD`. */
  readonly calledOn: string
  readonly safeguarding: string
}

export type OwnDuty = Known & {
  readonly id: DutyId
  readonly user: UserId
  readonly userName: string
  readonly agency: AgencyId
  readonly agencyName: string
  readonly professionName: string
  /** Who holds it, said by somebody who does not. */
  readonly holder: string
  /** `YYYY-MM-DD`. */
  readonly learnedOn: string
  readonly what: string
  readonly recordedAt: Temporal.Instant
  readonly state: DutyState
  readonly dueAt: Temporal.Instant | null
  readonly reported: Reported | null
  readonly doneAt: Temporal.Instant | null
}

export const isLate = ({ state, dueAt: due, doneAt }: OwnDuty, now: Temporal.Instant): boolean =>
  state !== 'not-held' && due !== null && Temporal.Instant.compare(doneAt ?? now, due) > 0

export type DutyCounts = { readonly open: number; readonly late: number; readonly done: number }

export const countDuties = (duties: readonly OwnDuty[], now: Temporal.Instant): DutyCounts => {
  const open = duties.filter(({ state }) => state === 'open')
  return {
    open: open.length,
    late: open.filter((duty) => isLate(duty, now)).length,
    done: duties.filter(({ state }) => state === 'done').length,
  }
}
