import { Temporal } from 'temporal-polyfill'
import type { Rating } from './contact.ts'

/** One contact as the figures count it. */
export type CountedContact = {
  /** The highest rating it ever held; null while nobody has rated it. */
  readonly rating: Rating | null
  /** By when it had to be decided under that rating, or looked at while it has none. */
  readonly limit: Temporal.Instant
  readonly decidedAt: Temporal.Instant | null
  /** Minutes from receipt to the final decision, both measures; null while it is open. */
  readonly elapsed: number | null
  readonly working: number | null
}

/** One question to one agency as the figures count it. */
export type CountedRequest = {
  readonly agency: string
  readonly agencyName: string
  readonly sentAt: Temporal.Instant
  readonly dueAt: Temporal.Instant
  readonly answeredAt: Temporal.Instant | null
  /** When the hub decided without it; null while it is still wanted, or was answered. */
  readonly withdrawnAt: Temporal.Instant | null
}

/** The middle and the ninth of ten, in minutes; null of nothing. */
export type Spread = { readonly median: number; readonly p90: number } | null

const ascending = (values: readonly number[]): readonly number[] => [...values].sort((one, other) => one - other)

/**
 * Median: the middle value, or the mean of the two middle ones. P90: the smallest value that at least nine in ten do not
 * exceed (nearest rank), so it is always a time that somebody really had to wait.
 */
export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = ascending(values)
  const at = (index: number): number => sorted[index] ?? 0
  if (sorted.length === 0) return null
  const half = sorted.length / 2
  const median = Number.isInteger(half) ? (at(half - 1) + at(half)) / 2 : at(Math.floor(half))
  return { median, p90: at(Math.ceil((sorted.length * 9) / 10) - 1) }
}

/** Whole per cent of a share, never 100 while one is missing nor 0 while there is one; null where nothing is counted. */
export const percent = (part: number, whole: number): number | null => {
  if (whole === 0) return null
  if (part === 0 || part === whole) return part === 0 ? 0 : 100
  return Math.min(99, Math.max(1, Math.round((part * 100) / whole)))
}

export type InTime = {
  readonly rating: Rating
  /** Decided, or open past the limit: what the percentage is of. */
  readonly counted: number
  readonly inTime: number
  readonly decidedLate: number
  readonly openLate: number
  /** Left out: still open and within the limit. */
  readonly openWithin: number
  readonly elapsed: Spread
  readonly working: Spread
}

const passed = (limit: Temporal.Instant, at: Temporal.Instant): boolean => Temporal.Instant.compare(at, limit) > 0
const minutesIn = (values: readonly (number | null)[]): readonly number[] => values.filter((value) => value !== null)

/** How one rating did: a decision on the limit itself is in time; what is open past its limit counts late now. */
export const inTimeOf = (rating: Rating, contacts: readonly CountedContact[], now: Temporal.Instant): InTime => {
  const own = contacts.filter((contact) => contact.rating === rating)
  const count = (is: (contact: CountedContact) => boolean): number => own.filter(is).length
  const inTime = count(({ decidedAt, limit }) => decidedAt !== null && !passed(limit, decidedAt))
  const decidedLate = count(({ decidedAt, limit }) => decidedAt !== null && passed(limit, decidedAt))
  const openLate = count(({ decidedAt, limit }) => decidedAt === null && passed(limit, now))
  return {
    rating,
    counted: inTime + decidedLate + openLate,
    inTime,
    decidedLate,
    openLate,
    openWithin: own.length - inTime - decidedLate - openLate,
    elapsed: spreadOf(minutesIn(own.map(({ elapsed }) => elapsed))),
    working: spreadOf(minutesIn(own.map(({ working }) => working))),
  }
}

export type Unrated = { readonly all: number; readonly late: number }

/** Contacts nobody has rated: in no percentage, so named beside them, with those past the first-look limit. */
export const unratedOf = (contacts: readonly CountedContact[], now: Temporal.Instant): Unrated => {
  const unrated = contacts.filter(({ rating }) => rating === null)
  return { all: unrated.length, late: unrated.filter(({ limit }) => passed(limit, now)).length }
}

export type AgencyFigure = {
  readonly agency: string
  readonly agencyName: string
  /** Answered, or not answered though the time was up: what the percentages are of. */
  readonly counted: number
  readonly answered: number
  readonly inTime: number
  /** Not answered though the time was up. */
  readonly silent: number
  /** Left out: still within its time, or no longer wanted before its time was up. */
  readonly leftOut: number
  /** Round the clock, of the answers given. */
  readonly elapsed: Spread
}

const figureOf = (
  own: readonly CountedRequest[],
  now: Temporal.Instant,
): Omit<AgencyFigure, 'agency' | 'agencyName'> => {
  const answered = own.filter(({ answeredAt }) => answeredAt !== null)
  const silent = own.filter((one) => one.answeredAt === null && passed(one.dueAt, one.withdrawnAt ?? now)).length
  const took = answered.map(({ sentAt, answeredAt }) =>
    answeredAt === null ? 0 : (answeredAt.epochMilliseconds - sentAt.epochMilliseconds) / 60_000,
  )
  return {
    counted: answered.length + silent,
    answered: answered.length,
    inTime: answered.filter(({ answeredAt, dueAt }) => answeredAt !== null && !passed(dueAt, answeredAt)).length,
    silent,
    leftOut: own.length - answered.length - silent,
    elapsed: spreadOf(took),
  }
}

/** Each agency asked, by name. */
export const agencyFigures = (requests: readonly CountedRequest[], now: Temporal.Instant): readonly AgencyFigure[] => {
  const names = new Map(requests.map(({ agency, agencyName }) => [agency, agencyName]))
  return [...names]
    .map(([agency, agencyName]) => ({
      agency,
      agencyName,
      ...figureOf(
        requests.filter((one) => one.agency === agency),
        now,
      ),
    }))
    .sort((one, other) => one.agencyName.localeCompare(other.agencyName, 'en'))
}

export const periods = ['month', 'days', 'all'] as const
export type Period = (typeof periods)[number]

/** When a period begins, in the hub's own days: the first of this month, or midnight thirty days ago; null for all there is. */
export const periodStart = (period: Period, zone: string, now: Temporal.Instant): Temporal.Instant | null => {
  if (period === 'all') return null
  const today = now.toZonedDateTimeISO(zone).startOfDay()
  return (period === 'month' ? today.with({ day: 1 }) : today.subtract({ days: 30 })).startOfDay().toInstant()
}
