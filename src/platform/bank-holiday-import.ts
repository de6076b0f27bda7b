import {
  type BankHolidays,
  BankHolidayTrouble,
  checkedDivision,
  type Division,
  divisions,
  jsonObject,
  yearsKnown,
} from './bank-holidays.ts'

const eventsOf = (division: Division, value: unknown): readonly (readonly [unknown, unknown])[] => {
  const events: unknown = typeof value === 'object' && value !== null && 'events' in value ? value.events : undefined
  if (!Array.isArray(events)) throw new BankHolidayTrouble(`${division}: it has no list of events`)
  return events.map((event: unknown) =>
    typeof event === 'object' && event !== null && 'date' in event
      ? ([event.date, 'title' in event ? event.title : undefined] as const)
      : ([undefined, undefined] as const),
  )
}

/** Reads the form in which GOV.UK publishes bank holidays (bank-holidays.json). Throws BankHolidayTrouble. */
export const fromGovUk = (text: string): BankHolidays => {
  const raw = jsonObject(text)
  for (const name of Object.keys(raw))
    if (!divisions.some((division) => division === name))
      throw new BankHolidayTrouble(`"${name}" is not a known division`)
  const of = (division: Division) => checkedDivision(division, eventsOf(division, raw[division]))
  return {
    'england-and-wales': of('england-and-wales'),
    scotland: of('scotland'),
    'northern-ireland': of('northern-ireland'),
  }
}

/** A holiday that an import brings, takes away or names anew. */
export type HolidayChange = {
  readonly division: Division
  readonly date: string
  readonly kind: 'added' | 'removed' | 'renamed'
  readonly title: string
}

/**
 * The known holidays with the new ones in their place, year by year: GOV.UK publishes only some years, and older
 * deadlines must stay as they were. Throws BankHolidayTrouble when years would be missing in between.
 */
export const mergeBankHolidays = (known: BankHolidays, fresh: BankHolidays): BankHolidays => {
  const of = (division: Division) => {
    const { first, last } = yearsKnown(fresh[division])
    const kept = [...known[division]].filter(([date]) => {
      const year = Number(date.slice(0, 4))
      return year < first || year > last
    })
    return checkedDivision(division, [...kept, ...fresh[division]])
  }
  return {
    'england-and-wales': of('england-and-wales'),
    scotland: of('scotland'),
    'northern-ireland': of('northern-ireland'),
  }
}

/** What differs between two states of the data, by division and date. */
export const holidayChanges = (before: BankHolidays, after: BankHolidays): readonly HolidayChange[] =>
  divisions.flatMap((division) => {
    const dates = [...new Set([...before[division].keys(), ...after[division].keys()])].sort()
    return dates.flatMap((date): HolidayChange[] => {
      const old = before[division].get(date)
      const title = after[division].get(date)
      if (old === title) return []
      if (title === undefined) return [{ division, date, kind: 'removed', title: old ?? '' }]
      return [{ division, date, kind: old === undefined ? 'added' : 'renamed', title }]
    })
  })

/** The data file's own form: dates and titles by division. */
export const asDataFile = (holidays: BankHolidays): string => {
  const plain = Object.fromEntries(divisions.map((division) => [division, Object.fromEntries(holidays[division])]))
  return `${JSON.stringify(plain, null, 1)}\n`
}
