import { Temporal } from 'temporal-polyfill'
import { type DeadlineUnit, workingMinutesBetween } from './due.ts'
import { lengthWords, momentWords, workingLengthWords } from './words.ts'
import { dateOf, type WorkingCalendar } from './working-calendar.ts'

/** The time between now and a deadline, in whole minutes of both measures. */
export type Remaining = {
  /** After the deadline; at the deadline itself it is not late yet. */
  readonly late: boolean
  /** Minutes round the clock: left, or late by. */
  readonly elapsed: number
  /** Minutes of the hub's opening: left, or late by. */
  readonly working: number
}

/** What is left until a deadline, or by how much it has passed: never more left, nor less late, than it is. */
export const remaining = (calendar: WorkingCalendar, due: Temporal.Instant, now: Temporal.Instant): Remaining => {
  const late = Temporal.Instant.compare(now, due) > 0
  const [from, to] = late ? [due, now] : [now, due]
  const whole = late ? Math.ceil : Math.floor
  return {
    late,
    elapsed: whole((to.epochMilliseconds - from.epochMilliseconds) / 60_000),
    working: whole(workingMinutesBetween(calendar, from, to)),
  }
}

/** A deadline in words, both measures beside each other, the one its limit counts in first. */
export type RemainingWords = {
  /** `due 14:32 today`, `due Mon 09:10`, `was due Thu 16:00`. */
  readonly due: string
  /** `1 h 12 min left (working time)`, `late by 35 min (round the clock)`. */
  readonly main: string
  /** The other measure: `1 h 12 min round the clock`, `none of it working time`. */
  readonly other: string
  readonly late: boolean
}

const dueWords = (calendar: WorkingCalendar, due: Temporal.Instant, now: Temporal.Instant, late: boolean): string => {
  const today = dateOf(calendar, due).equals(dateOf(calendar, now)) ? ' today' : ''
  return `${late ? 'was due' : 'due'} ${momentWords(calendar, due, now)}${today}`
}

/** A deadline whose limit counts in `unit`, in words for somebody who reads them now. */
export const remainingWords = (
  calendar: WorkingCalendar,
  { due, unit, now }: { readonly due: Temporal.Instant; readonly unit: DeadlineUnit; readonly now: Temporal.Instant },
): RemainingWords => {
  const { late, elapsed, working } = remaining(calendar, due, now)
  const byTheClock = unit === 'elapsed-hours'
  const length = byTheClock ? lengthWords(elapsed) : workingLengthWords(working)
  const measure = byTheClock ? 'round the clock' : 'working time'
  const noneWorking = working === 0 ? 'none of it working time' : `${workingLengthWords(working)} of it working time`
  return {
    due: dueWords(calendar, due, now, late),
    main: late ? `late by ${length} (${measure})` : `${length} left (${measure})`,
    other: byTheClock ? noneWorking : `${lengthWords(elapsed)} round the clock`,
    late,
  }
}

/** The whole sentence: `due 14:32 today, 1 h 12 min left (working time), 1 h 12 min round the clock`. */
export const remainingSentence = (
  calendar: WorkingCalendar,
  clock: { readonly due: Temporal.Instant; readonly unit: DeadlineUnit; readonly now: Temporal.Instant },
): string => {
  const { due, main, other } = remainingWords(calendar, clock)
  return `${due}, ${main}, ${other}`
}
