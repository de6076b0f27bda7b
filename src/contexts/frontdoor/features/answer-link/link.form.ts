import { formOf, oneOf } from '../../../../platform/forms/form.ts'
import { typedText } from '../../../../kernel/form-state.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import type { Field } from '../../../../platform/forms/form.ts'

const sixDigits: Field<string> = (typed, name) => {
  const code = typedText(typed, name).replace(/\s+/g, '')
  if (code === '') return refuse('Enter the code from the text message')
  return /^\d{6}$/.test(code) ? ok(code) : refuse('The code has 6 numbers')
}

export const codeToForm = formOf({
  to: oneOf(['contact', 'deputy'] as const, { missing: 'Choose where the code goes' }),
})

export const codeForm = formOf({ code: sixDigits })
