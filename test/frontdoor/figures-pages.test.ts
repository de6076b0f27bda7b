import { afterAll, beforeAll, expect, it } from 'vitest'
import { figuresRoutes } from '../../src/contexts/frontdoor/features/figures/figures.routes.ts'
import { askedAbout } from './answer-bench.ts'
import { answered, decide } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { screened } from './screened.ts'
import { openSite, type Site } from './setting-site.ts'

// Rows made by the product's own acts, counted by hand. Red: decided within 4 hours by the clock, answered within 2.
// Amber: decided within 8 working hours, answered within 5. First look: 4 working hours. Open 09:00 to 17:00.
const now = at('2026-11-20T16:00Z')
const thursday = (time: string) => at(`2026-11-19T${time}Z`)
const friday = (time: string) => at(`2026-11-20T${time}Z`)

let bench: Bench
let site: Site

const say = (content: string, request: string | undefined, when: ReturnType<typeof at>) =>
  answered(bench, 'police', { request: request ?? '', mayLeave: 'yes', content, at: when })

const plant = async () => {
  // 1: red, in time (2 h); police in time (1 h); health withdrawn at its own limit, left out.
  const first = await askedAbout(bench, ['police', 'health'], friday('08:00'))
  await say('one', first.requests['police'], friday('09:00'))
  await decide(bench, { contact: first.contact, at: friday('10:00') })
  // 2: red, late (5 h); police late (2 h 30 min); health silent though its time was up.
  const second = await askedAbout(bench, ['police', 'health'], friday('07:00'))
  await say('two', second.requests['police'], friday('09:30'))
  await decide(bench, { contact: second.contact, at: friday('12:00') })
  // 3: red, open and an hour past its limit. 4: red, open with an hour left.
  const red = { rating: 'red', level: '4' } as const
  await screened(bench, { ...red, at: friday('11:00'), screenedAt: friday('11:05') })
  await screened(bench, { ...red, at: friday('13:00'), screenedAt: friday('13:05') })
  // 5: amber, decided on its limit to the minute; police answer on theirs (21 h).
  const fifth = await askedAbout(bench, ['police'], thursday('15:00'), 'amber')
  await say('five', fifth.requests['police'], friday('12:00'))
  await decide(bench, { contact: fifth.contact, at: friday('15:00') })
  // 6 and 7: nobody has looked; the first is an hour late.
  await bench.receive({ at: friday('11:00') })
  await bench.receive({ at: friday('14:00') })
  // 8: red, of the month before, still open.
  await screened(bench, { ...red, at: at('2026-10-15T10:00Z'), screenedAt: at('2026-10-15T10:05Z') })
}

beforeAll(async () => {
  bench = await openBench()
  await plant()
  site = await openSite(bench, figuresRoutes(bench.needs), now)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const page = async (who: string, query = '') => {
  const { body } = await (await site.visitor(who)).get(`/hub/figures${query}`)
  return body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

it('says of this month what was counted by hand', async () => {
  const text = await page('decider')
  for (const words of [
    '7 contacts received since 1 November 2026.',
    'Red: 1 of 3 decided in time (33 %); 1 decided late, 1 open and late, 1 open within the limit, left out.',
    'Amber: 1 of 1 decided in time (100 %).',
    'No green contacts in this period.',
    '2 contacts are not rated yet and left out; 1 past the first-look limit.',
    'Saltmarsh Police answered 2 of 3 in time (67 %), half of its answers within 2 h 30 min.',
    'Bay Community Health answered 0 of 1 in time (0 %); 1 not answered, 1 left out.',
  ])
    expect(text).toContain(words)
})

it('gives in its tables the lengths measured by hand, by the clock and in working time', async () => {
  const text = await page('decider')
  expect(text).toMatch(/Red 2 3 h 30 min 5 h 2 h 3 h /)
  expect(text).toMatch(/Amber 1 (24 h|1 day) (24 h|1 day) 8 h 8 h /)
})

it('counts the month before only where all is asked for', async () => {
  const text = await page('decider', '?period=all')
  expect(text).toContain('8 contacts received in all.')
  expect(text).toContain('Red: 1 of 4 decided in time (25 %); 1 decided late, 2 open and late')
})

it('counts nothing of another hub', async () => {
  expect(await page('nc-decider')).toContain('0 contacts received since 1 November 2026.')
})
