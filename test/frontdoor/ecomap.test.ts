import { afterAll, beforeAll, expect, it } from 'vitest'
import { ecomapRoutes } from '../../src/contexts/frontdoor/features/ecomap/ecomap.routes.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'

const now = at('2026-11-20T10:00Z')
let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, ecomapRoutes(bench.needs), now)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const bare = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

it('shows who is around a family: what agencies answered, what was told of them, and nothing guessed', async () => {
  const contact = await bench.receive({ at: now.subtract({ hours: 2 }) })
  const rosa = await site.visitor('screener')
  const page = `/hub/contacts/${contact}/around`
  const before = bare((await rosa.get(page)).body)
  expect(before).toContain('nobody has said')
  expect((await rosa.post(page, { name: 'Food bank', word: 'strong', source: 'The nursery' })).status).toBe(303)
  expect((await rosa.post(page, { name: 'Food bank', word: 'strong', source: 'The nursery' })).status).toBe(303)
  expect(bare((await rosa.get(page)).body)).toMatch(/Food bank .*strong: helps the family .*on the word of The nursery/)
  expect((await rosa.post(page, { name: 'Food bank', word: 'none', source: 'The nursery' })).status).toBe(303)
  expect(bare((await rosa.get(page)).body)).not.toContain('Food bank')
  const refused = await rosa.post(page, { name: 'Nobody', word: 'none', source: 'x' })
  expect(bare(refused.body)).toContain('Nothing was said of them yet')
  const empty = bare((await rosa.post(page, { name: '', word: '', source: '' })).body)
  for (const words of ['Say whom or what', 'Choose how it stands', 'Say who says so']) expect(empty).toContain(words)
})
