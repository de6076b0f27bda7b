import { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from '../../../kernel/clock/index.ts'
import type { Policies } from '../../partnership/index.ts'
import type { Caution } from './cautions.ts'
import { type ClockUnit, type DeadlineWords, deadlineWords } from './clock-words.ts'
import { concernName } from './concern-name.ts'
import type { Contact, Rating } from './contact.ts'
import { decisionDue } from './deadlines.ts'
import {
  type AskedAgency,
  type Placed,
  placed,
  type QueueEntry,
  type QueueRules,
  type Stage,
  whyHere,
} from './queue.ts'

type Clock = { readonly policies: Policies; readonly calendar: WorkingCalendar }

const worstFirst: readonly Rating[] = ['red', 'amber', 'green', 'blue']

/** The worst rating this hub uses: what a contact that claims danger stands with until it is screened. */
const worstRating = ({ ratings }: Policies): Rating =>
  worstFirst.find((rating) => ratings.body.ratings.some((rule) => rule.rating === rating)) ?? 'red'

const limitsOf = ({ ratings }: Policies, rating: Rating) => ratings.body.ratings.find((rule) => rule.rating === rating)

/** What the queue needs to know of a hub's policies. */
export const queueRules = ({ policies, calendar }: Clock): QueueRules => ({
  asksAgencies: (rating) => (limitsOf(policies, rating)?.agencyAnswer ?? null) !== null,
  dangerDue: (receivedAt) => decisionDue(policies, calendar, receivedAt, worstRating(policies)),
})

/** The measure in which a contact's deadline counts. */
const unitOf = (contact: Contact, { policies, calendar }: Clock, due: Temporal.Instant): ClockUnit => {
  if (contact.rating !== null) return limitsOf(policies, contact.rating)?.decision.unit ?? 'elapsed-hours'
  const worst = worstRating(policies)
  const byDanger = contact.dangerClaimed && decisionDue(policies, calendar, contact.receivedAt, worst).equals(due)
  return byDanger ? (limitsOf(policies, worst)?.decision.unit ?? 'elapsed-hours') : policies.ratings.body.firstLook.unit
}

/** How an asked agency stands now. */
export const answerState = ({ answer, dueAt }: Pick<AskedAgency, 'answer' | 'dueAt'>, now: Temporal.Instant) => {
  if (answer === 'known') return 'answered'
  if (answer === 'not-known') return 'not-known'
  if (answer !== null) return 'declined'
  return Temporal.Instant.compare(now, dueAt) > 0 ? 'late' : 'waiting'
}

export type AgencyMark = {
  readonly agency: string
  readonly letters: string
  readonly state: ReturnType<typeof answerState> | 'not-asked'
}

/** Every page about a contact begins with this. */
export type Standing = {
  readonly contact: Contact
  readonly stage: Stage
  readonly late: boolean
  readonly clock: DeadlineWords
  readonly concernName: string
  readonly why: string
  readonly answers: readonly AgencyMark[]
  /** What to heed before anybody rings whoever made contact; empty for a professional who refers. */
  readonly beforeCalling: readonly string[]
  /** What to heed before anybody speaks with, writes to or visits the family. */
  readonly cautions: readonly Caution[]
}

type HubAgency = {
  readonly id: string
  readonly name: string
  readonly letter: string
  readonly seat: string
  readonly kind: string
}
/** Kinds of agency that are asked about a child as a rule: that one of them was not is worth saying. */
export const partners: ReadonlySet<string> = new Set(['police', 'health', 'education', 'housing', 'probation'])

/** Marks of the agencies asked, in the hub's own order, and of its standing partners not asked. None before anyone is. */
const marksOf = (entry: QueueEntry, agencies: readonly HubAgency[], now: Temporal.Instant): readonly AgencyMark[] => {
  if (entry.asked.length === 0) return []
  return agencies.flatMap((agency): AgencyMark[] => {
    const asked = entry.asked.find((one) => one.agency === agency.id)
    if (asked !== undefined) return [{ agency: agency.name, letters: agency.letter, state: answerState(asked, now) }]
    return partners.has(agency.kind) ? [{ agency: agency.name, letters: agency.letter, state: 'not-asked' }] : []
  })
}

const standingOf = (row: Placed, clock: Clock, agencies: readonly HubAgency[], now: Temporal.Instant): Standing => {
  const { contact } = row.entry
  const unit = unitOf(contact, clock, row.due)
  return {
    contact,
    stage: row.stage,
    late: row.late,
    clock: deadlineWords(clock.calendar, { due: row.due, unit, now }),
    concernName: concernName(clock.policies.concerns.body.concerns, contact.concern),
    why: whyHere(row),
    answers: marksOf(row.entry, agencies, now),
    beforeCalling: [],
    cautions: [],
  }
}

/** Contacts placed by true deadline, each with its words. `agencies` are the hub's, in the order their marks stand in. */
export const standings = (
  entries: readonly QueueEntry[],
  clock: Clock,
  agencies: readonly HubAgency[],
  now: Temporal.Instant,
): readonly { readonly row: Placed; readonly standing: Standing }[] =>
  placed(entries, queueRules(clock), now).map((row) => ({ row, standing: standingOf(row, clock, agencies, now) }))
