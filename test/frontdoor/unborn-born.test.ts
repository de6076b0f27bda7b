import { afterAll, beforeAll, expect, it } from 'vitest'
import { journeyRoutes } from '../../src/contexts/frontdoor/features/journey/journey.routes.ts'
import { matchesRoutes } from '../../src/contexts/frontdoor/features/matches/matches.routes.ts'
import { proposePairs } from '../../src/contexts/frontdoor/jobs/propose.job.ts'
import { familyKnownAt } from '../../src/contexts/frontdoor/parts/family-people.ts'
import { openFeed, openPeopleFinder, type PeopleFinder, peopleOf, recordsOf } from '../../src/contexts/people/index.ts'
import { shippedModel } from '../../src/main/finder/shipped-model.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'

const now = at('2026-11-20T10:00Z')
let bench: Bench
let finder: PeopleFinder
let site: Site
beforeAll(async () => {
  bench = await openBench()
  const url = new URL(bench.superuserUrl)
  url.username = 'omtest_finder'
  url.password = 'test-finder'
  finder = openPeopleFinder(openFeed(url.href), shippedModel())
  const needs = { ...bench.needs, askFinder: finder.near }
  site = await openSite(bench, [...matchesRoutes(needs), ...journeyRoutes(needs)], now)
})
afterAll(async () => {
  await site.close()
  await finder.close()
  await bench.close()
})

const mother = {
  name: 'Perdita Sandling',
  relationship: 'Mother',
  birth: { kind: 'date', date: '1998-03-03' },
  phone: '',
  parentalResponsibility: 'yes',
  livesHere: 'yes',
  worryAbout: false,
} as const
const home = { address: '7 Thrift Lane, Saltmarsh Bay', postcode: 'ZZ4 6AB', nhsNumber: '', alsoKnownAs: '' }
const unborn = {
  ...home,
  firstNames: 'Unborn baby of',
  lastName: 'Perdita Sandling',
  sex: 'unknown' as const,
  birth: { kind: 'expected', date: '2026-09-14' } as const,
}
const born = (firstNames: string) => ({
  ...home,
  firstNames,
  lastName: 'Sandling',
  birth: { kind: 'date', date: '2026-09-09' } as const,
})
const bare = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const screening = async <Value>(work: Parameters<typeof bench.db.as<Value>>[2]) =>
  bench.db.as(await bench.town.actor('screener'), 'look', work)

it('a child’s record from before the birth is offered, joined by a named person, kept as it was, and stands in the journey', async () => {
  const before = await bench.receive({ at: at('2026-06-02T10:00Z'), child: unborn, referral: { household: [mother] } })
  const after = await bench.receive({
    at: at('2026-11-19T10:00Z'),
    child: born('Isolde'),
    referral: { household: [mother] },
  })
  const earlier = (await screening((tx) => peopleOf(tx, before))).find(({ identity }) => identity.role === 'child')
  await proposePairs(bench.db, (await bench.town.actor('screener')).hub, now, { askFinder: finder.near })
  const rosa = await site.visitor('screener')
  const list = (await rosa.get('/hub/pairs')).body
  const pair = /\/hub\/pairs\/([0-9a-f-]{36})">[^<]*Unborn baby of Perdita Sandling/.exec(list)?.[1] ?? ''
  const page = bare((await rosa.get(`/hub/pairs/${pair}`)).body)
  expect(page).toContain('born within three weeks of the expected date')
  expect(page).not.toContain('Very likely')
  await rosa.post(`/hub/pairs/${pair}`, { seen: '0', verdict: 'same', ground: 'known', words: 'The midwife.' })
  const tom = await site.visitor('screener2')
  await tom.post(`/hub/pairs/${pair}`, { seen: '1', verdict: 'same', ground: 'known', words: 'The midwife.' })
  expect(bare((await rosa.get(`/hub/contacts/${after}/journey`)).body)).toContain('judged the same person')
  const [kept] = await screening((tx) => recordsOf(tx, [earlier?.id ?? '']))
  expect(kept?.identity).toEqual(earlier?.identity)
  const { people } = await screening((tx) => familyKnownAt(tx, after, now))
  const children = people.filter(({ identity }) => identity.role === 'child').map(({ identity }) => identity.name)
  expect(children).toEqual(['Isolde Sandling'])
})

it('of born twins, neither is very likely the one child that was expected: a person tells', async () => {
  const contact = await bench.receive({
    at: now,
    child: { ...born('Tristan'), birth: { kind: 'date', date: '2026-09-10' } },
    referral: { household: [mother] },
  })
  const own =
    (await screening((tx) => peopleOf(tx, contact))).find(({ identity }) => identity.role === 'child')?.id ?? ''
  const near = (await finder.near((await bench.town.actor('screener')).hub, [own])).get(own) ?? []
  expect(near.length).toBeGreaterThan(0)
  expect(near.map(({ band }) => band)).not.toContain('link')
})
