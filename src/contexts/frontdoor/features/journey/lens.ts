import { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from '../../../../kernel/clock/index.ts'
import { type FormState, type Typed, typedText } from '../../../../kernel/form-state.ts'
import { optionalDate } from '../../../../platform/forms/date-field.ts'
import { lastOfMinute, timeTyped } from '../../parts/moment.form.ts'
import type { EntryNature, Lens } from '../../model/chronology.ts'

const natures: readonly EntryNature[] = ['fact', 'opinion', 'hearsay']

/**
 * How somebody asked to look at the journey. Without a date it is now; a date without a time is the end of that day. What
 * cannot be understood is said at its field, and the journey shown as it is now.
 */
export const lensFrom = (
  typed: Typed,
  now: Temporal.Instant,
  calendar: WorkingCalendar,
): { readonly lens: Lens; readonly form: FormState; readonly past: boolean } => {
  const errors: Record<string, string> = {}
  const day = optionalDate()(typed, 'at')
  if (!day.ok) errors['at'] = day.refusal
  const timeText = typedText(typed, 'time')
  const time = timeTyped(timeText)
  if (time === null) errors['time'] = 'Enter a time such as 16:50'
  else if (timeText.trim() !== '' && day.ok && day.value === null) errors['at'] = 'Enter the day of that time'
  const wanted = day.ok && day.value !== null && time !== null ? lastOfMinute(day.value, time, calendar.zone) : null
  const past = wanted !== null && Temporal.Instant.compare(wanted, now) < 0 && Object.keys(errors).length === 0
  const nature = natures.find((one) => one === typedText(typed, 'nature')) ?? ''
  const source = typedText(typed, 'source')
  const withoutSealed = typedText(typed, 'open') === 'yes'
  const weightyOnly = typedText(typed, 'weighty') === 'yes'
  return {
    lens: { asAt: past ? wanted : now, source, nature, withoutSealed, weightyOnly },
    form: { typed, errors },
    past,
  }
}
