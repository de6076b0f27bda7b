import { formOf, text, wholeNumber } from '../../../../platform/forms/form.ts'

const long = 2_000

export const letterForm = formOf({
  /** Version of the letter on the page; 0 where there is none yet. */
  seen: wholeNumber({ missing: 'Open the page again', min: 0, max: 10_000 }),
  to: text({ missing: 'Write whom the letter addresses', max: 120 }),
  outcome: text({ missing: 'Write the decision in plain words', max: 400 }),
  reason: text({ missing: 'Write the reason in plain words', max: long }),
  next: text({ missing: 'Write what happens next', max: long }),
  ring: text({ missing: 'Write whom they can ring', max: 400 }),
  disagree: text({ missing: 'Write how they can disagree or complain', max: long }),
})

export const checkForm = formOf({
  letter: text({ missing: 'Open the page again', max: 36 }),
})
