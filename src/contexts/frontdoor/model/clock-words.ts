import type { Temporal } from 'temporal-polyfill'
import {
  lengthWords,
  momentWords,
  remaining,
  type WorkingCalendar,
  workingLengthWords,
} from '../../../kernel/clock/index.ts'

/** A deadline in words, both measures beside each other. */
export type DeadlineWords = {
  readonly due: string
  readonly left: string
  readonly basis: string
  readonly elapsed: string
  readonly state: 'plenty' | 'soon' | 'late'
  readonly datetime: string
}

export type ClockUnit = 'elapsed-hours' | 'working-hours' | 'working-days'

/** Within its last hour, in the measure that counts for it, a deadline is soon. */
const soonMinutes = 60

/** When something is due and how long that is, in the measure its limit counts in and then in the other. */
export const deadlineWords = (
  calendar: WorkingCalendar,
  { due, unit, now }: { readonly due: Temporal.Instant; readonly unit: ClockUnit; readonly now: Temporal.Instant },
): DeadlineWords => {
  const { late, elapsed, working } = remaining(calendar, due, now)
  const roundTheClock = unit === 'elapsed-hours'
  const tail = late ? 'late' : 'left'
  return {
    due: momentWords(calendar, due, now),
    left: `${roundTheClock ? lengthWords(elapsed) : workingLengthWords(working)} ${tail}`,
    basis: roundTheClock ? 'round the clock' : 'working time',
    elapsed: roundTheClock ? `${workingLengthWords(working)} of working time` : `${lengthWords(elapsed)} by the clock`,
    state: late ? 'late' : (roundTheClock ? elapsed : working) <= soonMinutes ? 'soon' : 'plenty',
    datetime: due.toString({ timeZone: calendar.zone, smallestUnit: 'minute' }),
  }
}

/** The deadline that a choice would give, before it is chosen: `decide by Mon 12:50, 7 h 40 min of working time from now`. */
export const choiceWords = (
  calendar: WorkingCalendar,
  { due, unit, now }: { readonly due: Temporal.Instant; readonly unit: ClockUnit; readonly now: Temporal.Instant },
): string => {
  const words = deadlineWords(calendar, { due, unit, now })
  return words.state === 'late'
    ? `Was due ${words.due}: already ${words.left} (${words.basis}; ${words.elapsed})`
    : `Decide by ${words.due}: ${words.left} (${words.basis}; ${words.elapsed})`
}

/** `14 Nov 2026 at 15:40`, for records that are read later. */
export const recordWords = (calendar: WorkingCalendar, at: Temporal.Instant): string => {
  const local = at.toZonedDateTimeISO(calendar.zone)
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  return `${String(local.day)} ${months[local.month - 1] ?? ''} ${String(local.year)} at ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

/** `15:40`, in the hub's own time. */
export const timeWords = (calendar: WorkingCalendar, at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(calendar.zone).toPlainTime().toString({ smallestUnit: 'minute' })
