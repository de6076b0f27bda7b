import { Temporal } from 'temporal-polyfill'
import { nextOpen } from './due.ts'
import { dateOf, holidayOn, type Opening, openingsFrom, openingsOn, type WorkingCalendar } from './working-calendar.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

const hoursWords = (whole: number): string => {
  const hours = Math.floor(whole / 60)
  if (hours === 0) return `${whole} min`
  return whole % 60 === 0 ? `${hours} h` : `${hours} h ${whole % 60} min`
}

/** A length of time by the clock in words: `45 min`, `1 h 12 min`, `3 days 4 h`. Minutes are whole, rounded down. */
export const lengthWords = (minutes: number): string => {
  const whole = Math.floor(minutes)
  const hours = Math.floor(whole / 60)
  if (hours < 48) return hoursWords(whole)
  const days = Math.floor(hours / 24)
  return hours % 24 === 0 ? `${days} days` : `${days} days ${hours % 24} h`
}

/** A length of working time in words: hours however many, as a day of 24 of them would mislead. Rounded down. */
export const workingLengthWords = (minutes: number): string => hoursWords(Math.floor(minutes))

const weekdayOf = (date: Temporal.PlainDate): string => weekdays[date.dayOfWeek - 1] ?? ''

/** `14:32` today, `Mon 11:20` within six days, `12 Nov 11:20` further off, with its year when that is another. */
export const momentWords = (calendar: WorkingCalendar, moment: Temporal.Instant, now: Temporal.Instant): string => {
  const at = moment.toZonedDateTimeISO(calendar.zone)
  const time = at.toPlainTime().toString().slice(0, 5)
  const today = dateOf(calendar, now)
  const days = Math.abs(today.until(at.toPlainDate(), { largestUnit: 'days' }).days)
  if (days === 0) return time
  if (days < 7) return `${weekdayOf(at.toPlainDate())} ${time}`
  const year = at.year === today.year ? '' : ` ${at.year}`
  return `${at.day} ${months[at.month - 1] ?? ''}${year} ${time}`
}

export type OpeningState = { readonly open: boolean; readonly words: string }

const week = 7

/** The closing time of a stay open that may run over midnight; null when it lasts a week or more. */
const closingOf = (calendar: WorkingCalendar, current: Opening, now: Temporal.Instant): Temporal.Instant | null => {
  const limit = now.add({ hours: 24 * week })
  let { to } = current
  for (const opening of openingsFrom(calendar, current.to)) {
    if (!opening.from.equals(to)) return to
    to = opening.to
    if (Temporal.Instant.compare(to, limit) > 0) return null
  }
  return to
}

const closingWords = (calendar: WorkingCalendar, closing: Temporal.Instant, now: Temporal.Instant): string => {
  const at = closing.toZonedDateTimeISO(calendar.zone)
  const tonight = at.toPlainDate().equals(dateOf(calendar, now).add({ days: 1 })) && at.hour === 0 && at.minute === 0
  return tonight ? 'midnight' : momentWords(calendar, closing, now)
}

/** Bank holidays from today up to the day of the next opening, named: `Christmas Day and Boxing Day`. */
const holidaysUntil = (calendar: WorkingCalendar, today: Temporal.PlainDate, next: Temporal.PlainDate): string => {
  const names: string[] = []
  for (let date = today; Temporal.PlainDate.compare(date, next) < 0; date = date.add({ days: 1 })) {
    const name = holidayOn(calendar, date)
    if (name !== null) names.push(name)
  }
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}

const closedWords = (calendar: WorkingCalendar, now: Temporal.Instant): string => {
  const today = dateOf(calendar, now)
  const opens = nextOpen(calendar, now)
  const holidays = holidaysUntil(calendar, today, dateOf(calendar, opens))
  const when = momentWords(calendar, opens, now)
  if (holidays === '') return `closed, opens ${when}`
  return holidayOn(calendar, today) === null
    ? `closed, opens ${when} after ${holidays}`
    : `closed for ${holidays}, opens ${when}`
}

/**
 * Whether the hub works now, and until when or from when, with bank holidays named: `open until 17:00`,
 * `closed for Easter Monday, opens Tue 09:00`.
 */
export const openingState = (calendar: WorkingCalendar, now: Temporal.Instant): OpeningState => {
  const current = openingsOn(calendar, dateOf(calendar, now)).find(
    ({ from, to }) => Temporal.Instant.compare(from, now) <= 0 && Temporal.Instant.compare(now, to) < 0,
  )
  if (current === undefined) return { open: false, words: closedWords(calendar, now) }
  const closing = closingOf(calendar, current, now)
  const until = closing === null ? 'day and night' : `until ${closingWords(calendar, closing, now)}`
  return { open: true, words: `open ${until}` }
}
