// One person asked for among a million over HTTP, with every reason, as a page of the product asks.
import { readFileSync } from 'node:fs'
import { type AskFinder, PeopleIndex } from '../../src/contexts/people/index.ts'
import { readModel } from '../../src/linkage/index.ts'
import { seededNumbers } from '../../src/linkage/model/random.ts'
import { askFinderAt } from '../../src/main/finder/ask-finder.ts'
import { serveFinder } from '../../src/main/finder/finder-server.ts'
import { type ChildRecord, childRecords } from '../linkage/town-children.ts'

const count = 1_000_000
const questions = 2_000
const token = 'a token of the bench'

type Identity = Parameters<PeopleIndex['add']>[0]['identity']

const birthOf = ({ dob, kind }: ChildRecord): Identity['birth'] => {
  if (!/^\d{4}-(0[1-9]|1[0-2])-\d\d$/.test(dob)) return { kind: 'unknown' }
  if (kind === 'edd') return { kind: 'expected', date: dob }
  if (kind !== 'estimated' && kind !== 'default') return { kind: 'date', date: dob }
  return { kind: 'estimated-age', years: 2026 - Number(dob.slice(0, 4)), saidOn: '2026-07-02' }
}

const identityOf = (record: ChildRecord): Identity => ({
  name: `${record.given} ${record.family}`.trim(),
  alsoKnownAs: '',
  birth: birthOf(record),
  nhsNumber: record.nhs,
  postcode: record.postcode,
  address: `${record.house} ${record.street}`,
  role: 'child',
})

/** A record told worse: half the time a slip, and facts left out. */
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

const timed = async (ask: AskFinder, ids: readonly string[], isRight: (id: string, found: string) => boolean) => {
  const took: number[] = []
  let right = 0
  for (const id of ids) {
    const begun = performance.now()
    const near = (await ask('hub', [id]))?.get(id)
    took.push(performance.now() - begun)
    if (near?.some((found) => isRight(id, found.id)) === true) right += 1
  }
  const sorted = took.toSorted((one, other) => one - other)
  const at = (part: number): number => Number((sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(2))
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), right: Number((right / ids.length).toFixed(4)) }
}

export async function* bench() {
  const stored = readModel(readFileSync(new URL('../../data/person-model.json', import.meta.url), 'utf8'))
  const index = new PeopleIndex(stored)
  const next = seededNumbers(99)
  const asked: ChildRecord[] = []
  const persons: number[] = []
  const started = performance.now()
  for (const record of childRecords(2, count)) {
    const id = String(persons.length)
    persons.push(record.person)
    index.add({ id, sourceId: id, identity: identityOf(record) })
    if (next(count) < questions) asked.push(worse(record, next))
  }
  index.near('0')
  const seconds = Number(((performance.now() - started) / 1000).toFixed(1))
  const peak = Math.round(process.memoryUsage().rss / 1e6)
  yield { name: 'a million people read and indexed', value: seconds, unit: 's', rss: peak }
  asked.forEach((record, at) => {
    index.add({ id: `asked ${String(at)}`, sourceId: `asked ${String(at)}`, identity: identityOf(record) })
  })
  const finder = {
    near: (_: string, people: readonly string[]) => Promise.resolve(new Map(people.map((id) => [id, index.near(id)]))),
    size: () => index.size,
  }
  const server = await serveFinder(finder, { port: 0, token })
  try {
    const ask = askFinderAt(() => `http://127.0.0.1:${String(server.port)}`, token)
    const ids = asked.map((_, at) => `asked ${String(at)}`)
    const isRight = (id: string, found: string): boolean =>
      persons[Number(found)] === asked[Number(id.slice('asked '.length))]?.person
    await timed(ask, ids.slice(0, 50), isRight)
    const { right, ...times } = await timed(ask, ids, isRight)
    yield {
      name: 'one person over HTTP with reasons',
      ...times,
      unit: 'ms',
      questions: ids.length,
      passed: times.p95 <= 5,
    }
    yield { name: 'person found over HTTP', value: right, unit: 'of questions', passed: right >= 0.98 }
  } finally {
    await server.close()
  }
}
