import { Temporal } from 'temporal-polyfill'
import { dateOf, holidayOn, openingsFrom, openingsOn, type WorkingCalendar } from './working-calendar.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** A length of time in words: `45 min`, `1 h 12 min`, `3 days 4 h`. Minutes are whole, rounded down. */
export const lengthWords = (minutes: number): string => {
  const whole = Math.floor(minutes)
  if (whole < 60) return `${whole} min`
  const hours = Math.floor(whole / 60)
  if (hours < 48) return whole % 60 === 0 ? `${hours} h` : `${hours} h ${whole % 60} min`
  const days = Math.floor(hours / 24)
  return hours % 24 === 0 ? `${days} days` : `${days} days ${hours % 24} h`
}

/** `14:32` today, `Mon 11:20` within six days, else `12 Nov 11:20`. */
export const momentWords = (calendar: WorkingCalendar, moment: Temporal.Instant, now: Temporal.Instant): string => {
  const at = moment.toZonedDateTimeISO(calendar.zone)
  const time = at.toPlainTime().toString().slice(0, 5)
  const days = Math.abs(dateOf(calendar, now).until(at.toPlainDate(), { largestUnit: 'days' }).days)
  if (days === 0) return time
  if (days < 7) return `${weekdays[at.dayOfWeek - 1] ?? ''} ${time}`
  return `${at.day} ${months[at.month - 1] ?? ''} ${time}`
}

export type OpeningState = { readonly open: boolean; readonly words: string }

/** Whether the hub works now, and until when or from when, with the bank holiday named. */
export const openingState = (calendar: WorkingCalendar, now: Temporal.Instant): OpeningState => {
  const today = dateOf(calendar, now)
  const current = openingsOn(calendar, today).find(({ from, to }) => Temporal.Instant.compare(from, now) <= 0 && Temporal.Instant.compare(now, to) < 0)
  if (current !== undefined) return { open: true, words: `open until ${momentWords(calendar, current.to, now)}` }
  const holiday = holidayOn(calendar, today)
  for (const { from } of openingsFrom(calendar, now)) {
    const why = holiday === null ? 'closed' : `closed for ${holiday}`
    return { open: false, words: `${why}, opens ${momentWords(calendar, from, now)}` }
  }
  return { open: false, words: 'closed' }
}
