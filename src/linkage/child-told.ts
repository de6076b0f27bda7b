import { codeLevel, dateLevel, type FieldKind, missing, nameLevel } from './compare/field-kinds.ts'
import { PairComparer } from './compare/pair-comparer.ts'
import type { Table } from './table.ts'

const datesThatFit: readonly number[] = [
  dateLevel.same,
  dateLevel.dayMonth,
  dateLevel.slip,
  dateLevel.estimateFits,
  dateLevel.expectedClose,
]

const datesThatDiffer: readonly number[] = [
  dateLevel.different,
  dateLevel.near,
  dateLevel.twoParts,
  dateLevel.estimateOff,
  dateLevel.expectedOff,
]

/** What a pair says of who the child is, beside which family it is of. */
export type ChildTold = 'names' | 'silent' | 'differs'

/**
 * Whether a pair says who the child is, not only which family it is of. It `names` the child when a number is the same, or
 * the first names are the same or a slip apart with a date of birth that fits. It `differs` when no number is the same and
 * the dates of birth cannot both be one child's, as of two brothers of one name. Without a column of first names there is
 * nothing to ask.
 */
export const childTold = (table: Pick<Table, 'columns'>): ((left: number, right: number) => ChildTold) => {
  const { columns } = table
  const at = (kind: FieldKind): number => columns.findIndex((column) => column.kind === kind)
  const [given, family, birth] = [at('given-name'), at('family-name'), at('date-of-birth')]
  const numbers = columns.flatMap(({ kind }, field) =>
    kind === 'nhs-number' || kind === 'upn' || kind === 'identifier' ? [field] : [],
  )
  if (given < 0) return () => 'names'
  const comparer = new PairComparer(columns, 16)
  return (left, right) => {
    const levels = comparer.compare(left, right)
    const level = levels[given] ?? missing
    if (numbers.some((field) => levels[field] === codeLevel.same)) return 'names'
    const born = levels[birth] ?? missing
    if (datesThatDiffer.includes(born)) return 'differs'
    if (level === nameLevel.same) return 'names'
    if (level === missing || level === nameLevel.crossed || level < nameLevel.close) return 'silent'
    const turned = level === nameLevel.swapped && comparer.leftCode(given) === comparer.rightCode(family)
    return turned || birth < 0 || datesThatFit.includes(born) ? 'names' : 'silent'
  }
}
