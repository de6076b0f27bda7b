/** What a field may hold. `full-name` in a columns file is read into given and family name. */
export const fieldKinds = [
  'given-name',
  'family-name',
  'date-of-birth',
  'sex',
  'postcode',
  'house',
  'street',
  'locality',
  'region',
  'nhs-number',
  'upn',
  'identifier',
  'category',
  'text',
] as const
/** `source` is the agency that holds a record, taken from its own place in the columns file. */
export type FieldKind = (typeof fieldKinds)[number] | 'source'

/** A level of agreement that says nothing, because a value is missing. */
export const missing = 255

export const nameLevel = {
  different: 0,
  weak: 1,
  alike: 2,
  close: 3,
  variant: 4,
  same: 5,
  swapped: 6,
  crossed: 7,
} as const
export const dateLevel = {
  different: 0,
  near: 1,
  twoParts: 2,
  slip: 3,
  dayMonth: 4,
  same: 5,
  estimateFits: 6,
  estimateNear: 7,
  estimateOff: 8,
  expectedClose: 9,
  expectedFits: 10,
  expectedOff: 11,
} as const
export const wordLevel = { different: 0, alike: 1, close: 2, same: 3 } as const
export const codeLevel = { different: 0, close: 1, same: 2 } as const
export const postcodeLevel = { different: 0, district: 1, close: 2, same: 3 } as const
export const plainLevel = { different: 0, same: 1 } as const

const names = [
  'different',
  'hardly alike',
  'sounds alike',
  'one letter apart',
  'another form of the same name',
  'the same',
  'given and family name swapped',
  'one name stands in the other’s place',
]
const words = ['different', 'alike', 'nearly the same', 'the same']
const codes = ['different', 'one figure apart', 'the same']

/** What each level means, in words for a person. */
export const levelWords: Readonly<Record<FieldKind, readonly string[]>> = {
  'given-name': names,
  'family-name': names.slice(0, 6),
  'date-of-birth': [
    'different',
    'months apart',
    'two of day, month and year the same',
    'one figure apart',
    'day and month swapped',
    'the same',
    'within the estimate',
    'just outside the estimate',
    'far outside the estimate',
    'born within three weeks of the expected date',
    'could be born early or late for the expected date',
    'not born when expected',
  ],
  sex: ['different', 'the same'],
  postcode: ['different', 'same district', 'nearly the same', 'the same'],
  house: codes,
  street: words,
  locality: words,
  region: words,
  'nhs-number': codes,
  upn: codes,
  identifier: codes,
  category: ['different', 'the same'],
  source: ['different', 'the same'],
  text: words,
}

/** The level at which both values are equal, where how common the value is counts too. */
export const sameLevel = (kind: FieldKind): number => {
  switch (kind) {
    case 'given-name':
    case 'family-name':
      return nameLevel.same
    case 'date-of-birth':
      return dateLevel.same
    case 'sex':
    case 'category':
    case 'source':
      return plainLevel.same
    case 'house':
    case 'nhs-number':
    case 'upn':
    case 'identifier':
      return codeLevel.same
    case 'postcode':
    case 'street':
    case 'locality':
    case 'region':
    case 'text':
      return wordLevel.same
  }
}

/** Fields that tell of a place, judged together as one address. */
export const isPlace = (kind: FieldKind): boolean =>
  kind === 'postcode' || kind === 'house' || kind === 'street' || kind === 'locality' || kind === 'region'
