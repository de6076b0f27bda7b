import { alsoCheck, formOf, oneOf, optionalText, text, wholeNumber } from '../../../../platform/forms/form.ts'

const asked = formOf({
  key: text({ missing: 'Open this page again: it was not complete', max: 36 }),
  firstNames: optionalText(),
  lastName: optionalText(),
  years: wholeNumber({ missing: 'Enter the child’s age, as near as you know; 0 for a baby', min: 0, max: 19 }),
  concern: text({ missing: 'Choose the kind of concern that is nearest' }),
  worry: text({ missing: 'Say what you are worried about', max: 4_000 }),
  answerBy: oneOf(['screen', 'call'] as const, { missing: 'Say how you want the answer' }),
  phone: optionalText({ max: 40 }),
})

const phoneMissing = 'Enter the number to call you on'

/** What a setting's worker asks. Who asks, and for which setting, is the session's word. */
export const consultForm = alsoCheck(asked, ({ answerBy, phone }) => {
  const errors: Record<string, string> = {}
  if (answerBy === 'call' && phone.replace(/\D/g, '').length < 7) errors['phone'] = phoneMissing
  return errors
})

/** The setting's answer when the hub asks for the name. */
export const nameReplyForm = formOf({
  reply: oneOf(['name-given', 'name-declined'] as const, { missing: 'Say whether you give the name' }),
  words: text({ missing: 'Write the name, or why you do not give it', max: 4_000 }),
})
