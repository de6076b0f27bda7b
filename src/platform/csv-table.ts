import { parse } from 'csv-parse'
import { stringify } from 'csv-stringify/sync'
import { ok, refuse, type Result } from '../kernel/result.ts'

/** A table from a file: its headings, and its rows with as many cells each. */
export type CsvTable = {
  readonly headings: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Beyond this a person should ask for another way. */
export const mostRows = 200_000
const mostColumns = 200

/** UTF-8 where the bytes are that, with or without its mark; else Windows-1252, as older office programs write. */
const decoded = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The sign that stands most often in the first line, outside quotes. */
const delimiterOf = (text: string): string => {
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (sign: string): number => line.split(sign).length
  return [';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',')
}

/** What a spreadsheet, an archive or a document begins with, saved under another name. */
const isOtherFile = (bytes: Buffer): boolean =>
  ['PK\u0003\u0004', '%PDF', '\u00d0\u00cf\u0011\u00e0', '\u007fELF', '\u0089PNG', 'GIF8', '\u00ff\u00d8\u00ff'].some(
    (start) => bytes.subarray(0, start.length).equals(Buffer.from(start, 'latin1')),
  )

/** Reads a file of comma-separated values, or says in one sentence why it cannot. */
export const readCsvTable = async (bytes: Buffer): Promise<Result<CsvTable, string>> => {
  if (bytes.length === 0) return refuse('The file is empty')
  if (isOtherFile(bytes)) return refuse('This is not a CSV file: in your spreadsheet choose “Save as” and then CSV')
  const text = decoded(bytes)
  if (text.includes('\u0000'))
    return refuse('This is not a CSV file: in your spreadsheet choose “Save as” and then CSV')
  const rows: { line: number; cells: string[] }[] = []
  const parser = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
    info: true,
    max_record_size: 100_000,
  })
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (record.every((cell) => cell === '')) continue
      if (record.length > mostColumns)
        return refuse(`Line ${String(info.lines)} has more than ${String(mostColumns)} columns`)
      if (rows.length > mostRows) return refuse('The file has more than 200,000 rows: send it in parts')
      rows.push({ line: info.lines, cells: record })
    }
  } catch {
    return refuse('The file cannot be read as CSV: a quotation mark is opened and not closed')
  }
  const [head, ...body] = rows
  if (head === undefined) return refuse('The file is empty')
  if (body.length === 0) return refuse('The file has headings and no rows under them')
  return ok({ headings: head.cells, rows: body })
}

/** What a spreadsheet would take for a formula is written as text: a cell of somebody else's making must not run. */
const asText = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** Rows as a file that a spreadsheet opens, with the mark that it is UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(`\uFEFF${stringify(rows.map((row) => row.map(asText)))}`, 'utf8')
