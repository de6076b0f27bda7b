import { CsvError, type Info, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { parseHours, type WorkingCalendar } from '../kernel/clock/index.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { type BankHolidays, calendarFrom, type Division } from '../platform/bank-holidays.ts'
import { answerRow, type CalendarOf, deadlineColumns, type DeadlineRow } from './deadline-row.ts'

/** A row that cannot be answered: the line of the file it begins on, counted from 1, and why. */
export type BadRow = { readonly line: number; readonly reason: string }

type Numbered = { readonly line: number; readonly cells: readonly string[] }

const carriageReturn = 13
const lineFeed = 10

/**
 * The line each row begins on. csv-parse counts rows and quoted line ends in ways that differ with the line ending, but
 * says truly at which byte a row ended.
 */
const beginnings = (text: string, ends: readonly number[]): readonly number[] => {
  const bytes = Buffer.from(text)
  let line = 1
  let at = 0
  const isEnd = (): boolean => bytes[at] === lineFeed || bytes[at] === carriageReturn
  const step = (): void => {
    if (isEnd() && !(bytes[at] === carriageReturn && bytes[at + 1] === lineFeed)) line += 1
    at += 1
  }
  return ends.map((end) => {
    while (isEnd()) step()
    const first = line
    while (at < end) step()
    return first
  })
}

const csvReason = ({ code, message }: CsvError): string => {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark is opened and never closed'
  if (code === 'INVALID_OPENING_QUOTE') return 'a quotation mark stands inside an unquoted field'
  if (code.startsWith('CSV_INVALID_CLOSING_QUOTE')) return 'text follows a closing quotation mark'
  return message
}

const readRows = (text: string): Result<readonly Numbered[], BadRow> => {
  try {
    const rows = parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: Info }[]
    const lines = beginnings(
      text,
      rows.map(({ info }) => info.bytes),
    )
    return ok(rows.map(({ record }, index) => ({ line: lines[index] ?? 1, cells: record })))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1
    return refuse({ line, reason: csvReason(error) })
  }
}

type Column = (typeof deadlineColumns)[number]

/** Where each column stands. The first row names them, in any order; columns of other names are let be. */
const placesOf = (header: Numbered): Result<ReadonlyMap<Column, number>, BadRow> => {
  const wanted = `the first row must name the columns ${deadlineColumns.join(',')}`
  const names = header.cells.map((name) => name.trim())
  const missing = deadlineColumns.filter((column) => !names.includes(column))
  if (missing.length > 0) return refuse({ line: header.line, reason: `${wanted}; missing: ${missing.join(', ')}` })
  const twice = deadlineColumns.filter((column) => names.indexOf(column) !== names.lastIndexOf(column))
  if (twice.length > 0) return refuse({ line: header.line, reason: `named twice: ${twice.join(', ')}` })
  return ok(new Map(deadlineColumns.map((column) => [column, names.indexOf(column)])))
}

/** Calendars by division and hours, so that a long file works each out once. */
const calendars = (holidays: BankHolidays): CalendarOf => {
  const known = new Map<string, Result<WorkingCalendar, string>>()
  const work = (division: Division, hours: string): Result<WorkingCalendar, string> => {
    const week = parseHours(hours)
    return week.ok ? ok(calendarFrom(holidays)(division, hours)) : week
  }
  return (division, hours) => {
    const key = `${division} ${hours}`
    const found = known.get(key) ?? work(division, hours)
    known.set(key, found)
    return found
  }
}

/**
 * Answers a CSV of `id,start,amount,unit,division,hours` with one of `id,due,warning`, row by row in the same order; or
 * with every bad row, and then no answer at all. An empty input has no bad row: its answer is the first row alone.
 */
export const answerTable = (text: string, holidays: BankHolidays): Result<string, readonly BadRow[]> => {
  const read = readRows(text)
  if (!read.ok) return refuse([read.refusal])
  const [header, ...rows] = read.value
  const answers: string[][] = [['id', 'due', 'warning']]
  if (header === undefined) return ok(stringify(answers))
  const places = placesOf(header)
  if (!places.ok) return refuse([places.refusal])
  const calendarOf = calendars(holidays)
  const bad: BadRow[] = []
  for (const { line, cells } of rows) {
    const width = header.cells.length
    const entries = deadlineColumns.map((column) => [column, cells[places.value.get(column) ?? -1] ?? ''])
    const row = Object.fromEntries(entries) as DeadlineRow
    const answer =
      cells.length === width
        ? answerRow(row, calendarOf)
        : refuse(`it has ${cells.length} fields where the first row has ${width}`)
    if (answer.ok) answers.push([row.id, answer.value.due, answer.value.warning])
    else bad.push({ line, reason: answer.refusal })
  }
  return bad.length === 0 ? ok(stringify(answers)) : refuse(bad)
}
