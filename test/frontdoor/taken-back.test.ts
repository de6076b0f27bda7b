import { afterAll, beforeAll, expect, it } from 'vitest'
import { settingHomeRoutes } from '../../src/contexts/frontdoor/features/setting-home/setting-home.routes.ts'
import { childIds } from './decided.ts'
import { type Bench, openBench } from './hub-bench.ts'
import { close, lateAnswer, now, reads } from './reviewed.ts'
import { openSite, type Site } from './setting-site.ts'

let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, settingHomeRoutes(bench.needs), now)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

it('a setting does not read as decided what the hub took back: it is with the hub again', async () => {
  const late = await lateAnswer(bench)
  const home = async () => (await (await site.visitor('nursery')).get('/setting')).body
  const outcome = 'Assessment by a social worker'
  expect(await home()).toContain(outcome)
  await reads(bench, late.review.id)
  const children = await childIds(bench, late.contact)
  expect((await close(bench, late, { outcome: 'opened-again', reason: 'New.', children })).ok).toBe(true)
  const after = await home()
  expect(after).not.toContain(outcome)
  expect(after).toContain('With the hub')
  expect(after).not.toContain('Decided in the last 30 days')
})
