import { formOf, wholeNumber } from '../../../../platform/forms/form.ts'

export const matchRulesForm = formOf({
  version: wholeNumber({ missing: 'This page is out of date: open it again', min: 0, max: 1_000_000 }),
  oneIn: wholeNumber({ missing: 'Enter a number from 1 to 1,000', min: 1, max: 1_000 }),
})
