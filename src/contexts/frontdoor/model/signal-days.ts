import { Temporal } from 'temporal-polyfill'

/** A date known to a day, a month or a year, as the days it may have been; days as `YYYY-MM-DD`. */
export type Span = { readonly from: string; readonly to: string }

export const spanOf = (happened: string): Span => {
  if (happened.length === 10) return { from: happened, to: happened }
  if (happened.length === 4) return { from: `${happened}-01-01`, to: `${happened}-12-31` }
  const month = Temporal.PlainYearMonth.from(happened)
  return { from: `${happened}-01`, to: `${happened}-${String(month.daysInMonth).padStart(2, '0')}` }
}

/** So many months after a day; the last day of a shorter month. */
export const monthsAfter = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString()

/** Surely not before `one`, and surely within so many months of it. A date known only as a year counts where all of it fits. */
export const surelyWithin = (one: Span, other: Span, months: number): boolean =>
  other.from >= one.to && other.to <= monthsAfter(one.from, months)

const daysBetween = (one: string, other: string): number =>
  Temporal.PlainDate.from(one).until(Temporal.PlainDate.from(other), { largestUnit: 'days' }).days

/** The most of these of which any two are surely so many days apart: what one event told by many comes down to. */
export const mostApart = (spans: readonly Span[], days: number): number => {
  let count = 0
  let last: string | null = null
  for (const { from, to } of spans.toSorted((one, other) => (one.to < other.to ? -1 : one.to > other.to ? 1 : 0)))
    if (last === null || daysBetween(last, from) >= days) {
      count += 1
      last = to
    }
  return count
}
