import { ok, refuse } from '../../../../kernel/result.ts'
import { typedText } from '../../../../kernel/form-state.ts'
import { type Field, formOf, oneOf, text } from '../../../../platform/forms/form.ts'
import { aloneKeys, tieKeys } from '../../model/kin-words.ts'

/** A year, a month or a day: `2019`, `5 2019`, `12 5 2019` or `2019-05-12`; as `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or empty. */
export const partialDate: Field<string> = (typed, name) => {
  const typedDate = typedText(typed, name).trim()
  if (typedDate === '') return ok('')
  const parts = typedDate.split(/[\s/.-]+/)
  const [year = '', month, day] = /^\d{4}$/.test(parts[0] ?? '') ? parts : parts.toReversed()
  const two = (part: string): string => part.padStart(2, '0')
  const whole = [year, ...[month, day].flatMap((part) => (part === undefined ? [] : [two(part)]))].join('-')
  const at = new Date(`${whole.slice(0, 4)}-${whole.slice(5, 7) || '01'}-${whole.slice(8) || '01'}T00:00:00Z`)
  const real =
    /^\d{4}(-\d{2}(-\d{2})?)?$/.test(whole) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(whole)
  return real && parts.length <= 3 && Number(year) > 1880
    ? ok(whole)
    : refuse('Enter a year, a month and year, or a day, such as 2019, 5 2019 or 12 5 2019')
}

const source = text({ missing: 'Say who says so: an agency, the family, a document', max: 300 })

export const relativeForm = formOf({
  name: text({ missing: 'Enter the name, as far as it is known', max: 120 }),
  role: oneOf(['adult', 'child'] as const, { missing: 'Say whether it is an adult or a child' }),
  sex: oneOf(['female', 'male', 'not-known'] as const, { missing: 'Choose female, male or not known' }),
  born: partialDate,
  due: partialDate,
  source,
})

export const tieForm = formOf({
  one: text({ missing: 'Choose who', max: 40 }),
  tie: oneOf(tieKeys, { missing: 'Choose how they are related' }),
  other: text({ missing: 'Choose whom', max: 40 }),
  happened: partialDate,
  source,
})

export const personForm = formOf({
  about: text({ missing: 'Choose who', max: 40 }),
  what: oneOf(aloneKeys, { missing: 'Choose what is so' }),
  happened: partialDate,
  source,
})
