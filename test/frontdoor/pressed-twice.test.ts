import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { nightRoutes } from '../../src/contexts/frontdoor/features/night/night.routes.ts'
import { dutyRoutes } from '../../src/contexts/frontdoor/features/on-duty/on-duty.routes.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'

const now = at('2026-11-20T10:00Z')
let bench: Bench
let site: Site
let look: pg.Client
beforeAll(async () => {
  bench = await openBench()
  look = new pg.Client({ connectionString: bench.superuserUrl })
  await look.connect()
  site = await openSite(bench, [...nightRoutes(bench.needs), ...dutyRoutes(bench.needs)], now)
})
afterAll(async () => {
  await look.end()
  await site.close()
  await bench.close()
})

const thrice = async (who: string, path: string, typed: Readonly<Record<string, string>>) => {
  const person = await site.visitor(who)
  const answers = await Promise.all([1, 2, 3].map(() => person.post(path, typed)))
  return answers.map(({ status }) => status)
}

const rowsOf = (text: string) => look.query<{ count: number }>(text).then(({ rows }) => rows[0]?.count)

const call = {
  danger: 'no',
  worry: 'Shouting next door.',
  firstNames: 'Ivy',
  lastName: 'Moss',
  done: 'Rang the grandmother.',
  told: 'The duty manager.',
  morning: 'Visit before nine.',
}

it('somebody who presses three times at the same moment is on duty once, and each press is answered', async () => {
  expect(await thrice('screener', '/hub/on-duty', { until: '17:00' })).toEqual([303, 303, 303])
  expect(await rowsOf('select count(*)::int as count from frontdoor.duty')).toBe(1)
})

it('a call at night pressed three times at the same moment is one contact and one entry', async () => {
  const once = crypto.randomUUID()
  expect(await thrice('night', '/night/call', { ...call, once })).toEqual([303, 303, 303])
  expect(await rowsOf('select count(*)::int as count from frontdoor.contact')).toBe(1)
  expect(await rowsOf('select count(*)::int as count from frontdoor.night_entry')).toBe(1)
})
