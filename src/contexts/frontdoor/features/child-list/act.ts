import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import { type CsvTable, readCsvTable } from '../../../../platform/csv-table.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound, type Upload } from '../../../../platform/http/route.ts'
import { agencyById } from '../../../partnership/index.ts'
import {
  columnsTrouble,
  dropUpload,
  endList,
  findUpload,
  guessColumns,
  insertUpload,
  type ListColumns,
  putList,
  readList,
  setColumns,
  standingLists,
  wasPut,
} from '../../../people/index.ts'
import type { Needs } from '../../needs.ts'
import { coverageTrouble } from '../../model/list-coverage.ts'

/** Why this agency's list is not taken, or empty. */
export const refusedAgency = async (tx: Tx, actor: SignedIn): Promise<string> =>
  (await agencyById(tx, actor.agency))?.sensitive === true
    ? 'Your service is one that nobody may know to work with somebody. Its list is not taken: the hub asks you by name instead'
    : ''

/** Columns as the agency chose them last, where the headings are as many and still hold them; guessed otherwise. */
const firstColumns = async (tx: Tx, actor: SignedIn, { headings }: CsvTable): Promise<ListColumns> => {
  const guessed = guessColumns(headings)
  const last = (await standingLists(tx)).find(({ agency }) => agency === actor.agency)?.columns
  const fits = last !== undefined && Object.values(last).every((at) => at < headings.length)
  return fits && Object.keys(guessed).length < Object.keys(last).length ? last : guessed
}

/** Takes a file in for its sender to look through. Nothing of it is a list yet. */
export const takeFile = async (
  tx: Tx,
  actor: SignedIn,
  upload: Upload | null,
  now: Temporal.Instant,
): Promise<Result<{ readonly upload: string }, FieldErrors>> => {
  const refused = await refusedAgency(tx, actor)
  if (refused !== '') return refuse({ '': refused })
  if (upload === null || upload.field !== 'file') return refuse({ file: 'Choose a CSV file' })
  if (upload.tooBig) return refuse({ file: 'The file is larger than 20 MB: leave out columns that are not needed' })
  const table = await readCsvTable(upload.bytes)
  if (!table.ok) return refuse({ file: table.refusal })
  const columns = await firstColumns(tx, actor, table.value)
  return ok({ upload: await insertUpload(tx, actor, { content: upload.bytes, columns }, now) })
}

/** Says anew which column holds what. */
export const chooseColumns = async (
  tx: Tx,
  { upload, columns }: { readonly upload: string; readonly columns: ListColumns },
): Promise<Result<null, FieldErrors | typeof notFound>> => {
  if ((await findUpload(tx, upload)) === null) return refuse(notFound)
  const trouble = columnsTrouble(columns)
  if (trouble !== '') return refuse({ '': trouble })
  await setColumns(tx, upload, columns)
  return ok(null)
}

export type Putting = {
  readonly upload: string
  readonly once: string
  readonly covers: string
  /** Local dates, ISO. */
  readonly coversFrom: string
  readonly asOf: string
}

/** Puts the list in place of the agency's last one, whose rows are destroyed. The same form sent twice puts it once. */
export const put = async (
  tx: Tx,
  actor: SignedIn,
  given: Putting,
  now: Temporal.Instant,
  { keyed }: Pick<Needs, 'keyed'>,
): Promise<Result<null, FieldErrors | typeof notFound>> => {
  if (await wasPut(tx, given.once)) return ok(null)
  const found = await findUpload(tx, given.upload)
  if (found === null) return refuse(notFound)
  const refused = await refusedAgency(tx, actor)
  if (refused !== '') return refuse({ '': refused })
  const errors = coverageTrouble(given, now.toZonedDateTimeISO('Europe/London').toPlainDate())
  if (Object.keys(errors).length > 0) return refuse(errors)
  const trouble = columnsTrouble(found.columns)
  if (trouble !== '') return refuse({ '': `${trouble}, then look again` })
  const table = await readCsvTable(found.content)
  if (!table.ok) return refuse({ '': table.refusal })
  const { children, troubles } = readList(table.value, found.columns)
  if (children.length === 0) return refuse({ '': 'No row of the file can be used: look at the columns again' })
  const list = { ...given, columns: found.columns, content: found.content, children, refused: troubles.length }
  await putList(tx, actor, list, keyed, now)
  await dropUpload(tx, given.upload)
  return ok(null)
}

/** Throws away a file that was taken in. */
export const drop = async (tx: Tx, upload: string): Promise<Result<null, typeof notFound>> => {
  if ((await findUpload(tx, upload)) === null) return refuse(notFound)
  await dropUpload(tx, upload)
  return ok(null)
}

/** Takes the agency's list back: its rows are destroyed. Twice changes nothing. */
export const takeBack = async (tx: Tx, actor: SignedIn, now: Temporal.Instant): Promise<Result<null, FieldErrors>> => {
  await endList(tx, actor, now)
  return ok(null)
}
