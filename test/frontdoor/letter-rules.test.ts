import { afterAll, beforeAll, expect, it } from 'vitest'
import { asTyped } from '../../src/contexts/frontdoor/features/letter-rules/act.form.ts'
import { publishLetter } from '../../src/contexts/frontdoor/features/letter-rules/act.ts'
import { letterRulesRoutes } from '../../src/contexts/frontdoor/features/letter-rules/letter-rules.routes.ts'
import { policiesAt, usualRules } from '../../src/contexts/partnership/index.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'

const now = at('2026-11-23T10:00Z')
let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, letterRulesRoutes(), now)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const typed = { ...asTyped(usualRules.letter), address: 'The Old Customs House\nSaltmarsh Bay' }
const letterNow = async () =>
  bench.db.as(await bench.town.actor('hub-admin'), 'look', async (tx) => (await policiesAt(tx, now)).letter)

it('answers wrong words at the box, and publishes right ones as a new version', async () => {
  const hugh = await site.visitor('hub-admin')
  const path = '/hub/rules/letter'
  expect((await hugh.get(path)).body).toContain('The usual words')
  const silent = await hugh.post(path, { ...typed, parentDecided: 'We have decided.', version: '0' })
  expect(silent.status).toBe(422)
  expect(silent.body).toContain('the letter must say what was decided')
  const braces = await hugh.post(path, { ...typed, childOpening: 'Dear {name}', version: '0' })
  expect(braces.body).toContain('take other braces out')
  expect((await hugh.post(path, { ...typed, childClosing: ' ', version: '0' })).body).toContain('Write these words')
  expect((await hugh.post(path, { ...typed, version: '0' })).status).toBe(303)
  expect((await hugh.post(path, { ...typed, version: '0' })).status).toBe(303)
  expect(await letterNow()).toMatchObject({ version: 1, body: { address: 'The Old Customs House\nSaltmarsh Bay' } })
  const stale = await hugh.post(path, { ...typed, address: 'Elsewhere', version: '0' })
  expect(stale.body).toContain('published other words meanwhile')
})

it.each(['decider', 'nursery', 'scrutineer'])('is not published by %s, on the page or in the database', async (who) => {
  const visitor = await site.visitor(who)
  expect((await visitor.get('/hub/rules/letter')).status).toBe(403)
  expect((await visitor.post('/hub/rules/letter', { ...typed, version: '0' })).status).toBe(403)
  const actor = await bench.town.actor(who)
  const { version } = await letterNow()
  const body = { ...usualRules.letter, address: who }
  await expect(bench.db.as(actor, 'x', (tx) => publishLetter(tx, actor, { version, body }, now))).rejects.toThrow(
    /row-level security/,
  )
})
