import { afterAll, beforeAll, expect, it } from 'vitest'
import { findRoutes } from '../../src/contexts/frontdoor/features/find/find.routes.ts'
import { sameRoutes } from '../../src/contexts/frontdoor/features/same/same.routes.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'

const now = at('2026-11-20T10:00Z')
let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, [...findRoutes(bench.needs), ...sameRoutes(bench.needs)], now)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const bare = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const named = (firstNames: string, lastName: string) =>
  bench.receive({
    at: now,
    child: { firstNames, lastName, nhsNumber: '', alsoKnownAs: '' },
    referral: { household: [] },
  })

it('a worker who knows better than any search finds a child by name and sets the two records side by side', async () => {
  await named('Hestia', 'Quill')
  const contact = await named('Tia', 'Marlow-Banks')
  const rosa = await site.visitor('screener')
  const page = `/hub/contacts/${contact}/find`
  expect(bare((await rosa.get(page)).body)).toContain(
    'Each record found can be compared with the people of that contact',
  )
  const found = (await rosa.post(page, { name: 'Hestia Quill' })).body
  const compare = /href="(\/hub\/contacts\/[^"]*\/same\/[^"]*)"/.exec(found)?.[1] ?? ''
  expect(bare(found)).toContain('Compare with Tia Marlow-Banks')
  expect(bare((await rosa.get(compare)).body)).toContain('Is Tia Marlow-Banks the same person as Hestia Quill?')
})

it('a contact’s own people are not compared with themselves, nor anybody where no contact is at hand', async () => {
  const contact = await named('Ianthe', 'Pell')
  const rosa = await site.visitor('screener')
  expect((await rosa.post(`/hub/contacts/${contact}/find`, { name: 'Ianthe Pell' })).body).not.toContain('/same/')
  expect((await rosa.post('/hub/find', { name: 'Ianthe Pell' })).body).not.toContain('/same/')
  const refused = await rosa.post(`/hub/contacts/${contact}/find`, { name: '' })
  expect(bare(refused.body)).toContain('Type a name')
})

it.each(['nursery', 'police', 'nc-screener'])('shows %s nothing', async (who) => {
  const contact = await named('Leander', 'Foss')
  const visitor = await site.visitor(who)
  expect([403, 404]).toContain((await visitor.get(`/hub/contacts/${contact}/find`)).status)
  const answer = await visitor.post(`/hub/contacts/${contact}/find`, { name: 'Leander Foss' })
  expect([403, 404]).toContain(answer.status)
  expect(answer.body).not.toContain('born 14 March')
})
