import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cluster,
  Crew,
  Finder,
  type FieldPlan,
  type Model,
  PairScorer,
  prepare,
  Table,
  train,
} from '../../src/linkage/index.ts'
import { type ChildRecord, childRecords } from './town-children.ts'

const fields: readonly FieldPlan[] = [
  { kind: 'given-name', label: 'first name' },
  { kind: 'family-name', label: 'surname' },
  { kind: 'date-of-birth', label: 'born' },
  { kind: 'sex', label: 'sex' },
  { kind: 'postcode', label: 'postcode' },
  { kind: 'house', label: 'house' },
  { kind: 'nhs-number', label: 'NHS number' },
]

const textsOf = ({ given, family, dob, sex, postcode, house, nhs }: ChildRecord): string[] => [
  given,
  family,
  dob,
  sex,
  postcode,
  house,
  nhs,
]

const count = 1500

const learned = async (): Promise<{ table: Table; model: Model }> => {
  const table = new Table(fields)
  for (const record of childRecords(11, count)) table.add(prepare(fields, textsOf(record)))
  const crew = new Crew(table, 1)
  await crew.find()
  return { table, model: train(table, await crew.sample(1), { sampled: 1 }) }
}

const { table, model } = await learned()
const row = fc.integer({ min: 0, max: count - 1 })

/** Nearby rows are of one family, so that pairs which agree on much are tried too. */
const pair = fc
  .tuple(row, fc.oneof(row, fc.integer({ min: -4, max: 4 })))
  .map(([left, other]) => [left, Math.abs(other) <= 4 ? (left + other + count) % count : other] as const)
  .filter(([left, right]) => left !== right)

