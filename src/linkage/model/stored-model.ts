import { fieldKinds, type FieldKind, levelWords } from '../compare/field-kinds.ts'
import { LinkTrouble } from '../link-trouble.ts'
import { type FieldModel, type Model, shareOfMatches } from './model.ts'
import { placeCount, places, relations, stateCount } from './relations.ts'

/** A model as it was written down, with how many records taught it. */
export type StoredModel = { readonly model: Model; readonly records: number }

type Written = {
  readonly records?: unknown
  readonly shares?: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly fields?: readonly {
    readonly column: string
    readonly as: string
    readonly levels: readonly { readonly onePerson: number; readonly kinOrArea: number; readonly byChance: number }[]
  }[]
}

const fieldOf = ({ column, as, levels }: NonNullable<Written['fields']>[number]): FieldModel => {
  const kind = [...fieldKinds, 'source' as const].find((known) => known === as)
  if (kind === undefined || levels.length !== levelWords[kind].length)
    throw new LinkTrouble(`The model's column "${column}" is not one this version knows.`)
  const table = (of: 'onePerson' | 'kinOrArea' | 'byChance'): Float64Array =>
    Float64Array.from(levels, (level) => level[of])
  return { kind, label: column, tables: [table('onePerson'), table('kinOrArea'), table('byChance')] }
}

/** Reads a `model.json` back. Throws LinkTrouble where it is none of ours. */
export const readModel = (text: string): StoredModel => {
  const { records, shares, fields } = JSON.parse(text) as Written
  if (typeof records !== 'number' || shares === undefined || fields === undefined)
    throw new LinkTrouble('This is not a model written by "openmash link".')
  const all = new Float64Array(stateCount)
  relations.forEach((relation, r) => {
    places.forEach((place, p) => {
      all[r * placeCount + p] = shares[relation]?.[place] ?? 0
    })
  })
  return { model: { fields: fields.map(fieldOf), shares: all }, records }
}

/** No more than so many of all pairs are one person, kin or neighbours, however few the records. */
const mostRelated = 0.2

/**
 * The model for another number of records, each of which has about so many others of its person (`others`); kin in
 * proportion. The share of such pairs among all pairs falls as the records grow.
 */
export const forRecords = ({ model }: StoredModel, count: number, others: number): Model => {
  const stranger = (relations.length - 1) * placeCount
  const related = model.shares.subarray(0, stranger).reduce((sum, share) => sum + share, 0)
  const wanted = others / Math.max(count - 1, 1)
  const scale = Math.min(wanted / shareOfMatches(model), mostRelated / related)
  const shares = model.shares.map((share, state) => (state < stranger ? share * scale : share))
  const rest = (1 - related * scale) / (1 - related)
  for (let state = stranger; state < stateCount; state += 1) shares[state] = (model.shares[state] ?? 0) * rest
  return { fields: model.fields, shares }
}

/** The columns a table needs for this model, in its order. */
export const fieldsOf = ({ fields }: Model): { readonly kind: FieldKind; readonly label: string }[] =>
  fields.map(({ kind, label }) => ({ kind, label }))
