import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ColumnsPlan } from './columns-file.ts'
import type { RawFile } from './csv/read-csv.ts'
import type { Linked } from './link-files.ts'
import { LinkTrouble } from './link-trouble.ts'
import { modelAsJson } from './report/model-json.ts'
import { reportHtml } from './report/report-html.ts'
import { textAt } from './report/row-names.ts'
import { type Truth, type TruthFigures, truthFigures } from './report/truth-figures.ts'
import { writeClusters, writePairs } from './report/write-csv.ts'

/** A column over both files, numbered anew. */
const numbered = (column: string, files: readonly RawFile[], rows: number): { codes: Int32Array; names: string[] } => {
  const codes = new Int32Array(rows).fill(-1)
  const numbers = new Map<string, number>()
  let base = 0
  for (const file of files) {
    const raw = file.columns.get(column)
    for (let row = 0; raw !== undefined && row < file.rows; row += 1) {
      const text = textAt(raw, row)
      if (text === '') continue
      const code = numbers.get(text) ?? numbers.size
      numbers.set(text, code)
      codes[base + row] = code
    }
    base += file.rows
  }
  return { codes, names: [...numbers.keys()] }
}

/** How good a linkage is against its truth column; null without one. */
export const measure = (plan: ColumnsPlan, linked: Linked): TruthFigures | null => {
  if (plan.truth === undefined) return null
  const files = linked.right === null ? [linked.left] : [linked.left, linked.right]
  const person = numbered(plan.truth, files, linked.table.size)
  const group = plan.group === undefined ? null : numbered(plan.group, files, linked.table.size)
  const truth: Truth = { person: person.codes, group: group?.codes ?? null, groupNames: group?.names ?? [] }
  return truthFigures(linked, truth)
}

/** Writes pairs.csv, clusters.csv, model.json and report.html into a folder, made if need be. */
export const writeResults = (
  folder: string,
  plan: ColumnsPlan,
  linked: Linked,
  nameOf: (row: number) => string,
): TruthFigures | null => {
  const figures = measure(plan, linked)
  try {
    mkdirSync(folder, { recursive: true })
    writePairs(join(folder, 'pairs.csv'), linked.pairs, linked.bandAt, nameOf)
    writeClusters(join(folder, 'clusters.csv'), linked.clusters, nameOf)
    writeFileSync(join(folder, 'model.json'), modelAsJson(linked.model, linked.table.size))
    writeFileSync(join(folder, 'report.html'), reportHtml(linked, figures))
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new LinkTrouble(`${folder} cannot be written: ${error.message}.`)
    throw error
  }
  return figures
}
