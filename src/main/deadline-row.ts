import { Temporal } from 'temporal-polyfill'
import {
  afterWorkingDays,
  BeyondTheClock,
  dateOf,
  type DeadlineUnit,
  dueAt,
  london,
  notCovered,
  type WorkingCalendar,
} from '../kernel/clock/index.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { type Division, divisions } from '../platform/bank-holidays.ts'

/** The columns the command reads. */
export const deadlineColumns = ['id', 'start', 'amount', 'unit', 'division', 'hours'] as const
export type DeadlineRow = Readonly<Record<(typeof deadlineColumns)[number], string>>

export type DeadlineAnswer = { readonly due: string; readonly warning: string }

/** What a row without hours is worked out with. */
export const usualHours = 'Mo-Fr 09:00-17:00'

const units: readonly DeadlineUnit[] = ['elapsed-hours', 'working-hours', 'working-days']

/** Works out a calendar, or refuses the hours in words. */
export type CalendarOf = (division: Division, hours: string) => Result<WorkingCalendar, string>

/** Over a century in any unit: an amount beyond it is a slip of the keyboard. */
export const largestAmount = 1_000_000

const amountOf = (text: string): Result<number, string> => {
  if (!/^\d+$/.test(text)) return refuse(`amount "${text}" is not a whole number from 0`)
  const amount = Number(text)
  return amount <= largestAmount ? ok(amount) : refuse(`amount "${text}" is over ${largestAmount}`)
}

const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:[0-5]\d(:[0-5]\d([.,]\d{1,9})?)?(Z|[+-]\d{2}(:?\d{2})?)$/i

const instantOf = (text: string): Result<Temporal.Instant, string> => {
  try {
    if (instantForm.test(text)) return ok(Temporal.Instant.from(text))
  } catch {
    // A form like an instant that is none, such as 30 February, is refused below.
  }
  return refuse(`start "${text}" is not an instant with its offset, such as 2026-03-27T16:50:00+00:00`)
}

const dateOfText = (text: string): Result<Temporal.PlainDate, string> => {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return ok(Temporal.PlainDate.from(text))
  } catch {
    // A form like a date that is none is refused below.
  }
  return refuse(`start "${text}" is not a date, such as 2026-03-27, which working-days need`)
}

/** Before this the wall clock of London is not worth counting on. */
const firstYear = 1900

const answer = (due: string, warning: string | null): DeadlineAnswer => ({ due, warning: warning ?? '' })

const dueDate = (
  calendar: WorkingCalendar,
  start: Temporal.PlainDate,
  days: number,
): Result<DeadlineAnswer, string> => {
  if (start.year < firstYear) return refuse(`start "${start.toString()}" lies before ${firstYear}`)
  const due = afterWorkingDays(calendar, start, days)
  return ok(answer(due.toString(), notCovered(calendar, start, due)))
}

const dueInstant = (
  calendar: WorkingCalendar,
  start: Temporal.Instant,
  limit: { readonly amount: number; readonly unit: DeadlineUnit },
): Result<DeadlineAnswer, string> => {
  const first = dateOf(calendar, start)
  if (first.year < firstYear) return refuse(`start "${start.toString()}" lies before ${firstYear}`)
  const due = dueAt(calendar, limit, start)
  const covered = limit.unit === 'elapsed-hours' ? null : notCovered(calendar, first, dateOf(calendar, due))
  return ok(answer(due.toString({ timeZone: london }), covered))
}

const within = (count: () => Result<DeadlineAnswer, string>): Result<DeadlineAnswer, string> => {
  try {
    return count()
  } catch (error) {
    if (error instanceof BeyondTheClock) return refuse(`the deadline cannot be worked out: ${error.message}`)
    throw error
  }
}

/**
 * One row's deadline. Hours answer an instant with the offset London has then; working days answer a date. Elapsed hours
 * do not depend on bank holidays and carry no warning of them. Refuses a bad row with its reason.
 */
export const answerRow = (row: DeadlineRow, calendarOf: CalendarOf): Result<DeadlineAnswer, string> => {
  const unit = units.find((known) => known === row.unit.trim())
  const division = divisions.find((known) => known === row.division.trim())
  const amount = amountOf(row.amount.trim())
  if (row.id.trim() === '') return refuse('id is empty')
  if (!amount.ok) return amount
  if (unit === undefined) return refuse(`unit "${row.unit}" is none of ${units.join(', ')}`)
  if (division === undefined) return refuse(`division "${row.division}" is none of ${divisions.join(', ')}`)
  const hours = row.hours.trim()
  const calendar = calendarOf(division, hours === '' ? usualHours : hours)
  if (!calendar.ok) return refuse(`hours: ${calendar.refusal}`)
  const text = row.start.trim()
  if (unit === 'working-days') {
    const start = dateOfText(text)
    return start.ok ? within(() => dueDate(calendar.value, start.value, amount.value)) : start
  }
  const start = instantOf(text)
  return start.ok ? within(() => dueInstant(calendar.value, start.value, { amount: amount.value, unit })) : start
}
