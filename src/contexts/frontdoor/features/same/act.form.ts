import { formOf, oneOf, text, wholeNumber } from '../../../../platform/forms/form.ts'
import { verdicts } from '../../../people/index.ts'

export const judgeForm = formOf({
  seen: wholeNumber({ missing: 'This page is out of date: open it again', min: 0, max: 10_000 }),
  verdict: oneOf(verdicts, { missing: 'Say whether they are the same person' }),
  reason: text({ missing: 'Write what makes you sure', max: 2_000 }),
})
