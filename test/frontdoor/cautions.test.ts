import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { frontdoorRoutes } from '../../src/contexts/frontdoor/routes.ts'
import { familyTellings } from '../../src/contexts/frontdoor/store/family.ts'
import { childIds, decide } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { screened } from './screened.ts'
import { openSite, type Site } from './setting-site.ts'

const came = at('2026-11-20T10:00Z')
const now = at('2026-11-20T11:00Z')
let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, frontdoorRoutes({ ...bench.needs, db: bench.db }), now)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

/** What the invented referral marks. */
const keep = 'That staff noticed the mark.'
const risk = 'Mr Tolliver shouted at a colleague on 12 November.'
const version = (body: string): string => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''

describe('what must not reach the family, and the risk to whoever visits', () => {
  it('stand on every page where somebody plans what the family hears or who goes there', async () => {
    const contact = await screened(bench, { at: came, screenedAt: came, rating: 'red', level: '4' })
    const [child = ''] = await childIds(bench, contact)
    const decider = await site.visitor('decider')
    for (const page of ['picture', 'decide', `decide/${child}`, 'act-now', 're-rate', 'ask']) {
      const { body } = await decider.get(`/hub/contacts/${contact}/${page}`)
      expect(body, page).toContain(keep)
      expect(body, page).toContain(risk)
    }
    const { body } = await decider.get(`/night/contacts/${contact}`)
    expect(body).toContain(keep)
  })

  it('stand on the page of whoever tells the family', async () => {
    const contact = await screened(bench, { at: came, screenedAt: came, rating: 'red', level: '4' })
    await decide(bench, { contact, at: now })
    const actor = await bench.town.actor('decider')
    const rows = await bench.db.as(actor, 'look', (tx) => familyTellings(tx, 500))
    const decision = rows.find((one) => one.contact === contact)?.decision ?? ''
    const { body } = await (await site.visitor('screener')).get(`/hub/family/${decision}`)
    expect(body).toContain(keep)
    expect(body).toContain(risk)
  })
})

describe('a colleague was quicker', () => {
  it('keeps the words of the slower screener, though there is nothing to record any more', async () => {
    const contact = await bench.receive({ at: came })
    const screener = await site.visitor('screener')
    const path = `/hub/contacts/${contact}/screen`
    const old = version((await screener.get(path)).body)
    await screener.post(path, { version: old, level: '3', rating: 'amber', reason: 'The quicker one.' })
    const slower = await screener.post(path, { version: old, level: '4', rating: 'red', reason: 'The slower one.' })
    expect(slower.status).toBe(422)
    expect(slower.body).toContain('The slower one.')
    expect(slower.body).not.toContain('href="#judgement"')
  })

  it('keeps the words of the slower decision maker', async () => {
    const contact = await screened(bench, { at: came, screenedAt: came, rating: 'red', level: '4' })
    const [child = ''] = await childIds(bench, contact)
    const decider = await site.visitor('decider')
    const path = `/hub/contacts/${contact}/decide/${child}`
    const old = version((await decider.get(path)).body)
    await decide(bench, { contact, at: now })
    const slower = await decider.post(path, { version: old, level: '4', known: 'Known to the slower one.' })
    expect(slower.status).toBe(422)
    expect(slower.body).toContain('Known to the slower one.')
  })
})

it('does not offer a born child’s family that the child is unborn', async () => {
  const contact = await screened(bench, { at: came, screenedAt: came, rating: 'red', level: '4' })
  const [child = ''] = await childIds(bench, contact)
  const { body } = await (await site.visitor('decider')).get(`/hub/contacts/${contact}/decide/${child}`)
  expect(body).toContain('would hinder an enquiry')
  expect(body).not.toContain('the child is unborn')
})

it('offers nobody themself to hand a contact to', async () => {
  const contact = await bench.receive({ at: came })
  const page = (await (await site.visitor('screener')).get(`/hub/contacts/${contact}`)).body
  const select = /<select[^>]*name="to"[\s\S]*?<\/select>/.exec(page)?.[0] ?? ''
  expect(select).toContain('Miriam Falk')
  expect(select).not.toContain('Rosa Osei')
})
