import { Temporal } from 'temporal-polyfill'
import { dateOf, momentWords, nextOpen, openingsOn, type WorkingCalendar } from '../../../kernel/clock/index.ts'
import type { Rating } from './contact.ts'

/** What can go wrong with a contact, the worst first. */
export const wrongs = [
  'red-unclaimed',
  'night',
  'unaccepted',
  'nobody',
  'unread',
  'review',
  'silent',
  'second',
] as const
export type Wrong = (typeof wrongs)[number]

/** An answer that came after its time and that nobody of the hub has opened. */
export type LateAnswer = {
  readonly request: string
  readonly agencyName: string
  readonly answeredAt: Temporal.Instant
}

/** A question past its time without an answer. */
export type SilentRequest = {
  readonly request: string
  readonly agencyName: string
  readonly dueAt: Temporal.Instant
  /** When the agency was last reminded, by the hub or by rule. */
  readonly chasedAt: Temporal.Instant | null
}

export type NightWaiting = { readonly entry: string; readonly byName: string; readonly at: Temporal.Instant }

/** Something that came after the decision and that nobody has said anything of. */
export type WaitingReview = { readonly review: string; readonly words: string }

export type WaitingDecision = { readonly child: string; readonly decidedBy: string; readonly decidedByName: string }

/** A contact that is open, or that waits for a review, with all that can go wrong with it. */
export type ContactAtWork = {
  readonly contact: string
  readonly reference: string
  readonly rating: Rating | null
  readonly dangerClaimed: boolean
  /** Its true deadline. */
  readonly due: Temporal.Instant
  readonly holder: string | null
  readonly holderName: string
  readonly holderAccepted: boolean
  readonly handedAt: Temporal.Instant | null
  readonly handedByName: string
  readonly answers: readonly LateAnswer[]
  readonly requests: readonly SilentRequest[]
  readonly decisions: readonly WaitingDecision[]
  readonly reviews: readonly WaitingReview[]
  /** What the night handed over and nobody has taken. */
  readonly nights: readonly NightWaiting[]
}

/** The work of a hub as one reader meets it. */
export type Work = {
  readonly reader: string
  readonly decides: boolean
  /** Only what is due by then counts, but for what has gone wrong already. */
  readonly until: Temporal.Instant
  readonly contacts: readonly ContactAtWork[]
}

export type Thing = {
  readonly wrong: Wrong
  readonly of: ContactAtWork
  /** When it bites. */
  readonly due: Temporal.Instant
  /** The request or child that it is about; empty for the contact itself. */
  readonly about: string
}

const before = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) <= 0

/** Reminded within this time, an agency is left alone. */
const chaseRest = { hours: 1 } as const

export const asRed = ({ rating, dangerClaimed }: Pick<ContactAtWork, 'rating' | 'dangerClaimed'>): boolean =>
  rating === 'red' || (rating === null && dangerClaimed)

/** The worst that is wrong with one contact, or null. */
export const worstOf = (of: ContactAtWork, { reader, decides, until }: Work, now: Temporal.Instant): Thing | null => {
  const soon = before(of.due, until)
  if (of.holder === null && asRed(of)) return { wrong: 'red-unclaimed', of, due: of.due, about: '' }
  const [night] = of.nights
  if (night !== undefined) return { wrong: 'night', of, due: of.due, about: night.entry }
  if (of.holder !== null && !of.holderAccepted) return { wrong: 'unaccepted', of, due: of.due, about: '' }
  if (of.holder === null && soon) return { wrong: 'nobody', of, due: of.due, about: '' }
  const [unread] = of.answers
  if (unread !== undefined) return { wrong: 'unread', of, due: of.due, about: unread.request }
  const [review] = of.reviews
  if (decides && review !== undefined) return { wrong: 'review', of, due: of.due, about: review.review }
  const rested = (at: Temporal.Instant | null) => at === null || before(at.add(chaseRest), now)
  const silent = of.requests.find(({ dueAt, chasedAt }) => before(dueAt, now) && rested(chasedAt))
  if (silent !== undefined && soon) return { wrong: 'silent', of, due: of.due, about: silent.request }
  const second = of.decisions.find(({ decidedBy }) => decidedBy !== reader)
  return decides && second !== undefined && soon ? { wrong: 'second', of, due: of.due, about: second.child } : null
}

const worse = (one: Thing, other: Thing): number =>
  Number(asRed(other.of)) - Number(asRed(one.of)) ||
  Temporal.Instant.compare(one.due, other.due) ||
  wrongs.indexOf(one.wrong) - wrongs.indexOf(other.wrong) ||
  (one.of.reference < other.of.reference ? -1 : 1)

/**
 * What could go wrong soonest: at most three contacts, each once, with the worst that is wrong with it. Those that stand
 * with red come first, then the nearest deadline.
 */
export const threeThings = (work: Work, now: Temporal.Instant): readonly Thing[] =>
  work.contacts
    .map((of) => worstOf(of, work, now))
    .filter((thing) => thing !== null)
    .sort(worse)
    .slice(0, 3)

export type Horizon = { readonly until: Temporal.Instant; readonly words: string }

/** How far the brief looks: to noon in the morning, to closing in the afternoon, and past a night to two hours after opening. */
export const horizonOf = (calendar: WorkingCalendar, now: Temporal.Instant): Horizon => {
  const opens = nextOpen(calendar, now)
  if (!opens.equals(now))
    return {
      until: opens.add({ hours: 2 }),
      words: `before the first hours after ${momentWords(calendar, opens, now)} are over`,
    }
  const local = now.toZonedDateTimeISO(calendar.zone)
  const noon = local.withPlainTime('12:00').toInstant()
  const closing = openingsOn(calendar, dateOf(calendar, now)).find(
    ({ to }) => Temporal.Instant.compare(to, now) > 0,
  )?.to
  if (Temporal.Instant.compare(now, noon) < 0 && (closing === undefined || before(noon, closing)))
    return { until: noon, words: 'before noon' }
  const until = closing ?? now.add({ hours: 4 })
  return { until, words: `before ${momentWords(calendar, until, now)}` }
}
