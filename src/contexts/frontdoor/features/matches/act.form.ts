import { formOf, oneOf, optionalText, wholeNumber } from '../../../../platform/forms/form.ts'
import { readingVerdicts } from '../../../people/index.ts'
import { groundKeys } from '../../model/pair-words.ts'

export const readingForm = formOf({
  seen: wholeNumber({ missing: 'This page is out of date: open it again', min: 0, max: 10 }),
  verdict: oneOf(readingVerdicts, { missing: 'Say whether they are one person' }),
  ground: oneOf(groundKeys, { missing: 'Choose what decided it' }),
  words: optionalText({ max: 1_500 }),
})
