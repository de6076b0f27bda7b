import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { screenRoutes } from '../../src/contexts/frontdoor/features/screen/screen.routes.ts'
import {
  openFeed,
  openPeopleFinder,
  type PeopleFinder,
  peopleOf,
  recordPerson,
} from '../../src/contexts/people/index.ts'
import { askFinderAt } from '../../src/main/finder/ask-finder.ts'
import { type FinderServer, serveFinder } from '../../src/main/finder/finder-server.ts'
import { shippedModel } from '../../src/main/finder/shipped-model.ts'
import { cloneDatabase } from '../setup/database.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'

const now = at('2026-11-20T10:00Z')
const token = 'a token for this test only'
let bench: Bench
let finder: PeopleFinder
let server: FinderServer
let site: Site
let answering = true
beforeAll(async () => {
  bench = await openBench()
  finder = openPeopleFinder(openFeed(finderUrl(bench)), shippedModel())
  server = await serveFinder(finder, { port: 0, token })
  const askFinder = askFinderAt(() => (answering ? `http://127.0.0.1:${String(server.port)}` : null), token)
  site = await openSite(bench, [...screenRoutes({ ...bench.needs, askFinder })], now)
})
afterAll(async () => {
  await site.close()
  await server.close()
  await finder.close()
  await bench.close()
})

const finderUrl = ({ superuserUrl }: Bench): string => {
  const url = new URL(superuserUrl)
  url.username = 'omtest_finder'
  url.password = 'test-finder'
  return url.href
}
const bare = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const child = { firstNames: 'Ottilie', lastName: 'Seagrave', nhsNumber: '', alsoKnownAs: '' }
const childOf = async (contact: string): Promise<string> => {
  const people = await bench.db.as(await bench.town.actor('screener'), 'look', (tx) => peopleOf(tx, contact))
  return people.find(({ identity }) => identity.role === 'child')?.id ?? ''
}
const hubOf = async () => (await bench.town.actor('screener')).hub

it('shows the screener whom no plain key finds: a slip in the name and a wrong day, with every reason in words', async () => {
  await bench.receive({ at: now.subtract({ hours: 800 }), child: { ...child, postcode: 'ZZ1 1AA' } })
  const written = await bench.receive({
    at: now.subtract({ hours: 1 }),
    child: { ...child, firstNames: 'Otilie', lastName: 'Seegrave', birth: { kind: 'date', date: '2023-03-15' } },
  })
  const rosa = await site.visitor('screener')
  const page = bare((await rosa.get(`/hub/contacts/${written}/screen`)).body)
  expect(page).toMatch(/(Very likely|May be) the same person as Otilie Seegrave/)
  expect(page).toContain('How Ottilie Seagrave was compared')
  expect(page).toMatch(/First name one letter apart (strongly )?for/)
  answering = false
  const keyed = bare((await rosa.get(`/hub/contacts/${written}/screen`)).body)
  answering = true
  expect(keyed).toContain('The full search did not answer')
  expect(keyed).not.toContain('Ottilie Seagrave')
})

it('finds a child recorded a moment ago, and never one of another hub', async () => {
  const [one, other] = [
    await bench.receive({ at: now, child: { ...child, firstNames: 'Perpetua' } }),
    await bench.receive({ at: now, child: { ...child, firstNames: 'Perpetua' } }),
  ]
  const [mine, theirs] = [await childOf(one), await childOf(other)]
  const hub = await hubOf()
  expect((await finder.near(hub, [mine])).get(mine)?.map(({ id }) => id)).toContain(theirs)
  const elsewhere = (await bench.town.actor('nc-screener')).hub
  expect((await finder.near(elsewhere, [mine])).get(mine)).toEqual([])
})

