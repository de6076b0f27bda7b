import type { Temporal } from 'temporal-polyfill'
import { type Typed, typedText } from '../../../kernel/form-state.ts'
import { london } from '../../../kernel/clock/index.ts'

/** Days after its last change when kept text is wiped. */
export const keptDays = 14

/** Most characters of one form, as JSON: the database takes no more. */
export const mostKept = 200_000

const theFormsOwn = new Set(['_csrf', '_form', '_revision', 'version'])
// The database takes every character but this one.
const whole = (text: string): string => text.replaceAll('\u0000', ' ')

const marks = new Set(['part', 'once', 'key', 'decision'])

/** What is kept of a form: what its person typed or chose, and never which version of a thing the page was drawn from. */
export const keepable = (typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed)
      .filter(([name]) => !theFormsOwn.has(name))
      .map(([name, value]) => [name, typeof value === 'string' ? whole(value) : value.map(whole)]),
  )

/** What its person would know again. */
export const readable = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !marks.has(name)))

/** Nothing typed and nothing chosen. */
export const isBlank = (typed: Typed): boolean =>
  Object.keys(readable(keepable(typed))).every((name) => typedText(typed, name).trim() === '')

/** `16:48` when it was kept today, `Fri 20 Nov, 16:48` before. */
export const keptFromWords = (at: Temporal.Instant, now: Temporal.Instant): string => {
  const there = at.toZonedDateTimeISO(london)
  const time = there.toPlainTime().toString({ smallestUnit: 'minute' })
  if (there.toPlainDate().equals(now.toZonedDateTimeISO(london).toPlainDate())) return time
  const day = there.toPlainDate().toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
  return `${day.replace(',', '')}, ${time}`
}
