import { formOf, oneOf, text, wholeNumber } from '../../../../platform/forms/form.ts'
import { ratings } from '../../../partnership/index.ts'

export const reRateForm = formOf({
  version: wholeNumber({ missing: 'Open this contact again: the page was not complete', min: 1, max: 999_999_999 }),
  rating: oneOf(ratings, { missing: 'Choose the new rating' }),
  reason: text({ missing: 'Give the reason for the new rating', max: 4_000 }),
})
