import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { decide, seenBy } from '../../../../../test/frontdoor/decided.ts'
import { at, type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'
import { screened } from '../../../../../test/frontdoor/screened.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const came = at('2026-11-20T10:00Z')

it.each([
  ['nursery', 1],
  ['nursery2', 0],
  ['police', 0],
  ['governance', 0],
  ['nc-school', 0],
])('tells the agency that referred and nobody else: %s reads %i', async (who, lines) => {
  const contact = await screened(bench, { at: came, screenedAt: came, rating: 'red', level: '4' })
  await decide(bench, { contact, at: at('2026-11-20T11:00Z') })
  const told = await seenBy(bench, who, sql`select id from frontdoor.told where contact_id = ${contact}`)
  expect(told).toHaveLength(lines)
})
