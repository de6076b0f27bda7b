import { Temporal } from 'temporal-polyfill'
import type { System } from '../../../../kernel/actor.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import { type CsvTable, readCsvTable } from '../../../../platform/csv-table.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import type { Sent, Told } from '../../../../platform/http/route.ts'
import { agencyById } from '../../../partnership/index.ts'
import {
  columnsTrouble,
  guessColumns,
  isStanding,
  type ListColumns,
  type ListField,
  putList,
  readList,
  standingLists,
} from '../../../people/index.ts'
import { coverageTrouble } from '../../model/list-coverage.ts'
import type { Needs } from '../../needs.ts'

/** A list as a system sends it: whom it covers, and its rows. */
type Arrived = {
  readonly covers: string
  readonly coversFrom: string
  readonly asOf: string
  readonly table: CsvTable
  readonly columns: ListColumns
}

const problem = (words: string): Told => ({ status: 422, body: { problem: words } })

const jsonFields = {
  givenName: 'given-name',
  familyName: 'family-name',
  dateOfBirth: 'date-of-birth',
  nhsNumber: 'nhs-number',
  sex: 'sex',
  postcode: 'postcode',
  house: 'house',
} as const satisfies Readonly<Record<string, ListField>>
const jsonNames = Object.keys(jsonFields)
const jsonColumns: ListColumns = Object.fromEntries(Object.values(jsonFields).map((field, at) => [field, at]))

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''

type Fields = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const readJson = (bytes: Buffer): Fields | null => {
  try {
    const read: unknown = JSON.parse(bytes.toString('utf8'))
    return isRecord(read) ? read : null
  } catch {
    return null
  }
}

const fromJson = (bytes: Buffer): Result<Arrived, string> => {
  const body = readJson(bytes)
  const children = body?.['children']
  if (body === null || !Array.isArray(children)) return refuse('Send an object with “children”, a list of objects')
  if (children.length === 0) return refuse('“children” is empty')
  const rows = children.map((child: unknown, index) => ({
    line: index + 1,
    cells: jsonNames.map((name) => (isRecord(child) ? textOf(child[name]) : '')),
  }))
  const [covers, coversFrom, asOf] = ['covers', 'coversFrom', 'asOf'].map((name) => textOf(body[name]))
  return ok({
    covers: covers ?? '',
    coversFrom: coversFrom ?? '',
    asOf: asOf ?? '',
    table: { headings: jsonNames, rows },
    columns: jsonColumns,
  })
}

/** Columns as the agency's administrator chose them last where they fit, else as the headings say. */
const fromCsv = async (
  tx: Tx,
  actor: System,
  bytes: Buffer,
  query: Readonly<Record<string, string>>,
): Promise<Result<Arrived, string>> => {
  const table = await readCsvTable(bytes)
  if (!table.ok) return table
  const guessed = guessColumns(table.value.headings)
  const last = (await standingLists(tx)).find(({ agency }) => agency === actor.agency)?.columns ?? {}
  const fits = Object.values(last).every((at) => at < table.value.headings.length)
  const columns = columnsTrouble(guessed) !== '' && fits ? last : guessed
  const { covers = '', coversFrom = '', asOf = '' } = query
  return ok({ covers: covers.trim(), coversFrom, asOf, table: table.value, columns })
}

const isDay = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

const arrivedTrouble = ({ covers, coversFrom, asOf, columns }: Arrived, now: Temporal.Instant): string => {
  if (covers === '' || covers.length > 500) return '“covers” says whom the list covers, in 1 to 500 characters'
  if (!isDay(coversFrom) || !isDay(asOf)) return '“coversFrom” and “asOf” are days such as 2026-11-14'
  const [trouble] = Object.entries(
    coverageTrouble({ coversFrom, asOf }, now.toZonedDateTimeISO('Europe/London').toPlainDate()),
  )
  return trouble === undefined ? columnsTrouble(columns) : `“${trouble[0]}”: ${trouble[1]}`
}

const shownRows = 1_000

/**
 * Puts a list in place that an agency's own system sent. Rows that cannot be used are told by their number, with no value in
 * them. The same bytes sent again change nothing.
 */
export const putSent = async (
  tx: Tx,
  actor: System,
  { sent, query }: { readonly sent: Sent; readonly query: Readonly<Record<string, string>> },
  now: Temporal.Instant,
  { keyed }: Pick<Needs, 'keyed'>,
): Promise<Told> => {
  if ((await agencyById(tx, actor.agency))?.sensitive !== false)
    return problem('This service is one that nobody may know to work with somebody: its list is not taken')
  const arrived = sent.kind === 'json' ? fromJson(sent.bytes) : await fromCsv(tx, actor, sent.bytes, query)
  if (!arrived.ok) return problem(arrived.refusal)
  const trouble = arrivedTrouble(arrived.value, now)
  if (trouble !== '') return problem(trouble)
  const { table, columns, ...coverage } = arrived.value
  const standing = await isStanding(tx, actor, { ...coverage, content: sent.bytes })
  if (standing !== null)
    return { status: 200, body: { accepted: standing.rows, refused: standing.refused, unchanged: true } }
  const { children, troubles } = readList(table, columns)
  const rows = troubles.slice(0, shownRows).map(({ line, column, words }) => ({ row: line, column, problem: words }))
  if (children.length === 0) return { status: 422, body: { problem: 'No row can be used', rows } }
  const list = {
    ...coverage,
    once: crypto.randomUUID(),
    columns,
    content: sent.bytes,
    children,
    refused: troubles.length,
  }
  await putList(tx, actor, list, keyed, now)
  return { status: 200, body: { accepted: children.length, refused: troubles.length, unchanged: false, rows } }
}