it('misses nobody whose transaction commits long after later ones were read', async () => {
  const referrer = await bench.town.actor('nursery')
  const birth = { kind: 'date', date: '2021-05-06' } as const
  const identity = {
    name: 'Late Seagrave',
    alsoKnownAs: '',
    birth,
    nhsNumber: '',
    postcode: '',
    address: '',
    role: 'child',
  } as const
  const record = (source: string) => (tx: Parameters<typeof recordPerson>[0]) =>
    recordPerson(tx, {
      hub: referrer.hub,
      source: { kind: 'referral', id: source },
      identity,
      now,
      keyed: bench.needs.keyed,
    })
  const early = '00000000-0000-4000-8000-00000000000a'
  let finish: () => void = () => undefined
  const held = new Promise<void>((resolve) => (finish = resolve))
  let recorded: (id: string) => void = () => undefined
  const slowId = new Promise<string>((resolve) => (recorded = resolve))
  const slow = bench.db.as(referrer, 'test', async (tx) => {
    recorded(await record(early)(tx))
    await held
  })
  const waiting = await slowId
  const later: string[] = []
  for (const source of ['b', 'c', 'd'])
    later.push(await bench.db.as(referrer, 'test', record(`00000000-0000-4000-8000-00000000000${source}`)))
  const near = async () => (await finder.near(referrer.hub, [later[0] ?? ''])).get(later[0] ?? '')?.map(({ id }) => id)
  expect(await near()).not.toContain(waiting)
  await near()
  finish()
  await slow
  expect(await near()).toContain(waiting)
})

it('its login reads who people are and nothing else, and writes nothing', async () => {
  const client = new pg.Client({ connectionString: finderUrl(bench) })
  await client.connect()
  const refused = async (text: string) => expect(client.query(text), text).rejects.toThrow(/permission denied/)
  try {
    expect((await client.query('select id from people.person')).rowCount).toBeGreaterThan(0)
    await refused('select recorded_at from people.person')
    await refused('select * from people.person_key')
    await refused('select * from people.judgement')
    await refused('select * from frontdoor.contact')
    await refused('select * from sharing.sealed_item')
    await refused("update people.person set source_kind = 'return'")
    await refused('delete from people.person')
  } finally {
    await client.end()
  }
})

it('answers nobody without the token, no other question, and hands out no name', async () => {
  const base = `http://127.0.0.1:${String(server.port)}`
  const body = JSON.stringify({ hub: await hubOf(), people: [await childOf(await bench.receive({ at: now, child }))] })
  const ask = (authorization: string, path = '/near', text = body) =>
    fetch(`${base}${path}`, { method: 'POST', headers: { authorization }, body: text })
  expect((await ask('Bearer wrong')).status).toBe(401)
  expect((await ask('')).status).toBe(401)
  expect((await ask(`Bearer ${token}`, '/everybody')).status).toBe(404)
  expect((await ask(`Bearer ${token}`, '/near', '{}')).status).toBe(400)
  expect((await ask(`Bearer ${token}`, '/near', 'x'.repeat(100_000))).status).toBe(500)
  const good = await ask(`Bearer ${token}`)
  expect(good.status).toBe(200)
  const text = await good.text()
  expect(text).toContain('"band"')
  expect(text).not.toMatch(/ottilie|seagrave|ZZ9/i)
})

it('reads a database brought from another server, whose transaction numbers lie ahead', async () => {
  const restored = await cloneDatabase()
  const owner = new pg.Client({ connectionString: restored.superuserUrl })
  await owner.connect()
  try {
    const hub = await owner.query<{ id: string }>(
      `insert into partnership.hub (name, slug, division, created_at) values ('Restored', 'restored', 'england-and-wales', now()) returning id`,
    )
    const add = (tx: string) =>
      owner.query(
        `insert into people.person (hub_id, source_kind, source_id, body, recorded_at, recorded_tx)
         values ($1, 'referral', gen_random_uuid(), $2, now(), ${tx}) returning id`,
        [
          hub.rows[0]?.id,
          JSON.stringify({
            name: 'Ahead Of',
            alsoKnownAs: '',
            birth: { kind: 'unknown' },
            nhsNumber: '',
            postcode: '',
            address: '',
            role: 'child',
          }),
        ],
      )
    await add(`'900000000000'::xid8`)
    const feed = openFeed(restored.logins.finder)
    const parts: number[] = []
    const next = () => feed.next((part) => void parts.push(part.length))
    await next()
    await next()
    await add('pg_current_xact_id()')
    await next()
    await feed.close()
    expect(parts).toEqual([1, 0, 0, 1])
  } finally {
    await owner.end()
    await restored.drop()
  }
})

it('everybody of a hub is in the finder', async () => {
  const counted = await bench.db.as(await bench.town.actor('screener'), 'count', (tx) =>
    sql<{ count: number }>`select count(*)::int as count from people.person`.execute(tx),
  )
  await finder.catchUp()
  expect(finder.size()).toBeGreaterThanOrEqual(counted.rows[0]?.count ?? 0)
})
