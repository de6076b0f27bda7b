import { formOf, text } from '../../../../platform/forms/form.ts'

export const disagreeForm = formOf({
  reason: text({ missing: 'Say why you disagree', max: 4000 }),
  protects: text({ missing: 'Say what protects the child now', max: 2000 }),
})
