import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signalFiguresRoutes } from '../../src/contexts/frontdoor/features/signal-figures/signal-figures.routes.ts'
import { signalRulesRoutes } from '../../src/contexts/frontdoor/features/signal-rules/signal-rules.routes.ts'
import { signalsRoutes } from '../../src/contexts/frontdoor/features/signals/signals.routes.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'
import { look, notBrought, signalsAt } from './signals-bench.ts'

const now = at('2026-11-23T10:00Z')
let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  const { needs } = bench
  site = await openSite(
    bench,
    [...signalRulesRoutes(needs), ...signalFiguresRoutes(needs), ...signalsRoutes(needs)],
    now,
  )
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const bare = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const typed = {
  version: '0',
  on: 'yes',
  name: 'Not brought, our way',
  why: 'Because.',
  notSaid: 'Nothing else.',
  times: '3',
  months: '9',
  apartDays: '7',
  first: ['contact', 'injury-seen'],
  then: ['not-brought'],
}
const page = '/hub/signals/rules/not-brought'

it('says to everybody of the hub what it looks for, and to whoever looks after it how to change it', async () => {
  const rosa = await site.visitor('screener')
  const rules = bare((await rosa.get('/hub/signals/rules')).body)
  expect(rules).toContain('The usual rules, not changed yet')
  expect(rules).toContain(
    '“Somebody told the hub” at least 3 times within 12 months, from at least 2 different sources.',
  )
  expect((await rosa.get('/hub/signals/rules')).body).not.toContain(page)
  expect((await rosa.get(page)).status).toBe(403)
  const hugh = await site.visitor('hub-admin')
  expect((await hugh.get('/hub/signals/rules')).body).toContain(page)
  for (const who of ['health', 'nursery'])
    expect((await (await site.visitor(who)).get('/hub/signals/rules')).status).toBe(403)
  expect((await hugh.get('/hub/signals/rules/no-such-rule')).status).toBe(404)
})

it('answers what is wrong at each field and publishes nothing', async () => {
  const hugh = await site.visitor('hub-admin')
  const wrong = await hugh.post(page, {
    ...typed,
    on: '',
    name: '',
    why: '',
    notSaid: '',
    times: '0',
    months: 'x',
    then: [],
  })
  expect(wrong.status).toBe(422)
  for (const words of [
    'Say whether the hub looks for this',
    'Give the rule a name',
    'Say why it may matter',
    'Say what it does not say',
    'Enter a whole number from 1 to 20',
    'Enter a whole number from 1 to 240',
    'Choose at least one',
  ])
    expect(bare(wrong.body), words).toContain(words)
  expect(bare((await hugh.get('/hub/signals/rules')).body)).toContain('The usual rules, not changed yet')
})

it('holds from when it is published; what was found keeps the rule and version it was found under', async () => {
  const hugh = await site.visitor('hub-admin')
  const before = await notBrought(bench, at('2026-11-20T10:00Z'))
  await look(bench, at('2026-11-20T11:00Z'))
  expect((await hugh.post(page, typed)).status).toBe(303)
  expect(bare((await hugh.get('/hub/signals/rules')).body)).toMatch(/Version 1, in force from 23 Nov 2026/)
  const after = await notBrought(bench, at('2026-11-23T10:30Z'))
  await look(bench, at('2026-11-23T11:00Z'))
  expect(await signalsAt(bench, after.contact)).toEqual([])
  const [kept] = await signalsAt(bench, before.contact)
  expect(kept).toMatchObject({
    policyVersion: 0,
    closing: null,
    ruleAsFound: { name: 'Not brought to appointments after a concern' },
  })
  const rosa = await site.visitor('screener')
  const text = bare((await rosa.get(`/hub/contacts/${before.contact}/signals/${kept?.id ?? ''}`)).body)
  expect(text).toContain('as it usually stands')
  expect(text).toContain('at least twice within 9 months')
})

it('is not published over a colleague’s newer one, and publishing the same again is harmless', async () => {
  const hugh = await site.visitor('hub-admin')
  expect((await hugh.post(page, { ...typed, version: '0' })).status).toBe(303)
  const stale = await hugh.post(page, { ...typed, version: '0', times: '5' })
  expect(stale.status).toBe(422)
  expect(bare(stale.body)).toContain('A colleague has published other rules meanwhile')
  expect(stale.body).toContain('value="5"')
})

it('published twice at the same moment, never fails and is published once', async () => {
  const hugh = await site.visitor('hub-admin')
  const same = { ...typed, version: '1', why: 'Because they depend on us.' }
  const both = await Promise.all([hugh.post(page, same), hugh.post(page, same)])
  for (const { status } of both) expect([303, 422]).toContain(status)
  expect(bare((await hugh.get('/hub/signals/rules')).body)).toContain('Version 2')
})

it('can be switched off, and then looks for nothing', async () => {
  const hugh = await site.visitor('hub-admin')
  expect((await hugh.post(page, { ...typed, version: '2', on: 'no', times: '2' })).status).toBe(303)
  const { contact } = await notBrought(bench, at('2026-11-23T12:00Z'))
  await look(bench, at('2026-11-23T12:30Z'))
  expect(await signalsAt(bench, contact)).toEqual([])
  expect(bare((await hugh.get('/hub/signals/rules')).body)).toContain('Not brought, our way (not looked for)')
})

it('is published by nobody else, nor by any SQL', async () => {
  const rosa = await bench.town.actor('screener')
  const publish = bench.db.as(rosa, 'x', (tx) =>
    sql`insert into partnership.policy (hub_id, kind, version, effective_from, body, published_by)
      values (${rosa.hub}, 'signals', 99, ${now}, '{"rules": []}', 'x')`.execute(tx),
  )
  await expect(publish).rejects.toThrow(/row-level security/)
})

it('shows how often the rules are right: on invented towns, which it says, and what this hub made of them', async () => {
  const rosa = await site.visitor('screener')
  const [kept] = await bench.db.as(await bench.town.actor('screener'), 'look', async (tx) => {
    const { rows } = await sql<{ id: string; contact: string }>`
      select id, contact_id as contact from frontdoor.signal where rule = 'not-brought'`.execute(tx)
    return rows
  })
  const closing = { seen: '3', how: 'dismissed', reason: 'explained', dismissed: 'The bus.' }
  expect((await rosa.post(`/hub/contacts/${kept?.contact ?? ''}/signals/${kept?.id ?? ''}`, closing)).status).toBe(303)
  site.clock.now = at('2026-11-24T10:00Z')
  const text = bare((await rosa.get('/hub/signals/figures')).body)
  expect(text).toContain('every story was made up')
  expect(text).toMatch(/Not brought, our way 1 0 1 0 100\.0 in 100/)
  expect(text).toContain('There is another explanation 1')
  expect(text).toContain('Not brought, our way (your hub has changed this rule; measured is the usual one)')
  expect(text).toContain('letters that went astray')
  expect(text).not.toContain('The bus.')
  expect((await (await site.visitor('hub-admin')).get('/hub/signals/figures')).status).toBe(200)
  expect((await (await site.visitor('police')).get('/hub/signals/figures')).status).toBe(403)
  const other = bare((await (await site.visitor('nc-screener')).get('/hub/signals/figures')).body)
  expect(other).not.toContain('There is another explanation 1')
})
