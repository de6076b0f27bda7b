import { afterAll, beforeAll, expect, it } from 'vitest'
import { ladderRulesRoutes } from '../../src/contexts/frontdoor/features/ladder-rules/ladder-rules.routes.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'

let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, ladderRulesRoutes(), at('2026-11-23T10:00Z'))
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

it('answers wrong steps at the field, and publishes right ones in the browser', async () => {
  const hugh = await site.visitor('hub-admin')
  expect((await hugh.get('/hub/rules/ladder')).body).toContain('The usual steps')
  const one = { name1: 'One', who1: 'A', answers1: 'decision-maker', amount1: '0', unit1: 'working-days' }
  const wrong = await hugh.post('/hub/rules/ladder', { ...one, version: '0' })
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('Enter a whole number from 1 to 240')
  const inside = await hugh.post('/hub/rules/ladder', { ...one, amount1: '2', version: '0' })
  expect(inside.body).toContain('The last step is answered outside the hub')
  const two = { name2: 'Two', who2: 'B', answers2: 'board-member', amount2: '3', unit2: 'working-days' }
  expect((await hugh.post('/hub/rules/ladder', { ...one, amount1: '2', ...two, version: '0' })).status).toBe(303)
  expect((await hugh.get('/hub/rules/ladder')).body).toContain('Version 1')
  expect((await (await site.visitor('decider')).get('/hub/rules/ladder')).status).toBe(403)
})
