import type { Fact } from '../vocabulary.ts'

/** How a date of birth is known. A default, such as 1 January typed for want of better, is an estimate of its year. */
export const dateKind = { exact: 0, estimated: 1, partial: 2, expected: 3 } as const
export type DateKind = (typeof dateKind)[keyof typeof dateKind]

/** The order of the parts where a date is written all in figures with the year last or first. */
export type DateOrder = { readonly yearLast: 'dmy' | 'mdy'; readonly yearFirst: 'ymd' | 'ydm' }

/** What the words in a column of kinds mean: `actual`, `approx_age`, `EDD`, … */
export const kindOf = (word: string): DateKind => {
  const low = word.toLowerCase()
  if (/edd|expect|due/.test(low)) return dateKind.expected
  if (/part|month|year only/.test(low)) return dateKind.partial
  return /approx|estim|about|age|circa|default|guess/.test(low) ? dateKind.estimated : dateKind.exact
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const dayLength = 86_400_000

/** Days since 1970-01-01, or null for a day no calendar has. */
export const dayNumber = (year: number, month: number, day: number): number | null => {
  const time = Date.UTC(year, month - 1, day)
  const back = new Date(time)
  const real = year >= 1000 && back.getUTCMonth() === month - 1 && back.getUTCDate() === day
  return real ? Math.round(time / dayLength) : null
}

type Parts = { readonly year: string; readonly month: string; readonly day: string }

const two = (text: string): string => text.padStart(2, '0')

const fullYear = (year: string): string => (year.length !== 2 ? year : Number(year) > 40 ? `19${year}` : `20${year}`)

const named = (a: string, b: string, year: string): Parts | null => {
  const [word, day] = /^\p{L}/u.test(a) ? [a, b] : [b, a]
  const month = months.indexOf(word.toLowerCase().slice(0, 3)) + 1
  return month === 0 ? null : { year: fullYear(year), month: two(String(month)), day: two(day.replace(/\D/g, '')) }
}

const threeParts = ([a = '', b = '', c = '']: readonly string[], order: DateOrder): Parts | null => {
  if (/^\p{L}{3,}/u.test(a) || /^\p{L}{3,}/u.test(b)) return named(a, b, c)
  if (a.length === 4) {
    const [month, day] = order.yearFirst === 'ymd' ? [b, c] : [c, b]
    return { year: a, month: two(month), day: two(day) }
  }
  const [day, month] = order.yearLast === 'dmy' ? [a, b] : [b, a]
  return { year: fullYear(c), month: two(month), day: two(day) }
}

const solid = (text: string, order: DateOrder): Parts | null => {
  if (text.length === 4) return { year: text, month: '', day: '' }
  if (text.length === 6) return { year: text.slice(0, 4), month: text.slice(4), day: '' }
  if (text.length !== 8) return null
  const yearFirst = !/^\d{4}(18|19|20)/.test(text) || /^(18|19|20)/.test(text)
  if (yearFirst) return threeParts([text.slice(0, 4), text.slice(4, 6), text.slice(6)], order)
  return threeParts([text.slice(0, 2), text.slice(2, 4), text.slice(4)], order)
}

const partsOf = (raw: string, order: DateOrder): Parts | null => {
  const text = raw.trim().replace(/[T ]\d{1,2}:\d\d.*$/, '')
  const pieces = text.split(/[\s/.,-]+/).filter((piece) => piece !== '')
  if (pieces.length === 1) return solid(pieces[0] ?? '', order)
  if (pieces.length === 2) {
    const [a = '', b = ''] = pieces
    const [year, month] = a.length === 4 ? [a, b] : [b, a]
    const word = months.indexOf(month.toLowerCase().slice(0, 3)) + 1
    return year.length === 4 ? { year, month: two(word > 0 ? String(word) : month), day: '' } : null
  }
  return pieces.length === 3 ? threeParts(pieces, order) : null
}

const weeks = 7

const interval = ({ year, month, day }: Parts, kind: DateKind): Fact | null => {
  const text = year + (month || '--') + (day || '--')
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  const fact = (from: number, to: number, as: DateKind): Fact => ({ text, mark: 1, from, to, kind: as })
  const start = dayNumber(y, m || 1, d || 1)
  // A day no calendar has still compares digit by digit.
  if (start === null) return { text, mark: 0, from: 0, to: 0, kind: dateKind.exact }
  if (month === '') return fact(start, start + 365, dateKind.partial)
  if (day === '') return fact(start, start + 30, dateKind.partial)
  if (kind === dateKind.expected) return fact(start - 17 * weeks, start + 3 * weeks, kind)
  if (kind === dateKind.exact) return fact(start, start, kind)
  // An estimate typed as 1 January or 1 July stands for its year; a partial date of that form too.
  if (d === 1 && (m === 1 || m === 7)) return fact(dayNumber(y, 1, 1) ?? start, dayNumber(y, 12, 31) ?? start, kind)
  return fact(start - 183, start + 183, kind)
}

/** A date of birth as an interval of days; null when missing, unreadable or the 1900-01-01 of empty forms. */
export const birthDate = (raw: string, kind: DateKind, order: DateOrder): Fact | null => {
  const parts = partsOf(raw, order)
  if (parts === null || parts.year.length !== 4) return null
  if (parts.month.length > 2 || parts.day.length > 2) return null
  const text = parts.year + parts.month + parts.day
  return text === '19000101' || /^0+$/.test(text) ? null : interval(parts, kind)
}

/** Reads the order from a column's own values: it takes days above 12 in one place, and few in the other, to tell. */
export const dateOrderOf = (values: Iterable<string>): DateOrder => {
  const high = { first: 0, second: 0, isoMiddle: 0, isoLast: 0 }
  for (const value of values) {
    const [, a, b, c] = /^\s*(\d{1,4})[/.\s-]+(\d{1,2})[/.\s-]+(\d{1,4})/.exec(value) ?? []
    if (a === undefined || b === undefined || c === undefined) continue
    if (a.length === 4) {
      if (Number(b) > 12) high.isoMiddle += 1
      if (Number(c) > 12) high.isoLast += 1
    } else {
      if (Number(a) > 12) high.first += 1
      if (Number(b) > 12) high.second += 1
    }
  }
  return {
    yearLast: high.second > high.first ? 'mdy' : 'dmy',
    yearFirst: high.isoMiddle > high.isoLast ? 'ydm' : 'ymd',
  }
}
