import type { Kin } from '../../people/index.ts'

/** What a referral says of an adult, with the adult's record. */
export type ReferredAdult = {
  readonly id: string
  readonly relationship: string
  readonly livesHere: 'yes' | 'no' | 'not-known'
}

type Meaning = { readonly as: 'birth' | 'adoptive' | 'foster'; readonly sex: 'female' | 'male' | 'not-known' }

const kinds: readonly (readonly [RegExp, Meaning['as']])[] = [
  [/^foster\b/, 'foster'],
  [/^(adoptive|adopted)\b/, 'adoptive'],
  [/^(birth |biological |natural )?(mother|mum|mam|mummy|father|dad|daddy|parent)\b/, 'birth'],
]

const sexOf = (words: string): Meaning['sex'] => {
  if (/\b(mother|mum|mam|mummy|aunt|sister|grandmother|nan|gran|step-?mother)\b/.test(words)) return 'female'
  return /\b(father|dad|daddy|uncle|brother|grandfather|grandad|step-?father)\b/.test(words) ? 'male' : 'not-known'
}

/** The words before a possessive speak of somebody else: "mother's partner" is no mother. */
const parentMeant = (words: string): Meaning['as'] | null =>
  /[’']s\b|^(step|grand)/.test(words) ? null : (kinds.find(([shape]) => shape.test(words))?.[1] ?? null)

const partnerOf = (words: string): RegExp | null => {
  if (/^(mother|mum|mam|mummy)[’']s (partner|boyfriend|girlfriend|husband|wife)\b/.test(words))
    return /^(birth )?(mother|mum|mam|mummy)\b/
  return /^(father|dad|daddy)[’']s (partner|boyfriend|girlfriend|husband|wife)\b/.test(words)
    ? /^(birth )?(father|dad|daddy)\b/
    : null
}

const plain = (relationship: string): string => relationship.trim().toLowerCase()

/**
 * What a referral's own words say of the family: whose mother or father, whose partner, who lives in the home. Only words
 * that can mean one thing are taken; the rest stands in the table as the referrer wrote it.
 */
export const kinFromReferral = (children: readonly string[], adults: readonly ReferredAdult[]): readonly Kin[] => {
  const said: Kin[] = []
  const say = (kin: Omit<Kin, 'happened'>): void => void said.push({ ...kin, happened: '' })
  for (const child of children) say({ about: child, topic: 'home', other: null, word: 'yes' })
  for (const { id, relationship, livesHere } of adults) {
    const words = plain(relationship)
    const as = parentMeant(words)
    if (as !== null) for (const child of children) say({ about: child, topic: 'parent', other: id, word: as })
    const of = partnerOf(words)
    const partner = of === null ? undefined : adults.find((one) => one.id !== id && of.test(plain(one.relationship)))
    if (partner !== undefined) say({ about: id, topic: 'partner', other: partner.id, word: 'together' })
    const sex = sexOf(words.replace(/^.*[’']s /, ''))
    if (sex !== 'not-known') say({ about: id, topic: 'sex', other: null, word: sex })
    say({ about: id, topic: 'home', other: null, word: livesHere })
  }
  return said
}
