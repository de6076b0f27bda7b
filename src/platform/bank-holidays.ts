import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import { london, notCovered, parseHours, type WorkingCalendar } from '../kernel/clock/index.ts'

export const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const
export type Division = (typeof divisions)[number]

/** Titles of bank holidays by date, `YYYY-MM-DD`, oldest first, by division. */
export type BankHolidays = Readonly<Record<Division, ReadonlyMap<string, string>>>

/** A file of bank holidays that cannot be used, and why. */
export class BankHolidayTrouble extends Error {}

/** Where the bank holidays lie that this installation reads. */
export const bankHolidayFile = (): string => {
  const candidates = ['../../data/', '../../../data/'].map((up) =>
    fileURLToPath(new URL(`${up}bank-holidays.json`, import.meta.url)),
  )
  const found = candidates.find((file) => existsSync(file))
  if (found === undefined) throw new BankHolidayTrouble('data/bank-holidays.json is missing from this installation')
  return found
}

/** Text as JSON that is an object, or the trouble in words. */
export const jsonObject = (text: string): Readonly<Record<string, unknown>> => {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new BankHolidayTrouble('it is not JSON')
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new BankHolidayTrouble('it does not hold divisions by name')
}

const isDate = (text: string): boolean => {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

/**
 * One division's holidays, checked and in order. Every year from the first to the last must hold some: a gap would make
 * deadlines late without a warning.
 */
export const checkedDivision = (
  division: Division,
  entries: readonly (readonly [unknown, unknown])[],
): ReadonlyMap<string, string> => {
  const checked = new Map<string, string>()
  for (const [date, title] of entries) {
    if (typeof date !== 'string' || !isDate(date))
      throw new BankHolidayTrouble(`${division}: ${JSON.stringify(date)} is not a date`)
    if (typeof title !== 'string' || title.trim() === '')
      throw new BankHolidayTrouble(`${division}: ${date} has no title`)
    if (checked.has(date)) throw new BankHolidayTrouble(`${division}: ${date} stands there twice`)
    checked.set(date, title.trim())
  }
  const years = new Set([...checked.keys()].map((date) => Number(date.slice(0, 4))))
  if (years.size === 0) throw new BankHolidayTrouble(`${division}: there are no bank holidays`)
  for (let year = Math.min(...years); year <= Math.max(...years); year += 1)
    if (!years.has(year)) throw new BankHolidayTrouble(`${division}: there are none for ${year}, between other years`)
  return new Map([...checked].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Reads the bank holidays that ship with the product, or others in the same form. Throws BankHolidayTrouble. */
export const readBankHolidays = (file = bankHolidayFile()): BankHolidays => {
  const raw = jsonObject(readFileSync(file, 'utf8'))
  const of = (division: Division): ReadonlyMap<string, string> => {
    const dates = raw[division]
    if (typeof dates !== 'object' || dates === null) throw new BankHolidayTrouble(`${division}: it is missing`)
    return checkedDivision(division, Object.entries(dates))
  }
  return {
    'england-and-wales': of('england-and-wales'),
    scotland: of('scotland'),
    'northern-ireland': of('northern-ireland'),
  }
}

/** The first and last year of a division's data. */
export const yearsKnown = (
  holidays: ReadonlyMap<string, string>,
): { readonly first: number; readonly last: number } => {
  const years = [...holidays.keys()].map((date) => Number(date.slice(0, 4)))
  return { first: Math.min(...years), last: Math.max(...years) }
}

/** A hub's working calendar. Throws when its published hours cannot be read: publishing checks them first. */
export const calendarFrom =
  (holidays: BankHolidays) =>
  (division: Division, hours: string): WorkingCalendar => {
    const week = parseHours(hours)
    if (!week.ok) throw new Error(`These opening hours cannot be read: ${week.refusal}`)
    const { first, last } = yearsKnown(holidays[division])
    return { hours: week.value, holidays: holidays[division], knownFrom: first, knownThrough: last, zone: london }
  }

/**
 * A warning when bank holidays are not known, or will not be within three months, for the person who looks after the
 * installation; null while all is well.
 */
export const bankHolidayWarning = (holidays: BankHolidays, today: Temporal.PlainDate): string | null => {
  const troubles = divisions.flatMap((division) => {
    const { first, last } = yearsKnown(holidays[division])
    const trouble = notCovered({ knownFrom: first, knownThrough: last }, today, today.add({ months: 3 }))
    return trouble === null ? [] : [`${division}: ${trouble}`]
  })
  if (troubles.length === 0) return null
  return `${troubles.join('; ')}. Import newer ones with "openmash bank-holidays import FILE".`
}
