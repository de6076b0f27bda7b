import type { ColumnField, ColumnsPlan } from './columns-file.ts'
import type { FieldKind } from './compare/field-kinds.ts'
import type { RawColumn, RawFile } from './csv/read-csv.ts'
import { birthDate, type DateKind, dateKind, dateOrderOf, kindOf } from './facts/birth-date.ts'
import { splitFullName } from './facts/name.ts'
import { readFact } from './facts/read-fact.ts'
import { type Column, type FieldPlan, nothing, Table } from './table.ts'
import type { Fact } from './vocabulary.ts'

/** The columns a plan compares: a whole name stands for a given and a family name. */
export const plannedFields = ({ fields, source }: ColumnsPlan): FieldPlan[] => {
  const planned: FieldPlan[] = []
  for (const { as, column } of fields) {
    const kinds: readonly FieldKind[] = as === 'full-name' ? ['given-name', 'family-name'] : [as]
    for (const kind of kinds)
      if (as !== 'full-name' || !fields.some((other) => other.as === kind)) planned.push({ kind, label: column })
  }
  if (source !== undefined) planned.push({ kind: 'source', label: source })
  return planned
}

const valuesOf = ({ values }: RawColumn): string[] =>
  Array.from({ length: values.size }, (_, code) => values.text(code))

const fillPlain = (
  into: Column,
  raw: RawColumn,
  rows: number,
  base: number,
  read: (text: string) => Fact | null,
): void => {
  const codes = Int32Array.from(valuesOf(raw), (text) => {
    const fact = read(text)
    return fact === null ? nothing : into.words.code(fact)
  })
  for (let row = 0; row < rows; row += 1) {
    const code = raw.codes[row] ?? -1
    if (code >= 0 && into.codes[base + row] === nothing) into.putCode(base + row, codes[code] ?? nothing)
  }
}

const fillDates = (into: Column, raw: RawColumn, kinds: RawColumn | undefined, rows: number, base: number): void => {
  const texts = valuesOf(raw)
  const order = dateOrderOf(texts)
  const meanings = kinds === undefined ? [] : valuesOf(kinds).map(kindOf)
  const codes = new Map<number, number>()
  const read = (text: number, kind: DateKind): number => {
    const fact = birthDate(texts[text] ?? '', kind, order)
    return fact === null ? nothing : into.words.code(fact)
  }
  for (let row = 0; row < rows; row += 1) {
    const text = raw.codes[row] ?? -1
    if (text < 0) continue
    const kind = meanings[kinds?.codes[row] ?? -1] ?? dateKind.exact
    const key = text * 4 + kind
    const code = codes.get(key) ?? read(text, kind)
    codes.set(key, code)
    into.putCode(base + row, code)
  }
}

const readerFor = (field: ColumnField, into: Column): ((text: string) => Fact | null) => {
  const { kind } = into
  if (kind === 'date-of-birth') return () => null
  if (field.as !== 'full-name') return (text) => readFact(kind, text)
  const part = kind === 'given-name' ? 'given' : 'family'
  return (text) => readFact(kind, splitFullName(text)[part])
}

const fillSource = (table: Table, { source }: ColumnsPlan, file: RawFile, base: number): void => {
  const into = table.columns.find(({ kind }) => kind === 'source')
  const raw = source === undefined ? undefined : file.columns.get(source)
  if (into !== undefined && raw !== undefined) fillPlain(into, raw, file.rows, base, (text) => readFact('source', text))
}

const fill = (table: Table, plan: ColumnsPlan, file: RawFile): void => {
  const base = table.size
  const free = new Map<FieldKind, Column[]>()
  for (const column of table.columns) free.set(column.kind, [...(free.get(column.kind) ?? []), column])
  // Separate names come before a whole one, which then only fills their gaps.
  const inOrder = [...plan.fields].sort((a, b) => Number(a.as === 'full-name') - Number(b.as === 'full-name'))
  for (const field of inOrder) {
    const raw = file.columns.get(field.column)
    if (raw === undefined) continue
    if (field.as === 'full-name') {
      for (const kind of ['given-name', 'family-name'] as const)
        for (const into of table.columns.filter((column) => column.kind === kind))
          fillPlain(into, raw, file.rows, base, readerFor(field, into))
      continue
    }
    const into = free.get(field.as)?.shift()
    if (into === undefined) continue
    if (field.as === 'date-of-birth')
      fillDates(into, raw, field.kind === undefined ? undefined : file.columns.get(field.kind), file.rows, base)
    else fillPlain(into, raw, file.rows, base, readerFor(field, into))
  }
  fillSource(table, plan, file, base)
  table.size = base + file.rows
}

/** Makes one table of the left file and, when there is one, the right. */
export const tableFromCsv = (plan: ColumnsPlan, left: RawFile, right?: RawFile): Table => {
  const table = new Table(plannedFields(plan), left.rows + (right?.rows ?? 0) + 1)
  fill(table, plan, left)
  if (right === undefined) return table
  table.rightFrom = left.rows
  fill(table, plan, right)
  return table
}
