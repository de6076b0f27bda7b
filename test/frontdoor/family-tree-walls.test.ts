import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { familyTreeRoutes } from '../../src/contexts/frontdoor/features/family-tree/family-tree.routes.ts'
import { familyKnownAt } from '../../src/contexts/frontdoor/parts/family-people.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'

const now = at('2026-11-20T10:00Z')
let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, familyTreeRoutes(bench.needs), now)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const familyOf = async (contact: string, when = now) =>
  bench.db.as(await bench.town.actor('screener'), 'look', (tx) => familyKnownAt(tx, contact, when))
const idIn = async (contact: string, name: string) =>
  (await familyOf(contact)).people.find(({ identity }) => identity.name === name)?.id ?? ''

const mother = {
  name: 'Chioma Nkemelu',
  relationship: 'Mother',
  birth: { kind: 'date', date: '1994-02-01' },
  phone: '',
  parentalResponsibility: 'yes',
  livesHere: 'yes',
  worryAbout: false,
} as const
const partner = {
  ...mother,
  name: 'Craig Tolliver',
  relationship: 'mother’s partner',
  birth: { kind: 'unknown' },
  livesHere: 'no',
} as const
const referred = () =>
  bench.receive({
    at: now.subtract({ hours: 2 }),
    child: { firstNames: 'Amara', lastName: 'Nkemelu', nhsNumber: '' },
    referral: { household: [mother, partner] },
  })
const tie = (one: string, how: string, other: string, more: Record<string, string> = {}) => ({
  one,
  tie: how,
  other,
  happened: '',
  source: 'The health visitor',
  ...more,
})
const pageOf = (contact: string, more = '') => `/hub/contacts/${contact}/family-tree${more}`

it('is the hub’s own, and the database refuses an ancestor of oneself, three birth parents, another’s name, another hub', async () => {
  const contact = await referred()
  for (const who of ['nursery', 'police', 'nc-screener'])
    expect([403, 404]).toContain((await (await site.visitor(who)).get(pageOf(contact))).status)
  expect(
    (await (await site.visitor('support')).post(pageOf(contact, '/tie'), tie('a', 'parent-birth', 'b'))).status,
  ).toBe(403)
  const [amara, chioma, craig] = [
    await idIn(contact, 'Amara Nkemelu'),
    await idIn(contact, 'Chioma Nkemelu'),
    await idIn(contact, 'Craig Tolliver'),
  ]
  const insert = async (who: string, about: string, other: string, by = who) => {
    const [actor, name] = [await bench.town.actor(who), await bench.town.actor(by)]
    return bench.db.as(actor, 'test', (tx) =>
      sql`insert into people.kin_word (hub_id, about_id, topic, other_id, word, source, number, said_by, said_by_name, said_at)
          values (${actor.hub}, ${about}, 'parent', ${other}, 'birth', 'x', 1, ${name.user}, ${name.name}, ${now})`.execute(
        tx,
      ),
    )
  }
  await insert('screener', amara, chioma)
  await expect(insert('screener', chioma, amara)).rejects.toThrow(/own ancestor/)
  await insert('screener', amara, craig)
  const third = await referred()
  await expect(insert('screener', amara, await idIn(third, 'Chioma Nkemelu'))).rejects.toThrow(/three birth parents/)
  await expect(insert('screener', craig, chioma, 'screener2')).rejects.toThrow(/row-level security/)
  await expect(insert('nc-screener', craig, chioma)).rejects.toThrow(/of this hub/)
  await expect(insert('police', craig, chioma)).rejects.toThrow()
  const change = bench.db.as(await bench.town.actor('screener'), 'test', (tx) =>
    sql`update people.kin_word set word = 'none'`.execute(tx),
  )
  await expect(change).rejects.toThrow(/permission denied/)
})
