import type { KnownPerson, Likeness, NearPerson } from '../../people/index.ts'

/** How much somebody is like a person of this contact: as one person, as kin, or by plain keys alone (`keys`). */
export type LikenessShown = Likeness | 'kin' | 'keys'

/** One thing that was compared, and how far it speaks for one person. */
export type Reason = { readonly what: string; readonly words: string; readonly speaks: string; readonly bits: number }

/** Somebody the hub may know, before anybody's judgement is laid over. */
export type Liked = Pick<KnownPerson, 'id' | 'of' | 'name' | 'born' | 'reasons' | 'sourceId' | 'recordedAt'> & {
  readonly likeness: LikenessShown
  readonly why: readonly Reason[]
}

const speakingFrom: readonly (readonly [number, string])[] = [
  [6, 'strongly for'],
  [1, 'for'],
  [-1, 'little either way'],
  [-6, 'against'],
]

/** How far so many bits speak for one person. */
export const speaksOf = (bits: number): string =>
  speakingFrom.find(([least]) => bits >= least)?.[1] ?? 'strongly against'

/** One step of a comparison as it is shown. */
export const reasonOf = ({ label, words, bits }: NearPerson['steps'][number]): Reason => ({
  what: label.charAt(0).toUpperCase() + label.slice(1),
  words,
  speaks: speaksOf(bits),
  bits,
})

const inShort = (steps: NearPerson['steps']): readonly string[] =>
  steps
    .filter(({ label, bits }) => label !== 'any two records' && label !== 'family' && Math.abs(bits) >= 1)
    .toSorted((one, other) => Math.abs(other.bits) - Math.abs(one.bits))
    .slice(0, 4)
    .map(({ label, words }) => (label === 'address' ? `address: ${words}` : `${label} ${words}`))

/** The strength of a shared NHS number, and of the same name with the same date of birth. */
const surest = 1

const likenessByKeys = (strength: number, searched: boolean): LikenessShown => {
  if (!searched) return 'keys'
  return strength <= surest ? 'review' : 'kin'
}

/**
 * Whoever the finder holds to be perhaps the same, and whom only plain keys find. A shared NHS number, or name and date of
 * birth, is always for a person to judge, whatever else speaks against it; who shares less is of the family or the home.
 * `near` is null where the finder gave no answer.
 */
export const likedOf = (
  byKeys: readonly KnownPerson[],
  near: readonly NearPerson[] | null,
  bornWords: (birth: NearPerson['identity']['birth']) => string,
): readonly Liked[] => {
  const found = (near ?? []).map(({ identity, steps, ...one }): Liked => ({
    id: one.id,
    of: one.of,
    name: identity.name,
    born: bornWords(identity.birth),
    reasons: inShort(steps),
    sourceId: one.sourceId,
    recordedAt: one.recordedAt,
    likeness: one.likeness,
    why: steps.map(reasonOf),
  }))
  const nearer = new Set(found.map(({ id, of }) => `${id} ${of}`))
  const others = byKeys
    .filter(({ id, of }) => !nearer.has(`${id} ${of}`))
    .map(({ strength, ...one }): Liked => ({ ...one, likeness: likenessByKeys(strength, near !== null), why: [] }))
  return [...found, ...others]
}

const order: Readonly<Record<LikenessShown, number>> = { link: 0, review: 1, keys: 2, show: 3, kin: 4 }

/** One record may be like several people of a contact: it is shown once, beside the one it is most like. */
export const onceEach = (liked: readonly Liked[]): readonly Liked[] => {
  const best = new Map<string, Liked>()
  for (const one of liked.toSorted((a, b) => order[a.likeness] - order[b.likeness])) {
    if (!best.has(one.id)) best.set(one.id, one)
  }
  return [...best.values()]
}

export const byLikeness = (one: LikenessShown, other: LikenessShown): number => order[one] - order[other]
