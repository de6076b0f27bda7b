import { type FieldKind, isPlace } from '../compare/field-kinds.ts'

/**
 * What two records can be to each other. A brother or sister shares surname and address with a child without being that
 * child; a twin shares the date of birth too; strangers agree by chance.
 */
export const relations = ['same', 'sibling', 'twin', 'stranger'] as const
export type Relation = (typeof relations)[number]

/** Where two records live: at one address, near each other, or apart. */
export const places = ['one address', 'one area', 'apart'] as const

export const relationCount = relations.length
export const placeCount = places.length
export const stateCount = relationCount * placeCount

/** Which of a field's three tables of chances holds: agreeing as one person, as kin (or one area), or by chance. */
export const asOne = 0
export const asKin = 1
export const byChance = 2

/** For each relation, the table that holds for a field; for a field of place, for each of `places` instead. */
export const tablesFor = (kind: FieldKind): readonly number[] => {
  if (isPlace(kind)) return [asOne, asKin, byChance]
  if (kind === 'date-of-birth') return [asOne, asKin, asOne, byChance]
  const runsInFamilies = kind === 'family-name' || kind === 'category' || kind === 'text'
  return runsInFamilies ? [asOne, asKin, asKin, byChance] : [asOne, byChance, byChance, byChance]
}
