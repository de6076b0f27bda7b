import type { RawColumn, RawFile } from '../csv/read-csv.ts'
import { LinkTrouble } from '../link-trouble.ts'

/** The id of each row, checked: every row has one, and no two of one file share it. */
export const rowNames = (file: RawFile, column: string, name: string): ((row: number) => string) => {
  const raw = file.columns.get(column)
  if (raw === undefined) throw new LinkTrouble(`${name} has no column "${column}".`)
  const met = new Uint8Array(raw.values.size)
  for (let row = 0; row < file.rows; row += 1) {
    const code = raw.codes[row] ?? -1
    if (code < 0) throw new LinkTrouble(`${name}: record ${row + 1} has no "${column}".`)
    if (met[code] === 1) throw new LinkTrouble(`${name}: two records have the ${column} "${raw.values.text(code)}".`)
    met[code] = 1
  }
  return (row) => textAt(raw, row)
}

export const textAt = ({ codes, values }: RawColumn, row: number): string => {
  const code = codes[row] ?? -1
  return code < 0 ? '' : values.text(code)
}
