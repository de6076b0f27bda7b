import { Temporal } from 'temporal-polyfill'
import type { Contact, Rating } from './contact.ts'

/** An agency asked about a contact, as the queue shows it. */
export type AskedAgency = {
  readonly agency: string
  readonly agencyName: string
  readonly letter: string
  /** Null while it has not answered. */
  readonly answer: string | null
  readonly dueAt: Temporal.Instant
}

/** An open contact with what the queue needs to place it. */
export type QueueEntry = {
  readonly contact: Contact
  readonly asked: readonly AskedAgency[]
  readonly children: number
  readonly decided: number
  /** Decisions that wait for a second decision maker. */
  readonly unseconded: number
}

/** Where an open contact waits. Each is in exactly one. */
export const stages = ['to-screen', 'to-ask', 'waiting', 'ready', 'second'] as const
export type Stage = (typeof stages)[number]

/** What the hub's policy says that the queue needs: which ratings ask agencies, and by when an unrated red would be due. */
export type QueueRules = {
  readonly asksAgencies: (rating: Rating) => boolean
  /** The deadline of the worst rating, for contacts that claim danger and are not screened yet. */
  readonly dangerDue: (receivedAt: Temporal.Instant) => Temporal.Instant
}

export const stageOf = ({ contact, asked, children, decided, unseconded }: QueueEntry, rules: QueueRules): Stage => {
  if (contact.state === 'to-screen' || contact.rating === null) return 'to-screen'
  if (unseconded > 0 && decided >= children) return 'second'
  if (contact.state === 'asking') return asked.some(({ answer }) => answer === null) ? 'waiting' : 'ready'
  return rules.asksAgencies(contact.rating) ? 'to-ask' : 'ready'
}

/**
 * The deadline that places a contact: its own, or, while it is unscreened and claims danger, that of the worst rating when
 * this is earlier.
 */
export const trueDue = (contact: Contact, rules: QueueRules): Temporal.Instant => {
  const own = contact.dueAt ?? contact.receivedAt
  if (contact.state !== 'to-screen' || !contact.dangerClaimed) return own
  const worst = rules.dangerDue(contact.receivedAt)
  return Temporal.Instant.compare(worst, own) < 0 ? worst : own
}

export type Placed = {
  readonly entry: QueueEntry
  readonly due: Temporal.Instant
  readonly stage: Stage
  readonly late: boolean
}

const worstFirst: readonly (Rating | null)[] = ['red', 'amber', null, 'green', 'blue']
const weight = ({ contact }: QueueEntry): number =>
  contact.rating === null && contact.dangerClaimed ? 0 : worstFirst.indexOf(contact.rating)

/** The queue: nearest true deadline first; of equal ones the worse rating, then the longer waiting. */
export const placed = (entries: readonly QueueEntry[], rules: QueueRules, now: Temporal.Instant): readonly Placed[] =>
  entries
    .map((entry) => {
      const due = trueDue(entry.contact, rules)
      return { entry, due, stage: stageOf(entry, rules), late: Temporal.Instant.compare(now, due) > 0 }
    })
    .sort(
      (one, other) =>
        Temporal.Instant.compare(one.due, other.due) ||
        weight(one.entry) - weight(other.entry) ||
        Temporal.Instant.compare(one.entry.contact.receivedAt, other.entry.contact.receivedAt),
    )

/** What the queue can be narrowed to. */
export const filters = [...stages, 'late', 'mine', 'out-of-hours'] as const
export type Filter = (typeof filters)[number]

export const matches = (row: Placed, filter: Filter, reader: string): boolean => {
  if (filter === 'late') return row.late
  if (filter === 'mine') return row.entry.contact.holder === reader
  if (filter === 'out-of-hours') return row.entry.contact.channel === 'out-of-hours'
  return row.stage === filter
}

export const countsOf = (rows: readonly Placed[], reader: string): Readonly<Record<Filter, number>> =>
  Object.fromEntries(
    filters.map((filter) => [filter, rows.filter((row) => matches(row, filter, reader)).length]),
  ) as Record<Filter, number>

/** Why a contact stands where it stands, in words; empty when its rating says it all. */
export const whyHere = ({ entry, stage }: Placed): string => {
  const { contact } = entry
  if (contact.state === 'to-screen' && contact.dangerClaimed)
    return 'Danger claimed: stands with red until it is screened'
  if (contact.state === 'to-screen')
    return contact.whyHere === '' ? 'Not screened: by the first-look limit' : contact.whyHere
  if (stage === 'second') return 'Waits for a second decision maker'
  if (contact.whyHere !== '') return contact.whyHere
  return stage === 'to-ask' ? 'Agencies not asked yet' : ''
}
