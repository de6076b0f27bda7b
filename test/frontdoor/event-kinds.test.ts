import { afterAll, beforeAll, expect, it } from 'vitest'
import { itemKindRoutes } from '../../src/contexts/frontdoor/features/item-kind/item-kind.routes.ts'
import { eventKindsRoutes } from '../../src/contexts/frontdoor/features/signal-rules/kinds.routes.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'
import { itemIds, notBrought } from './signals-bench.ts'

const now = at('2026-11-23T10:00Z')
let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, [...eventKindsRoutes(), ...itemKindRoutes(bench.needs)], now)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const page = '/hub/signals/kinds'
const bare = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
/** The boxes as the page has them. */
const boxes = async (): Promise<Record<string, string>> => {
  const { body } = await (await site.visitor('hub-admin')).get(page)
  return Object.fromEntries(
    [...body.matchAll(/<input[^>]*name="(name-[a-z-]+|version)"[^>]*value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')],
    ),
  )
}

it('are given other names and new ones by whoever looks after the hub, and offered to whoever reads an item', async () => {
  const hugh = await site.visitor('hub-admin')
  const typed = { ...(await boxes()), 'name-moved-home': 'Changed address', new1: 'Came hungry' }
  expect(Object.keys(typed).length).toBeGreaterThan(10)
  expect((await hugh.post(page, typed)).status).toBe(303)
  expect((await hugh.post(page, typed)).status, 'the same again').toBe(422)
  expect((await boxes())['name-came-hungry']).toBe('Came hungry')
  const { contact } = await notBrought(bench, now)
  const item = (await itemIds(bench, contact))['Not at the review.'] ?? ''
  const rosa = await site.visitor('screener')
  const kind = `/hub/contacts/${contact}/items/${item}/kind`
  expect(bare((await rosa.get(kind)).body)).toMatch(/Changed address.*Came hungry.*Nothing in particular/)
  expect((await rosa.post(kind, { seen: '0', kind: 'came-hungry' })).status).toBe(303)
})

it('are never taken away, never twice of one name, and not published over a colleague’s', async () => {
  const hugh = await site.visitor('hub-admin')
  const standing = await boxes()
  expect(bare((await hugh.post(page, { ...standing, 'name-not-brought': ' ' })).body)).toContain('Give it a name')
  expect(bare((await hugh.post(page, { ...standing, new2: 'came HUNGRY' })).body)).toContain(
    'There is a kind of this name',
  )
  expect((await hugh.post(page, { ...standing, new1: 'Ran away' })).status).toBe(303)
  const stale = await hugh.post(page, { ...standing, new1: 'Set a fire' })
  expect(stale.status).toBe(422)
  expect(bare(stale.body)).toContain('A colleague has published other kinds meanwhile')
  expect(stale.body).toContain('Set a fire')
})

it('are changed by nobody else', async () => {
  for (const who of ['screener', 'decider', 'health', 'nursery']) {
    const visitor = await site.visitor(who)
    expect((await visitor.get(page)).status, who).toBe(403)
    expect((await visitor.post(page, { version: '0' })).status, who).toBe(403)
  }
})
