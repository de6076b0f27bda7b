import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { linkFiles, measure, readColumnsFile, rowNames } from '../../src/linkage/index.ts'
import { populationColumns } from './invented-csv.ts'
import { apart, reached, shown, together } from './saltmarsh.expected.ts'

const file = fileURLToPath(new URL('saltmarsh.csv', import.meta.url))
const columns = JSON.parse(populationColumns) as { group?: string }
delete columns.group
const plan = readColumnsFile(JSON.stringify(columns), 'columns')
const linked = await linkFiles(plan, file, null, () => undefined)

const name = rowNames(linked.left, plan.id, file)
const rows = new Map(Array.from({ length: linked.table.size }, (_, row) => [name(row), row]))
const rowOf = (id: string): number => rows.get(id) ?? -1

const bandOfPair = (one: string, other: string): string => {
  const [a, b] = [rowOf(one), rowOf(other)].toSorted((x, y) => x - y)
  const pair = linked.pairs.left.findIndex((left, at) => left === a && linked.pairs.right[at] === b)
  return pair < 0 ? 'none' : linked.bandAt(pair)
}

describe('the children of Saltmarsh whose records were read by hand', () => {
  it.each(together)('%s and %s are one child', (one, other) => {
    expect(linked.clusters[rowOf(one)]).toBe(linked.clusters[rowOf(other)])
  })

  it.each(apart)('%s and %s are two children, and are not linked unseen', (one, other) => {
    expect(linked.clusters[rowOf(one)]).not.toBe(linked.clusters[rowOf(other)])
    expect(bandOfPair(one, other)).not.toBe('link')
  })

  it.each(shown)('%s and %s are shown to a person', (one, other) => {
    expect(['link', 'review', 'show']).toContain(bandOfPair(one, other))
  })
})

describe('the generated records of Saltmarsh', () => {
  const figures = measure(plan, linked)

  it('are found as well as was asked for', () => {
    const half = figures?.thresholds.find((quality) => quality.name.endsWith('0.5'))
    const [link, seen] = figures?.bands ?? []
    expect(half?.f1).toBeGreaterThanOrEqual(reached.f1)
    expect(link?.precision).toBeGreaterThanOrEqual(reached.linkPrecision)
    expect(seen?.recall).toBeGreaterThanOrEqual(reached.linkAndReviewRecall)
  })
})
