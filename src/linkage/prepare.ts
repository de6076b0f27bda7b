import { birthDate, dateKind, type DateKind, type DateOrder } from './facts/birth-date.ts'
import { readFact } from './facts/read-fact.ts'
import type { FieldPlan } from './table.ts'
import type { Fact } from './vocabulary.ts'

const usualOrder: DateOrder = { yearLast: 'dmy', yearFirst: 'ymd' }

/** A record as text made ready for comparing: one fact, or null where it says nothing, for each field. */
export const prepare = (
  fields: readonly FieldPlan[],
  texts: readonly string[],
  birth: { readonly kind?: DateKind; readonly order?: DateOrder } = {},
): (Fact | null)[] =>
  fields.map(({ kind }, index) => {
    const text = texts[index] ?? ''
    return kind === 'date-of-birth'
      ? birthDate(text, birth.kind ?? dateKind.exact, birth.order ?? usualOrder)
      : readFact(kind, text)
  })
