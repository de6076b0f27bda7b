import { Temporal } from 'temporal-polyfill'
import { london, parseHours, type WorkingCalendar } from '../../src/kernel/clock/index.ts'

/** A calendar with the bank holidays a test writes down. */
export const handCalendar = (hours: string, holidays: Readonly<Record<string, string>> = {}): WorkingCalendar => {
  const week = parseHours(hours)
  if (!week.ok) throw new Error(week.refusal)
  return { hours: week.value, holidays: new Map(Object.entries(holidays)), knownThrough: 2028, zone: london }
}

export const usualHours = 'Mo-Fr 09:00-17:00'

/** An instant by the clock on the wall in London: `2026-11-20 16:50`. */
export const londonTime = (text: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(london).toInstant()
