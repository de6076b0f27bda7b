import type { FileAnswer } from '../../../../platform/http/route.ts'
import { csvOf } from '../../../../platform/csv-table.ts'
import type { RowTrouble } from '../../../people/index.ts'

/** Every row that was left out, by line, with what is wrong and nobody's name. */
export const troublesFile = (troubles: readonly RowTrouble[]): FileAnswer => ({
  name: 'rows-left-out.csv',
  type: 'text/csv; charset=utf-8',
  bytes: csvOf([
    ['Line', 'Column', 'What is wrong'],
    ...troubles.map(({ line, column, words }) => [String(line), column, words]),
  ]),
})
