import { date } from '../../../../platform/forms/date-field.ts'
import { formOf, oneOf, text } from '../../../../platform/forms/form.ts'
import { protections } from '../../model/protection.ts'
import { drawnOnce, timeOfDay } from '../../parts/moment.form.ts'

/** What is done at once. Who does it is not asked, because the session says so; what is missing is not asked either. */
export const actNowForm = formOf({
  once: drawnOnce,
  kind: oneOf(protections, { missing: 'Choose what is done' }),
  day: date({ missing: 'Enter the day it was done' }),
  time: timeOfDay({ missing: 'Enter the time it was done' }),
  words: text({ missing: 'Write what was done and why', max: 4_000 }),
  told: text({ missing: 'Write who was told, or that nobody is told yet and why', max: 2_000 }),
})
