import type { PersonIdentity } from './identity.ts'
import { nameParts, soundOf } from './folding.ts'

/** By what the same person is looked for, strongest first. */
export const keyKinds = [
  'nhs-number',
  'name-and-birth',
  'birth-and-postcode',
  'surname-and-postcode',
  'sound-and-birth',
] as const
export type KeyKind = (typeof keyKinds)[number]

export type PlainKey = { readonly kind: KeyKind; readonly text: string }

const reasons: Readonly<Record<KeyKind, string>> = {
  'nhs-number': 'Same NHS number',
  'name-and-birth': 'Same name and date of birth',
  'birth-and-postcode': 'Same date of birth and postcode',
  'surname-and-postcode': 'Same surname and postcode',
  'sound-and-birth': 'A surname that sounds the same, and the same date of birth',
}

/** Why somebody may be the same person, in plain words, strongest first. A sound adds nothing to the name itself. */
export const reasonsFor = (kinds: readonly KeyKind[]): readonly string[] =>
  keyKinds
    .filter((kind) => kinds.includes(kind) && !(kind === 'sound-and-birth' && kinds.includes('name-and-birth')))
    .map((kind) => reasons[kind])

const postcodeOf = (text: string): string | null => {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return /^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$/.test(plain) ? plain : null
}

const nhsNumberOf = (text: string): string | null => {
  const digits = text.replace(/\D/g, '')
  return digits.length === 10 && !/^(\d)\1*$/.test(digits) ? digits : null
}

/**
 * The texts by which a person is looked for. Only what was really known makes one: an estimated age or an expected date
 * matches nothing, because a near guess that looks like a match would mislead. A surname at a postcode is looked for
 * among children or among adults: else every parent would look like each child of the home.
 */
export const keysOf = (identity: PersonIdentity): readonly PlainKey[] => {
  const names = [identity.name, ...identity.alsoKnownAs.split(/[,;/\n]|\bor\b/)]
    .map(nameParts)
    .filter((name) => name !== null)
  const surnames = [...new Set(names.flatMap((name) => name.surnames))]
  const born = identity.birth.kind === 'date' ? identity.birth.date : null
  const postcode = postcodeOf(identity.postcode)
  const nhsNumber = nhsNumberOf(identity.nhsNumber)
  const keys: PlainKey[] = []
  if (nhsNumber !== null) keys.push({ kind: 'nhs-number', text: nhsNumber })
  if (born !== null) {
    for (const { first, surnames: own } of names)
      for (const surname of own) keys.push({ kind: 'name-and-birth', text: `${first} ${surname} ${born}` })
    for (const surname of surnames) keys.push({ kind: 'sound-and-birth', text: `${soundOf(surname)} ${born}` })
    if (postcode !== null) keys.push({ kind: 'birth-and-postcode', text: `${born} ${postcode}` })
  }
  if (postcode !== null)
    for (const surname of surnames)
      keys.push({ kind: 'surname-and-postcode', text: `${identity.role} ${surname} ${postcode}` })
  const seen = new Set<string>()
  return keys.filter(({ kind, text }) => !seen.has(`${kind} ${text}`) && seen.add(`${kind} ${text}`))
}

/** Every number of an address with its letter, so that "Flat 2, 14 Kestrel Way" and "2/14 Kestrel way" are one; a name of a house where it has no number. */
const houseOf = (address: string): string => {
  const low = address.toLowerCase()
  const numbers = low.match(/\d+\s?[a-z]?\b/g)?.map((number) => number.replace(/\s/g, '')) ?? []
  return numbers.length > 0 ? numbers.join(' ') : (low.split(',')[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '')
}

/** The house somebody was said to live at, or null where no full postcode and house are known. */
export const addressKeyOf = ({ address, postcode }: Pick<PersonIdentity, 'address' | 'postcode'>): string | null => {
  const [at, house] = [postcodeOf(postcode), houseOf(address)]
  return at === null || house === '' ? null : `${house} ${at}`
}

/** By what a person is found when somebody types a name: the whole name first, then the surname, then how it sounds. */
export const findKinds = ['full-name', 'surname', 'surname-sound'] as const
export type FindKind = (typeof findKinds)[number]
export type FindKey = { readonly kind: FindKind; readonly text: string }

const keysOfName = ({
  first,
  surnames,
}: {
  readonly first: string
  readonly surnames: readonly string[]
}): readonly FindKey[] =>
  surnames.flatMap((surname): readonly FindKey[] => [
    { kind: 'full-name', text: `${first} ${surname}` },
    { kind: 'surname', text: surname },
    { kind: 'surname-sound', text: soundOf(surname) },
  ])

/** The texts under which a person's names are kept for finding, each once. */
export const findKeysOf = ({ name, alsoKnownAs }: Pick<PersonIdentity, 'name' | 'alsoKnownAs'>): readonly FindKey[] => {
  const keys = [name, ...alsoKnownAs.split(/[,;/\n]|\bor\b/)]
    .map(nameParts)
    .filter((parts) => parts !== null)
    .flatMap(keysOfName)
  return [...new Map(keys.map((key) => [`${key.kind} ${key.text}`, key])).values()]
}

/** The texts to look for when this was typed: a whole name finds by name, surname and sound; one word is a surname. */
export const findKeysFor = (typed: string): readonly FindKey[] => {
  const parts = nameParts(typed) ?? nameParts(`x ${typed}`)
  if (parts === null) return []
  return keysOfName(parts).filter(({ kind }) => kind !== 'full-name' || nameParts(typed) !== null)
}
