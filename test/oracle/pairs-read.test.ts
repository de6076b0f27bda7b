import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import pg from 'pg'
import { agreementOf, outcomeOf, pairStageOf, shiftOf } from '../../src/contexts/people/index.ts'
import { cloneDatabase, type TestDatabase } from '../setup/database.ts'

// Written from the rule's own words, case by case: who is wanted next, and what was come to.
const byHand: readonly (readonly [string, boolean, string, string | null])[] = [
  ['', false, 'first', null],
  ['', true, 'first', null],
  ['same', false, 'done', 'same'],
  ['not-same', false, 'done', 'not-same'],
  ['unsure', false, 'second', null],
  ['same', true, 'second', null],
  ['not-same', true, 'second', null],
  ['unsure', true, 'second', null],
  ['same same', true, 'done', 'same'],
  ['not-same not-same', true, 'done', 'not-same'],
  ['same not-same', true, 'settle', null],
  ['not-same same', true, 'settle', null],
  ['same unsure', true, 'settle', null],
  ['not-same unsure', true, 'settle', null],
  ['unsure same', false, 'done', 'same'],
  ['unsure not-same', true, 'done', 'not-same'],
  ['unsure unsure', false, 'done', 'open'],
  ['same not-same same', true, 'done', 'same'],
  ['same not-same not-same', true, 'done', 'not-same'],
  ['same not-same unsure', true, 'done', 'open'],
  ['not-same unsure same', true, 'done', 'same'],
]

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await cloneDatabase()
  client = new pg.Client({ connectionString: database.logins.owner })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

type Verdicts = Parameters<typeof pairStageOf>[0]
const wordsOf = (text: string): Verdicts => text.split(' ').filter(Boolean) as unknown as Verdicts

it.each(byHand)('after "%s" (read twice: %s) the pair stands at %s, with outcome %s', (text, twice, stage, outcome) => {
  expect(pairStageOf(wordsOf(text), twice)).toBe(stage)
  expect(outcomeOf(wordsOf(text), twice)).toBe(outcome)
})

it.each(byHand)('and the database says so too: "%s" (read twice: %s) stands at %s', async (text, twice, stage) => {
  const { rows } = await client.query<{ stage: string }>('select people.stage_of($1::text[], $2) as stage', [
    wordsOf(text),
    twice,
  ])
  expect(rows[0]?.stage).toBe(stage)
})

it('counts agreement as a table of both readers by hand does', () => {
  // Cohen's own kind of table: 20 both same, 15 both not, 5 and 10 apart; chance .5, seen .7, kappa .4.
  const pairs = [
    ...Array.from({ length: 20 }, () => ({ first: 'same', second: 'same' }) as const),
    ...Array.from({ length: 5 }, () => ({ first: 'same', second: 'not-same' }) as const),
    ...Array.from({ length: 10 }, () => ({ first: 'not-same', second: 'same' }) as const),
    ...Array.from({ length: 15 }, () => ({ first: 'not-same', second: 'not-same' }) as const),
  ]
  const { pairs: count, agreed, kappa } = agreementOf(pairs)
  expect([count, agreed]).toEqual([50, 35])
  expect(kappa).toBeCloseTo(0.4, 10)
  expect(agreementOf([]).kappa).toBeNull()
  expect(agreementOf([{ first: 'same', second: 'same' }]).kappa).toBeNull()
})

it('readers who find what was foretold move nothing; readers who find less make the search less sure', () => {
  const labels = (bits: number, share: number, many = 400) =>
    Array.from({ length: many }, (_, at) => ({ bits, same: at < share * many }))
  expect(Math.abs(shiftOf([...labels(2, 0.8), ...labels(4, 16 / 17)]))).toBeLessThan(0.05)
  expect(shiftOf(labels(2, 0.5))).toBeLessThan(-1.5)
  expect(shiftOf(labels(0, 0.8))).toBeGreaterThan(1.5)
  expect(shiftOf(labels(2, 0, 19))).toBe(0)
})

it('whatever readers say, the shift stays within three bits and grows with every pair found to be one person', () => {
  const label = fc.record({ bits: fc.double({ min: -8, max: 20, noNaN: true }), same: fc.boolean() })
  fc.assert(
    fc.property(fc.array(label, { minLength: 20, maxLength: 60 }), fc.nat(19), (labels, at) => {
      const turned = (same: boolean) => labels.map((one, index) => (index === at ? { ...one, same } : one))
      const [less, more] = [shiftOf(turned(false)), shiftOf(turned(true))]
      expect(Math.abs(less)).toBeLessThanOrEqual(3)
      expect(more).toBeGreaterThanOrEqual(less)
    }),
    { numRuns: 300 },
  )
})
