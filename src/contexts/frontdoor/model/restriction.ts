import { Temporal } from 'temporal-polyfill'

/** Nobody reads a restricted contact, and no restriction stands unlooked at, for longer than this many days. */
export const longestDays = 366

/** The last moment of a local day, up to which somebody may read. */
export const endOfDay = (day: string, zone: string): Temporal.Instant =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).toInstant()

/** What is wrong with a day that must still come and be no more than a year away, or empty. */
export const comingDayTrouble = (day: string, today: Temporal.PlainDate): string => {
  const days = today.until(Temporal.PlainDate.from(day)).total({ unit: 'days' })
  if (days < 1) return 'Choose a day that is still to come'
  return days > longestDays ? 'Choose a day within a year from now' : ''
}

/** Whether a restriction is due to be looked at again: on its day and after. */
export const reviewDue = (reviewOn: string, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(reviewOn), today) <= 0

/** Somebody who was let in, and until when. */
export type Reading = { readonly until: Temporal.Instant; readonly endedAt: Temporal.Instant | null }

export const readsAt = ({ until, endedAt }: Reading, now: Temporal.Instant): boolean =>
  endedAt === null && Temporal.Instant.compare(until, now) > 0

/** Roles that read contacts at all: naming somebody else as a reader would change nothing. */
const readingRoles: ReadonlySet<string> = new Set(['screener', 'decision-maker', 'business-support'])

export const canRead = ({ roles }: { readonly roles: readonly string[] }): boolean =>
  roles.some((role) => readingRoles.has(role))
