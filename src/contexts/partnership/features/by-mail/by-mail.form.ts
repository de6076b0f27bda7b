import { typedText } from '../../../../kernel/form-state.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { type Field, formOf, optionalText, text } from '../../../../platform/forms/form.ts'

const sixDigits: Field<string> = (typed, name) => {
  const code = typedText(typed, name).replace(/\s+/g, '')
  if (code === '') return refuse('Enter the code from the mail')
  return /^\d{6}$/.test(code) ? ok(code) : refuse('The code has 6 numbers')
}

export const mailForm = formOf({
  mail: text({ missing: 'Enter your work mail address' }),
  hub: optionalText({ max: 36 }),
})

export const codeForm = formOf({ code: sixDigits })

export const detailsForm = formOf({
  name: text({ missing: 'Enter your name: somebody who refers as part of their work is never anonymous', max: 120 }),
  job: text({ missing: 'Enter your role, such as paediatric nurse', max: 120 }),
  organisation: text({ missing: 'Enter where you work', max: 120 }),
})
