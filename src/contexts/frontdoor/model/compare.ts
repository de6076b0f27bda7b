import type { PersonIdentity } from '../../people/index.ts'

/** How two records stand to each other on one point. What one of them does not know speaks neither way. */
export type Agreement = 'same' | 'different' | 'unknown' | 'neither'

export type ComparedRow = {
  readonly label: string
  readonly mine: string
  readonly theirs: string
  readonly agreement: Agreement
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const agreementOf = (mine: string, theirs: string): Agreement => {
  if (mine === '' && theirs === '') return 'neither'
  if (mine === '' || theirs === '') return 'unknown'
  return plain(mine) === plain(theirs) ? 'same' : 'different'
}

const row = (label: string, mine: string, theirs: string): ComparedRow => ({
  label,
  mine,
  theirs,
  agreement: agreementOf(mine, theirs),
})

/** Two records side by side, as their sources wrote them; accents, case and hyphens make no difference. */
export const comparedRows = (
  mine: PersonIdentity,
  theirs: PersonIdentity,
  bornWords: (birth: PersonIdentity['birth']) => string,
): readonly ComparedRow[] => {
  const born = ({ birth }: PersonIdentity): string => (birth.kind === 'unknown' ? '' : bornWords(birth))
  // An age somebody guessed, or an expected date, is neither the same as a birth nor different from it.
  const exact = mine.birth.kind === 'date' && theirs.birth.kind === 'date'
  const birth = row('Birth', born(mine), born(theirs))
  return [
    row('Name', mine.name, theirs.name),
    row('Also known as', mine.alsoKnownAs, theirs.alsoKnownAs),
    exact || birth.agreement === 'neither' ? birth : { ...birth, agreement: 'unknown' },
    row('NHS number', mine.nhsNumber, theirs.nhsNumber),
    row('Address', mine.address, theirs.address),
    row('Postcode', mine.postcode, theirs.postcode),
  ]
}
