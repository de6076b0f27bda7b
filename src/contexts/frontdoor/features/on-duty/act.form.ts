import { formOf, optionalText, text } from '../../../../platform/forms/form.ts'

/** `person` is empty for oneself. */
export const dutyForm = formOf({
  person: optionalText({ max: 36 }),
  until: text({ missing: 'Enter a time such as 17:00', max: 5, tooLong: 'Enter a time such as 17:00' }),
})
