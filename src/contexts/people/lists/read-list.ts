import { parseNhsNumber } from '../../../kernel/nhs-number.ts'
import { birthDate, dateKind, dateOrderOf } from '../../../linkage/index.ts'
import type { CsvTable } from '../../../platform/csv-table.ts'
import type { PersonIdentity } from '../model/identity.ts'
import type { ListColumns, ListField } from '../model/listed.ts'

/** A row that cannot be used, and why. */
export type RowTrouble = { readonly line: number; readonly column: string; readonly words: string }

export type ReadList = {
  readonly children: readonly PersonIdentity[]
  /** Each row that is left out, once. */
  readonly troubles: readonly RowTrouble[]
}

type Cells = (field: ListField) => string

const cell =
  (cells: readonly string[], columns: ListColumns): Cells =>
  (field) => {
    const at = columns[field]
    return at === undefined ? '' : (cells[at] ?? '').replace(/\s+/g, ' ').trim().slice(0, 200)
  }

const nameOf = (of: Cells): string => {
  const whole = of('full-name')
  const [last, first] = whole.split(',')
  const turned = first === undefined ? whole : `${first.trim()} ${last?.trim() ?? ''}`.trim()
  return `${of('given-name')} ${of('family-name')}`.trim() || turned
}

/**
 * Reads the rows of an agency's list as children. A row without a name, or with neither a date of birth nor an NHS number that
 * can be, is left out and told; the others stand. Days come before months unless the column itself shows otherwise.
 */
export const readList = ({ headings, rows }: CsvTable, columns: ListColumns): ReadList => {
  const children: PersonIdentity[] = []
  const troubles: RowTrouble[] = []
  const at = columns['date-of-birth']
  const order = dateOrderOf(rows.map(({ cells }) => cells[at ?? -1] ?? ''))
  const heading = (field: ListField): string => headings[columns[field] ?? -1] ?? ''
  for (const { line, cells } of rows) {
    const of = cell(cells, columns)
    const name = nameOf(of)
    if (!/\p{L}/u.test(name)) {
      const column = heading('family-name') || heading('full-name')
      troubles.push({ line, column, words: 'No name' })
      continue
    }
    const typed = of('date-of-birth')
    const born = birthDate(typed, dateKind.exact, order)
    const whole = born?.mark === 1 && born.from === born.to
    const number = of('nhs-number').replace(/\D/g, '')
    if (typed !== '' && !whole) {
      troubles.push({ line, column: heading('date-of-birth'), words: 'Not a whole date that can be' })
      continue
    }
    if (number !== '' && !parseNhsNumber(number).ok) {
      troubles.push({ line, column: heading('nhs-number'), words: 'Not an NHS number: its check digit is wrong' })
      continue
    }
    if (!whole && number === '') {
      troubles.push({ line, column: heading('date-of-birth'), words: 'Neither a date of birth nor an NHS number' })
      continue
    }
    children.push({
      name,
      alsoKnownAs: '',
      birth: whole
        ? { kind: 'date', date: new Date(born.from * 86_400_000).toISOString().slice(0, 10) }
        : { kind: 'unknown' },
      nhsNumber: number,
      postcode: of('postcode'),
      address: of('house'),
      role: 'child',
    })
  }
  return { children, troubles }
}
