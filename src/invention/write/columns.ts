const fields = [
  { column: 'first_name', as: 'given-name' },
  { column: 'surname', as: 'family-name' },
  { column: 'dob', as: 'date-of-birth', kind: 'dob_kind' },
  { column: 'sex', as: 'sex' },
  { column: 'postcode', as: 'postcode' },
  { column: 'house', as: 'house' },
  { column: 'street', as: 'street' },
  // Numbers of the range kept for tests are nobody's to whoever checks NHS numbers; here they are numbers like any other.
  { column: 'nhs', as: 'identifier' },
  { column: 'upn', as: 'upn' },
]

/** What the columns hold, in the words `openmash link` reads. One for all files of records. */
export const columnsFile = (withTruth: boolean): string =>
  `${JSON.stringify({ id: 'rec', source: 'agency', ...(withTruth ? { group: 'origin', truth: 'person' } : {}), fields }, null, 2)}\n`
