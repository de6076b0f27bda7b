import { Temporal } from 'temporal-polyfill'
import { dateOf, nextOpen, openingsOn, type WorkingCalendar } from '../../../kernel/clock/index.ts'
import type { Id, UserId } from '../../../kernel/id.ts'

/** A person's word that they are on duty until a time. It ends by itself. */
export type Duty = {
  readonly id: Id<'duty'>
  readonly user: UserId
  readonly name: string
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
}

/** Nobody is on duty for longer at a stretch. */
export const longestHours = 16

/** How long somebody who comes while the hub is closed is there as a rule. */
const nightHours = 8

/** Until when somebody who starts now is there as a rule: the end of today's opening, or eight hours while the hub is closed. */
export const usualUntil = (calendar: WorkingCalendar, now: Temporal.Instant): Temporal.Instant => {
  const open = nextOpen(calendar, now).equals(now)
  const today = openingsOn(calendar, dateOf(calendar, now)).find(({ to }) => Temporal.Instant.compare(to, now) > 0)
  const limit = now.add({ hours: longestHours })
  if (!open || today === undefined) return now.add({ hours: nightHours }).round({ smallestUnit: 'minute' })
  return Temporal.Instant.compare(today.to, limit) < 0 ? today.to : limit
}

const clockTime = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/

/** The next time the clock on the wall shows these hours and minutes, such as `17:00`; null where that is no time, or too far off. */
export const untilFrom = (calendar: WorkingCalendar, now: Temporal.Instant, typed: string): Temporal.Instant | null => {
  const found = clockTime.exec(typed.trim())
  if (found === null) return null
  const time = Temporal.PlainTime.from({ hour: Number(found[1]), minute: Number(found[2]) })
  const today = dateOf(calendar, now)
  const on = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: calendar.zone, plainTime: time }).toInstant()
  const next = Temporal.Instant.compare(on(today), now) > 0 ? on(today) : on(today.add({ days: 1 }))
  return Temporal.Instant.compare(next, now.add({ hours: longestHours })) > 0 ? null : next
}
