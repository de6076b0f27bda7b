import { fieldKinds, type FieldKind } from './compare/field-kinds.ts'
import { LinkTrouble } from './link-trouble.ts'

/** What one column of a CSV file holds. */
export type ColumnField = {
  readonly column: string
  readonly as: FieldKind | 'full-name'
  /** For a date of birth: the column that says how it is known. */
  readonly kind?: string
}

/** A columns file, checked. `group` and `truth` are never evidence. */
export type ColumnsPlan = {
  readonly id: string
  readonly fields: readonly ColumnField[]
  readonly source?: string
  readonly group?: string
  readonly truth?: string
}

const known: readonly string[] = [...fieldKinds, 'full-name']
const maySeveral: readonly string[] = ['street', 'locality', 'region', 'identifier', 'category', 'text']
const topKeys = ['id', 'source', 'fields', 'group', 'truth']
const fieldKeys = ['column', 'as', 'kind']

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const onlyKeys = (value: Record<string, unknown>, allowed: readonly string[], where: string): void => {
  const odd = Object.keys(value).find((key) => !allowed.includes(key))
  if (odd !== undefined) throw new LinkTrouble(`${where} has "${odd}"; it may have ${allowed.join(', ')}.`)
}

const columnName = (value: unknown, what: string): string => {
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  throw new LinkTrouble(`${what} must be the name of a column.`)
}

const optional = (value: Record<string, unknown>, key: 'source' | 'group' | 'truth', file: string): object =>
  value[key] === undefined ? {} : { [key]: columnName(value[key], `"${key}" in ${file}`) }

const readField = (value: unknown, place: string): ColumnField => {
  if (!isObject(value))
    throw new LinkTrouble(`${place} must be an object such as {"column":"surname","as":"family-name"}.`)
  onlyKeys(value, fieldKeys, place)
  const column = columnName(value.column, `"column" of ${place}`)
  const as = value.as
  if (typeof as !== 'string' || !known.includes(as))
    throw new LinkTrouble(`"as" of ${place} is ${JSON.stringify(as)}; it must be one of ${known.join(', ')}.`)
  const base = { column, as: as as ColumnField['as'] }
  if (value.kind === undefined) return base
  if (as !== 'date-of-birth') throw new LinkTrouble(`"kind" of ${place} belongs to a date-of-birth only.`)
  return { ...base, kind: columnName(value.kind, `"kind" of ${place}`) }
}

const refuseRepeats = (fields: readonly ColumnField[], file: string): void => {
  const met = new Set<string>()
  for (const { as } of fields) {
    if (met.has(as) && !maySeveral.includes(as)) throw new LinkTrouble(`${file} names two columns as ${as}; name one.`)
    met.add(as)
  }
}

/** Reads and checks the text of a columns file; `file` is its name for messages. */
export const readColumnsFile = (text: string, file: string): ColumnsPlan => {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new LinkTrouble(`${file} is not JSON.`)
  }
  if (!isObject(value)) throw new LinkTrouble(`${file} must hold one object with "id" and "fields".`)
  onlyKeys(value, topKeys, file)
  const id = columnName(value.id, `"id" in ${file}`)
  if (!Array.isArray(value.fields) || value.fields.length === 0)
    throw new LinkTrouble(`"fields" in ${file} must be a list of at least one field.`)
  const fields = value.fields.map((field: unknown, index) => readField(field, `field ${index + 1} in ${file}`))
  refuseRepeats(fields, file)
  const kept = {
    ...optional(value, 'source', file),
    ...optional(value, 'group', file),
    ...optional(value, 'truth', file),
  }
  const plan: ColumnsPlan = { id, fields, ...kept }
  for (const { column } of fields)
    if (column === plan.truth || column === id)
      throw new LinkTrouble(`${file} uses "${column}", which encodes the answer, as a field.`)
  return plan
}

/** Every column the plan reads. */
export const columnsRead = ({ id, fields, source, group, truth }: ColumnsPlan): ReadonlySet<string> =>
  new Set(
    [id, source, group, truth, ...fields.flatMap(({ column, kind }) => [column, kind])].filter(
      (name) => name !== undefined,
    ),
  )
