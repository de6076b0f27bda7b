import type { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { decide } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { screened } from './screened.ts'
import { openSite, type Site } from './setting-site.ts'
import { atWorkSince, stepsDone } from '../../src/contexts/frontdoor/store/work-history.ts'
import { startDuty } from '../../src/contexts/frontdoor/features/on-duty/act.ts'
import { screenContact } from '../../src/contexts/frontdoor/features/screen/act.ts'
import { takeContact } from '../../src/contexts/frontdoor/features/take/act.ts'
import { wallRoutes } from '../../src/contexts/frontdoor/features/wall/wall.routes.ts'

// Monday 23 November 2026. A red is due four hours after it came.
const noon = at('2026-11-23T12:00Z')
let bench: Bench
let site: Site

beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, wallRoutes(bench.needs), noon)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const wall = async (now: Temporal.Instant): Promise<string> => {
  site.clock.now = now
  const { status, body } = await (await site.visitor('screener')).get('/hub/wall')
  expect(status).toBe(200)
  return body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

it('with nothing open it says that no limit is likely to be missed', async () => {
  expect(await wall(noon)).toContain('No limit is likely to be missed.')
})

it('shows references and numbers, and not a word of any referral', async () => {
  const contact = await screened(bench, {
    at: at('2026-11-23T08:30Z'),
    rating: 'red',
    level: '4',
    screenedAt: at('2026-11-23T11:00Z'),
  })
  await bench.receive({ at: at('2026-11-23T11:30Z') })
  const body = await wall(noon)
  expect(body).toContain('due 12:30')
  expect(body).toContain('1 at work')
  expect(body).not.toMatch(/Amara|Nkemelu|bruise/i)
  expect(contact).not.toBe('')
})

it('foretells the red that is due in half an hour, and has forty minutes of deciding and ten of asking left', async () => {
  const body = await wall(noon)
  expect(body).toMatch(/1 contact would miss the limit\. SB-[A-Z0-9]{6} /)
  // Two people cannot halve one contact’s work; without anybody the first look of the other is missed too.
  expect(body).toContain('With one more: 1. With one fewer: 2.')
})

it('counts those who say they are on duty, and where nobody does, who did something in the last two hours', async () => {
  expect(await wall(at('2026-11-23T13:30Z'))).toContain('nobody has worked in the last two hours')
  const actor = await bench.town.actor('screener')
  const since = (time: string) => bench.db.as(actor, 'look', (tx) => atWorkSince(tx, at(time)))
  expect(await since('2026-11-23T10:59Z')).toEqual([actor.user])
  expect(await since('2026-11-23T11:01Z')).toEqual([])
  const now = at('2026-11-23T13:30Z')
  await bench.db.as(actor, 'duty.start', (tx) => startDuty(tx, actor, { person: '', until: '17:00' }, now, bench.needs))
  expect(await wall(now)).toContain('1 on duty')
})

it('learns from the hub’s own acts how long each step takes', async () => {
  const contact = await bench.receive({ at: at('2026-11-20T09:00Z') })
  const actor = await bench.town.actor('screener')
  const taken = await bench.db.as(actor, 'contact.take', (tx) =>
    takeContact(tx, actor, { contact, version: null }, at('2026-11-20T09:10Z')),
  )
  expect(taken.ok).toBe(true)
  const input = { contact, version: 2, level: '4', rating: 'red' as const, reason: 'As written.' }
  await bench.db.as(actor, 'contact.screen', (tx) =>
    screenContact(tx, actor, input, at('2026-11-20T09:25Z'), bench.needs),
  )
  for (const child of [0, 1])
    await decide(bench, { contact, at: at('2026-11-20T10:00Z'), child }).catch(() => undefined)
  const steps = await bench.db.as(actor, 'look', (tx) => stepsDone(tx, at('2026-11-19T00:00Z')))
  expect(steps.map(({ step, from, to }) => [step, from.until(to).total('minutes')])).toEqual([['screen', 15]])
})

it.each(['nursery', 'police'])('%s cannot see it', async (key) => {
  expect((await (await site.visitor(key)).get('/hub/wall')).status).toBe(403)
})
