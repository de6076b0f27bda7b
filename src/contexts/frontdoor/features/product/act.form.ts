import { optionalDate } from '../../../../platform/forms/date-field.ts'
import { formOf, oneOf, optionalText, text } from '../../../../platform/forms/form.ts'
import { drawnOnce } from '../../parts/moment.form.ts'

export const productForm = (readers: readonly string[]) =>
  formOf({
    once: drawnOnce,
    recipient: oneOf(readers, { missing: 'Choose who it is for' }),
    purpose: text({ missing: 'Write what they need it for', max: 1_000 }),
    at: optionalDate(),
    time: optionalText({ max: 5 }),
  })
