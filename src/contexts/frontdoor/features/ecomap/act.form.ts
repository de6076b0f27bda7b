import { formOf, oneOf, text } from '../../../../platform/forms/form.ts'
import { tieWords } from '../../../people/index.ts'

export const bondForm = formOf({
  name: text({ missing: 'Say whom or what: an agency, a place, a friend', max: 120 }),
  word: oneOf(tieWords, { missing: 'Choose how it stands' }),
  source: text({ missing: 'Say who says so: an agency, the family, a document', max: 300 }),
})
