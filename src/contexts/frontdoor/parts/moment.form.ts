import { type FormState, type Typed, typedText } from '../../../kernel/form-state.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from '../../../kernel/clock/index.ts'
import type { Field } from '../../../platform/forms/form.ts'

/** A time of day typed as people do, `9:05`, `0905` or `21.40`, as `HH:MM`. */
export const timeOfDay =
  ({ missing }: { readonly missing: string }): Field<string> =>
  (typed, name) => {
    const value = typedText(typed, name).trim()
    if (value === '') return refuse(missing)
    const [, hours = '', minutes = ''] = /^(\d{1,2})[:.]?(\d{2})$/.exec(value) ?? []
    return hours === '' || Number(hours) > 23 || Number(minutes) > 59
      ? refuse('Enter a time of day, such as 21:40')
      : ok(`${hours.padStart(2, '0')}:${minutes}`)
  }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The id a form was drawn under, by which the same form sent twice is known. */
export const drawnOnce: Field<string> = (typed, name) => {
  const value = typedText(typed, name)
  return uuid.test(value) ? ok(value) : refuse('Open this page again: it was not complete')
}

/** Now, as the three boxes of a date and the box of a time are typed: what is done at once is mostly done now. */
export const typedNow = ({ zone }: Pick<WorkingCalendar, 'zone'>, now: Temporal.Instant): Typed => {
  const local = now.toZonedDateTimeISO(zone)
  return {
    'day-day': String(local.day),
    'day-month': String(local.month),
    'day-year': String(local.year),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

/** A form that nobody has typed in yet begins with these; one that was refused keeps what was typed. */
export const beginningWith = (form: FormState, first: Typed): FormState =>
  Object.keys(form.typed).length === 0 ? { typed: first, errors: form.errors } : form

/** The time that somebody wrote, the last minute of the day where nothing is; null where it is none. */
export const timeTyped = (text: string): Temporal.PlainTime | null => {
  if (text.trim() === '') return new Temporal.PlainTime(23, 59)
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim()) ?? []
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null
  return new Temporal.PlainTime(Number(hours), Number(minutes))
}

/** The last moment of the minute that somebody wrote: what came within it was known then. */
export const lastOfMinute = (date: string, time: Temporal.PlainTime, zone: string): Temporal.Instant =>
  Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: zone, plainTime: time })
    .add({ minutes: 1 })
    .subtract({ milliseconds: 1 })
    .toInstant()
