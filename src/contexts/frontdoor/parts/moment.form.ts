import { type FormState, type Typed, typedText } from '../../../kernel/form-state.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Temporal } from 'temporal-polyfill'
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
