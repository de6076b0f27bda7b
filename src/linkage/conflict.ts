import { codeLevel } from './compare/field-kinds.ts'
import { comparerFor } from './compare/levels.ts'
import { nothing, type Table } from './table.ts'

/**
 * Two sound NHS numbers that differ by more than one figure belong to two people, whatever else agrees: a twin may share
 * everything but that. Linking them is left to a person.
 */
export const numbersConflict = (table: Table): ((left: number, right: number) => boolean) => {
  const column = table.columns.find(({ kind }) => kind === 'nhs-number')
  if (column === undefined) return () => false
  const compare = comparerFor('nhs-number')
  return (left, right) => {
    const [a, b] = [column.codes[left] ?? nothing, column.codes[right] ?? nothing]
    return a !== nothing && b !== nothing && a !== b && compare(column.words, a, b) === codeLevel.different
  }
}
