import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { london, parseHours, type WorkingCalendar } from '../kernel/clock/index.ts'

export const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const
export type Division = (typeof divisions)[number]

/** Titles of bank holidays by date, by division. */
export type BankHolidays = Readonly<Record<Division, ReadonlyMap<string, string>>>

const dataFile = (): string => {
  const candidates = ['../../data/', '../../../data/'].map((up) => fileURLToPath(new URL(`${up}bank-holidays.json`, import.meta.url)))
  const found = candidates.find((file) => existsSync(file))
  if (found === undefined) throw new Error('data/bank-holidays.json is missing from this installation.')
  return found
}

/** Reads the bank holidays that ship with the product. */
export const readBankHolidays = (file = dataFile()): BankHolidays => {
  const raw = JSON.parse(readFileSync(file, 'utf8')) as Record<Division, Record<string, string>>
  const of = (division: Division): ReadonlyMap<string, string> => new Map(Object.entries(raw[division]))
  return { 'england-and-wales': of('england-and-wales'), scotland: of('scotland'), 'northern-ireland': of('northern-ireland') }
}

/** A hub's working calendar. Throws when its published hours cannot be read: publishing checks them first. */
export const calendarFrom =
  (holidays: BankHolidays) =>
  (division: Division, hours: string): WorkingCalendar => {
    const week = parseHours(hours)
    if (!week.ok) throw new Error(`These opening hours cannot be read: ${week.refusal}`)
    const known = holidays[division]
    const last = [...known.keys()].sort().at(-1) ?? '0000'
    return { hours: week.value, holidays: known, knownThrough: Number(last.slice(0, 4)), zone: london }
  }
