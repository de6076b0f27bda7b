import { formOf, oneOf, optionalText, text, wholeNumber } from '../../../../platform/forms/form.ts'
import { subjects } from '../../model/ladder-words.ts'

export const moveForm = formOf({
  seen: wholeNumber({ missing: 'Open the page again', min: 1, max: 1_000 }),
  words: text({ missing: 'Write a few words', max: 4_000 }),
  protects: optionalText({ max: 2_000 }),
})

export const answererForm = formOf({
  about: oneOf([...subjects], { missing: 'Choose what your agency does not agree with' }),
  reason: text({ missing: 'Say why you disagree', max: 4_000 }),
  protects: text({ missing: 'Say what protects the child now', max: 2_000 }),
})
