import { formOf, text } from '../../../../platform/forms/form.ts'

export const endForm = formOf({ reason: text({ missing: 'Write why you end it', max: 400 }) })
