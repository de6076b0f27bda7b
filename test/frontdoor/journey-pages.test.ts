import { afterAll, beforeAll, expect, it } from 'vitest'
import { journeyRoutes } from '../../src/contexts/frontdoor/features/journey/journey.routes.ts'
import { sameRoutes } from '../../src/contexts/frontdoor/features/same/same.routes.ts'
import { peopleOf } from '../../src/contexts/people/index.ts'
import { askedAbout } from './answer-bench.ts'
import { answered, decide } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'

const came = at('2026-11-20T10:00Z')
const later = at('2026-11-20T16:00Z')
let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, [...journeyRoutes(bench.needs), ...sameRoutes(bench.needs)], later)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const bare = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const asAt = (time: string): string => `?at-day=20&at-month=11&at-year=2026&time=${time}`

const withAnswers = async () => {
  const { contact, requests } = await askedAbout(bench, ['police', 'health'], came)
  const say = (who: string, content: string, when: string) =>
    answered(bench, who, { request: requests[who] ?? '', mayLeave: 'no', content, at: at(when) })
  await say('police', 'Called to the home at night.', '2026-11-20T11:00Z')
  await say('health', 'Missed the review twice.', '2026-11-20T13:30Z')
  return contact
}

it('shows the journey as it was known at a moment, and who had not answered then', async () => {
  const contact = await withAnswers()
  const rosa = await site.visitor('screener')
  const page = async (query = '') => bare((await rosa.get(`/hub/contacts/${contact}/journey${query}`)).body)
  const now = await page()
  expect(now).toContain('Called to the home at night.')
  expect(now).toContain('Missed the review twice.')
  const then = await page(asAt('12:00'))
  expect(then).toContain('As known at 20 Nov 2026 at 12:00')
  expect(then).toContain('Called to the home at night.')
  expect(then).not.toContain('Missed the review twice.')
  expect(then).toContain('Bay Community Health: asked, not answered')
  expect(await page(asAt('10:30'))).toContain('Saltmarsh Police: asked, not answered')
})

it('narrows by whose word it is, and leaves out what is sealed for paper, and says how much', async () => {
  const contact = await withAnswers()
  const rosa = await site.visitor('screener')
  const page = async (query: string) => bare((await rosa.get(`/hub/contacts/${contact}/journey?${query}`)).body)
  const police = await page('source=Saltmarsh+Police')
  expect(police).toContain('Called to the home at night.')
  expect(police).not.toContain('Missed the review twice.')
  const paper = await page('open=yes')
  expect(paper).not.toContain('Called to the home at night.')
  expect(paper).toContain('2 entries known then are left out.')
  expect(paper).toContain('What agencies sealed is left out.')
})

it('closes with the enquiry: what was sealed is gone from every moment, the decision stands in it', async () => {
  const contact = await withAnswers()
  await decide(bench, { contact, at: at('2026-11-20T14:30Z') })
  const rosa = await site.visitor('screener')
  const page = async (query = '') => bare((await rosa.get(`/hub/contacts/${contact}/journey${query}`)).body)
  expect(await page()).not.toContain('Called to the home at night.')
  expect(await page(asAt('12:00'))).not.toContain('Called to the home at night.')
  expect(await page()).toMatch(/Decided by Miriam Falk/)
  expect(await page(asAt('12:00'))).not.toMatch(/Decided by/)
})

it('holds another contact from the moment it was judged the same person, and not before', async () => {
  const child = { firstNames: 'Ottilie', lastName: 'Wrack', nhsNumber: '' }
  const before = await bench.receive({ at: at('2026-10-02T10:00Z'), child })
  const after = await bench.receive({ at: came, child })
  const childOf = async (contact: string) => {
    const people = await bench.db.as(await bench.town.actor('screener'), 'look', (tx) => peopleOf(tx, contact))
    return people.find(({ identity }) => identity.role === 'child')?.id ?? ''
  }
  const rosa = await site.visitor('screener')
  await rosa.post(`/hub/contacts/${after}/same/${await childOf(after)}/${await childOf(before)}`, {
    verdict: 'same',
    reason: 'The health visitor knows both.',
    seen: '0',
  })
  const page = async (query = '') => bare((await rosa.get(`/hub/contacts/${after}/journey${query}`)).body)
  expect(await page()).toMatch(/Entries: 2 .*judged the same person/)
  expect(await page(asAt('15:00'))).toMatch(/Entries: 1 /)
})

it('says at the field what is wrong with a date or time, and shows the journey as it is now', async () => {
  const contact = await withAnswers()
  const rosa = await site.visitor('screener')
  const page = async (query: string) => bare((await rosa.get(`/hub/contacts/${contact}/journey?${query}`)).body)
  expect(await page('at-day=31&at-month=2&at-year=2026')).toContain('Enter a real date')
  expect(await page('at-day=20&at-month=11&at-year=2026&time=noon')).toContain('Enter a time such as 16:50')
  expect(await page('time=12:00')).toContain('Enter the day of that time')
  expect(await page('at-day=1&at-month=1&at-year=2040')).toContain('As known now')
})

it.each(['nursery', 'police', 'governance', 'night', 'nc-screener'])('shows %s nothing of it', async (who) => {
  const contact = await withAnswers()
  const answer = await (await site.visitor(who)).get(`/hub/contacts/${contact}/journey`)
  expect([403, 404]).toContain(answer.status)
  expect(answer.body).not.toContain('Called to the home')
})
