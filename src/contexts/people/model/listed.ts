/** What a column of an agency's list can hold. */
export const listFields = [
  'given-name',
  'family-name',
  'full-name',
  'date-of-birth',
  'nhs-number',
  'sex',
  'postcode',
  'house',
] as const
export type ListField = (typeof listFields)[number]

export const listFieldWords: Readonly<Record<ListField, string>> = {
  'given-name': 'First names',
  'family-name': 'Last name',
  'full-name': 'Whole name',
  'date-of-birth': 'Date of birth',
  'nhs-number': 'NHS number',
  sex: 'Sex',
  postcode: 'Postcode',
  house: 'House number or name, or the address',
}

const headings: Readonly<Record<ListField, RegExp>> = {
  'given-name': /^(first|fore|given|christian|legal fore|preferred fore)[\s_-]*names?$|^forenames?$|^givennames?$/,
  'family-name': /^(last|family|sur|legal sur)[\s_-]*names?$|^surnames?$|^familyname$/,
  'full-name': /^(full|whole|child|pupil|patient|client|student)?['’s]*[\s_-]*name$/,
  'date-of-birth': /^(d\.?o\.?b\.?|date[\s_-]*of[\s_-]*birth|birth[\s_-]*date|born)$/,
  'nhs-number': /^nhs([\s_-]*(no|num|number|id))?\.?$/,
  sex: /^(sex|gender)$/,
  postcode: /^(post[\s_-]*code|pcode|home postcode)$/,
  house: /^(house|house[\s_-]*(no|number|name)|address([\s_-]*(line)?[\s_-]*1)?)$/,
}

/** Which column holds what, by position; each thing at most once. */
export type ListColumns = Readonly<Partial<Record<ListField, number>>>

/** Guesses from the headings; what it cannot tell is left for a person to say. */
export const guessColumns = (names: readonly string[]): ListColumns => {
  const plain = names.map((name) => name.trim().toLowerCase())
  const found: Partial<Record<ListField, number>> = {}
  for (const field of listFields) {
    const at = plain.findIndex((name, index) => headings[field].test(name) && !Object.values(found).includes(index))
    if (at >= 0) found[field] = at
  }
  if (found['given-name'] !== undefined && found['family-name'] !== undefined) delete found['full-name']
  return found
}

/** Why these columns are not enough, or empty. */
export const columnsTrouble = (columns: ListColumns): string => {
  const named = columns['full-name'] !== undefined || columns['family-name'] !== undefined
  if (!named) return 'Say which column holds the name'
  if (columns['date-of-birth'] === undefined && columns['nhs-number'] === undefined)
    return 'Say which column holds the date of birth, or the NHS number'
  const used = Object.values(columns)
  return new Set(used).size === used.length ? '' : 'One column cannot hold two things'
}

/** What a list says of a child, in short: `known`, `perhaps`, or nothing. */
export type ListedAs = 'known' | 'perhaps' | 'no-record'

/** Whether a list is too old to go by, a number of days after the day it describes. */
export const isStale = (asOfDays: number, limitDays: number): boolean => asOfDays > limitDays
