import { afterAll, beforeAll, expect, it } from 'vitest'
import { screenRoutes } from '../../src/contexts/frontdoor/features/screen/screen.routes.ts'
import { addressKeyOf } from '../../src/contexts/people/model/keys.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'

const now = at('2026-11-20T10:00Z')
let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, screenRoutes(bench.needs), now)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const bare = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const somebody = (firstNames: string, lastName: string, address: string, postcode: string, date: string) =>
  ({ firstNames, lastName, address, postcode, nhsNumber: '', alsoKnownAs: '', birth: { kind: 'date', date } }) as const
const alone = { household: [] }

it('other contacts about one house are shown while somebody screens, whatever the people there are called', async () => {
  const before = await bench.receive({
    at: now.subtract({ hours: 2000 }),
    child: somebody('Perran', 'Vear', 'Flat 2, 14 Kestrel Way', 'ZZ7 7ZZ', '2015-01-01'),
    referral: alone,
  })
  const next = await bench.receive({
    at: now.subtract({ hours: 1 }),
    child: somebody('Ida', 'Wrack', '2/14 kestrel way', 'zz77zz', '2023-05-05'),
    referral: alone,
  })
  const elsewhere = await bench.receive({
    at: now.subtract({ hours: 1 }),
    child: somebody('Jory', 'Pender', 'Flat 3, 14 Kestrel Way', 'ZZ7 7ZZ', '2020-09-09'),
    referral: alone,
  })
  const rosa = await site.visitor('screener')
  const page = await rosa.get(`/hub/contacts/${next}/screen`)
  expect(bare(page.body)).toContain('Other contacts about this address: 1')
  expect(page.body).toContain(`/hub/contacts/${before}"`)
  expect(bare((await rosa.get(`/hub/contacts/${elsewhere}/screen`)).body)).not.toContain(
    'Other contacts about this address',
  )
})

it.each([
  ['Flat 2, 14 Kestrel Way', '2/14 KESTREL WAY', true],
  ['14a Kestrel Way', '14 A, Kestrel Way', true],
  ['The Old Customs House, Quay', 'the old customs house', true],
  ['14 Kestrel Way', '41 Kestrel Way', false],
  ['Flat 2, 14 Kestrel Way', '14 Kestrel Way', false],
])('%s and %s at one postcode are one house: %s', (one, other, same) => {
  const key = (address: string) => addressKeyOf({ address, postcode: 'ZZ7 7ZZ' })
  expect(key(one) === key(other)).toBe(same)
})

it('without a whole postcode or a house there is nothing to look for', () => {
  expect(addressKeyOf({ address: '14 Kestrel Way', postcode: 'ZZ7' })).toBeNull()
  expect(addressKeyOf({ address: '', postcode: 'ZZ7 7ZZ' })).toBeNull()
})