describe('scores', () => {
  const scorer = new PairScorer(table.columns, model)

  it('are the same both ways round', () => {
    const sameBothWays = fc.property(pair, ([a, b]) => scorer.bits(a, b) === scorer.bits(b, a))
    fc.assert(sameBothWays, { numRuns: 2000 })
  })

  it('do not depend on what one record says where the other says nothing', () => {
    const scratch = new Table(fields)
    const people = [...childRecords(12, 400)].map(textsOf)
    for (const texts of people) scratch.add(prepare(fields, texts))
    const weigh = new PairScorer(scratch.columns, model)
    const some = fc.integer({ min: 0, max: people.length - 1 })
    const without = (texts: readonly string[], field: number): number =>
      scratch.add(
        prepare(
          fields,
          texts.map((text, at) => (at === field ? '' : text)),
        ),
      )
    const sameEitherWay = fc.property(some, fc.nat(6), fc.integer({ min: -3, max: 3 }), (at, field, off) => {
      const [one, other] = [people[at] ?? [], people[(at + off + people.length) % people.length] ?? []]
      const lacking = without(one, field)
      const [saying, silent] = [scratch.add(prepare(fields, other)), without(other, field)]
      return weigh.bits(lacking, saying) === weigh.bits(lacking, silent)
    })
    fc.assert(sameEitherWay, { numRuns: 500 })
  })

  it('take everything but the first name for no proof of one child, since it may be a twin', () => {
    const scratch = new Table(fields)
    for (const record of childRecords(12, 400)) scratch.add(prepare(fields, textsOf(record)))
    const weigh = new PairScorer(scratch.columns, model)
    const child = (first: string): number =>
      scratch.add(prepare(fields, [first, 'Zwarebrook', '2019-05-06', '', 'SB9 9ZZ', '7', '']))
    const [one, twin, again] = [child('Quillon'), child('Perdita'), child('Quillon')]
    // Between -2.9 and 0.3 on ten towns: short names that sound nothing alike are about as common as twins.
    expect(weigh.bits(one, twin)).toBeLessThan(1)
    expect(weigh.bits(one, again) - weigh.bits(one, twin)).toBeGreaterThan(8)
    expect(weigh.bits(one, again)).toBeGreaterThan(7)
  })

  it('of the finder are those of the bulk engine, on random pairs', async () => {
    const crew = new Crew(table, 1)
    await crew.find()
    const bulk = await crew.score(model)
    const finder = new Finder(table, model)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bulk.bits.length - 1 }), (at) => {
        const [left, right] = [bulk.left[at] ?? 0, bulk.right[at] ?? 0]
        const found = finder.findRow(left, { most: count }).find((one) => one.row === right)
        expect(Math.fround(found?.bits ?? NaN)).toBe(bulk.bits[at])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('clusters', () => {
  it('never hold two records that were said not to be one person', () => {
    const weight = fc.tuple(
      fc.integer({ min: 0, max: 19 }),
      fc.integer({ min: 0, max: 19 }),
      fc.double({ min: -6, max: 12, noNaN: true }),
    )
    const said = fc.array(fc.tuple(fc.integer({ min: 0, max: 19 }), fc.integer({ min: 0, max: 19 })), { maxLength: 8 })
    fc.assert(
      fc.property(fc.array(weight, { maxLength: 60 }), said, (weights, told) => {
        const apart = told.filter(([a, b]) => a !== b)
        const kept = weights.filter(([a, b]) => a !== b)
        const pairs = {
          left: Int32Array.from(kept, ([a]) => a),
          right: Int32Array.from(kept, ([, b]) => b),
          bits: Float32Array.from(kept, ([, , bits]) => bits),
        }
        const clusters = cluster(pairs, { rows: 20, bitsOf: () => 1, least: 0, cannotLink: apart })
        for (const [a, b] of apart) expect(clusters[a]).not.toBe(clusters[b])
      }),
      { numRuns: 1000 },
    )
  })

  it('hold together what was said to be one person', () => {
    const none = { left: new Int32Array(0), right: new Int32Array(0), bits: new Float32Array(0) }
    const clusters = cluster(none, { rows: 4, bitsOf: () => -9, least: 0, mustLink: [[1, 3]] })
    expect([...clusters]).toEqual([0, 1, 2, 1])
  })
})

describe('threads', () => {
  it('come to the same pairs and weights as one alone', async () => {
    const outcome = async (threads: number): Promise<readonly number[]> => {
      const crew = new Crew(table, threads)
      try {
        await crew.find()
        const { left, right, bits } = await crew.score(model)
        return [...left, ...right, ...bits]
      } finally {
        crew.close()
      }
    }
    expect(await outcome(2)).toEqual(await outcome(1))
  }, 60_000)
})

describe('the finder', () => {
  it('finds a record in the very next question after it was added', async () => {
    const own = (await learned()).table
    const finder = new Finder(own, model)
    const facts = prepare(fields, ['Quillon', 'Zwarebrook', '2019-05-06', 'M', 'SB9 9ZZ', '7', ''])
    expect(finder.find(facts)).toEqual([])
    const added = finder.add(facts)
    expect(finder.find(facts)[0]).toMatchObject({ row: added })
  })

  it('gives the same weights however often it is asked', async () => {
    const finder = new Finder((await learned()).table, model)
    const facts = prepare(fields, textsOf([...childRecords(11, count)][2] as ChildRecord))
    const first = finder.find(facts)
    for (let time = 0; time < 100; time += 1) finder.find(facts)
    expect(first.length).toBeGreaterThan(0)
    expect(finder.find(facts)).toEqual(first)
  })

  it('sends a child to a person when a twin comes as close', async () => {
    const own = (await learned()).table
    const finder = new Finder(own, model)
    const texts = ['', 'Zwarebrook', '2019-05-06', '', 'SB9 9ZZ', '7', '']
    for (const name of ['Quillon', 'Perdita']) finder.add(prepare(fields, [name, ...texts.slice(1)]))
    const found = finder.find(prepare(fields, texts))
    expect(found.slice(0, 2).map((one) => one.row)).toEqual([count, count + 1])
    expect(found.map(({ band }) => band)).not.toContain('link')
  })
})
