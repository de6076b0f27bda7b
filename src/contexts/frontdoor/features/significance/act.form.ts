import { formOf, oneOf, text, wholeNumber } from '../../../../platform/forms/form.ts'
import { significances } from '../../model/significance.ts'

export const significanceForm = formOf({
  seen: wholeNumber({ missing: 'This page is out of date: open it again', min: 0, max: 10_000 }),
  word: oneOf(significances, { missing: 'Choose how much it matters' }),
  reason: text({ missing: 'Say why, so that others can follow', max: 1_000 }),
})
