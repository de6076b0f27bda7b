/** When somebody was born, as well as the source knew it. Dates are `YYYY-MM-DD`. */
export type Birth =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'estimated-age'; readonly years: number; readonly saidOn: string }
  | { readonly kind: 'expected'; readonly date: string }
  | { readonly kind: 'unknown' }

/** One source's word on who somebody is. Unknown texts are empty. */
export type PersonIdentity = {
  /** Full name, first names first. */
  readonly name: string
  readonly alsoKnownAs: string
  readonly birth: Birth
  readonly nhsNumber: string
  readonly postcode: string
  readonly address: string
  readonly role: 'child' | 'adult'
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const inWords = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${String(Number(day))} ${months[Number(month) - 1] ?? ''} ${year}`
}

/** A birth in plain words, such as `born 3 March 2022` or `due 4 February 2027`. */
export const bornWords = (birth: Birth): string => {
  if (birth.kind === 'date') return `born ${inWords(birth.date)}`
  if (birth.kind === 'expected') return `due ${inWords(birth.date)}`
  if (birth.kind === 'estimated-age') return `about ${String(birth.years)} on ${inWords(birth.saidOn)}`
  return 'date of birth not known'
}
