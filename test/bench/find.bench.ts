// One person asked for among a million: how long the finder takes, and how often the person is among its answers.
import { Finder, linkFiles, prepare } from '../../src/linkage/index.ts'
import { type ChildRecord, childRecords } from '../linkage/town-children.ts'
import { seededNumbers } from '../../src/linkage/model/random.ts'
import { writeTown } from './link-town.ts'

const count = 1_000_000
const questions = 2_000

/** A question is a record told worse: half the time a slip, and facts left out. */
const worse = (record: ChildRecord, next: (limit: number) => number): ChildRecord => {
  const told = { ...record }
  if (next(100) < 5) told.dob = ''
  if (next(100) < 70) told.nhs = ''
  if (next(100) < 20) told.postcode = ''
  const at = next(Math.max(1, told.given.length))
  if (next(100) < 25) told.given = told.given.slice(0, at) + told.given.slice(at + 1)
  if (next(100) < 15) told.family = `${told.family.slice(0, 2)}e${told.family.slice(2)}`
  return told
}

const share = (sorted: readonly number[], part: number): number =>
  Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(3))

export async function* bench() {
  const town = writeTown(2, count)
  try {
    const linked = await linkFiles(town.plan, town.file, null, () => undefined)
    const started = performance.now()
    const finder = new Finder(linked.table, linked.model)
    yield {
      name: 'index built',
      value: Number(((performance.now() - started) / 1000).toFixed(1)),
      unit: 's',
      records: count,
    }
    const next = seededNumbers(99)
    const asked: ChildRecord[] = []
    for (const record of childRecords(2, count)) if (next(count) < questions * 1.1) asked.push(worse(record, next))
    const took: number[] = []
    let found = 0
    for (const { person, given, family, dob, sex, postcode, house, street, nhs } of asked) {
      const begun = performance.now()
      const facts = prepare(linked.table.columns, [given, family, dob, sex, postcode, house, street, nhs, ''])
      const answers = finder.find(facts)
      took.push(performance.now() - begun)
      if (answers.some(({ row }) => town.person[row] === person)) found += 1
    }
    const sorted = took.toSorted((one, other) => one - other)
    const [p50, p95, p99] = [share(sorted, 0.5), share(sorted, 0.95), share(sorted, 0.99)]
    yield { name: 'one person among a million', p50, p95, p99, unit: 'ms', questions: asked.length, passed: p95 <= 0.5 }
    const value = Number((found / asked.length).toFixed(4))
    yield { name: 'person found', value, unit: 'of questions', passed: value >= 0.98 }
  } finally {
    town.remove()
  }
}
