import type { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from './working-calendar.ts'

const yearsWords = (first: number, last: number): string => (first === last ? `${first}` : `${first} to ${last}`)

/**
 * A warning when days between two dates, both included, lie in years whose bank holidays are not known; null when all
 * are. Deadlines in working time are still worked out for such years, as if they had no bank holidays.
 */
export const notCovered = (
  { knownFrom, knownThrough }: Pick<WorkingCalendar, 'knownFrom' | 'knownThrough'>,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): string | null => {
  const parts: string[] = []
  if (knownFrom !== undefined && from.year < knownFrom)
    parts.push(yearsWords(from.year, Math.min(to.year, knownFrom - 1)))
  if (to.year > knownThrough) parts.push(yearsWords(Math.max(from.year, knownThrough + 1), to.year))
  return parts.length === 0 ? null : `bank holidays are not known for ${parts.join(' and ')}`
}
