import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { matchFiguresRoutes } from '../../src/contexts/frontdoor/features/match-figures/match-figures.routes.ts'
import { matchesRoutes } from '../../src/contexts/frontdoor/features/matches/matches.routes.ts'
import { matchRulesRoutes } from '../../src/contexts/frontdoor/features/match-rules/match-rules.routes.ts'
import { sameRoutes } from '../../src/contexts/frontdoor/features/same/same.routes.ts'
import { proposePairs } from '../../src/contexts/frontdoor/jobs/propose.job.ts'
import {
  type AskFinder,
  joinedPeople,
  noFinder,
  openFeed,
  openPeopleFinder,
  type PeopleFinder,
  peopleOf,
} from '../../src/contexts/people/index.ts'
import { shippedModel } from '../../src/main/finder/shipped-model.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'

const now = at('2026-11-20T10:00Z')
let bench: Bench
let finder: PeopleFinder
let site: Site
let ask: AskFinder
beforeAll(async () => {
  bench = await openBench()
  const url = new URL(bench.superuserUrl)
  url.username = 'omtest_finder'
  url.password = 'test-finder'
  finder = openPeopleFinder(openFeed(url.href), shippedModel())
  ask = (hub, people) => finder.near(hub, people)
  const needs = { ...bench.needs, askFinder: ask }
  site = await openSite(
    bench,
    [...matchFiguresRoutes(), ...matchesRoutes(needs), ...matchRulesRoutes(), ...sameRoutes(needs)],
    now,
  )
})
afterAll(async () => {
  await site.close()
  await finder.close()
  await bench.close()
})

const bare = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const hub = async () => (await bench.town.actor('screener')).hub
const propose = async (how = ask) => proposePairs(bench.db, await hub(), now, { askFinder: how })
const childOf = async (contact: string): Promise<string> => {
  const people = await bench.db.as(await bench.town.actor('screener'), 'look', (tx) => peopleOf(tx, contact))
  return people.find(({ identity }) => identity.role === 'child')?.id ?? ''
}
const joinedWith = async (person: string) =>
  bench.db.as(await bench.town.actor('screener'), 'look', (tx) => joinedPeople(tx, [person]))

/** Every pair read twice, or none but those in doubt. */
const readTwice = async (oneIn: number) => {
  const hugh = await site.visitor('hub-admin')
  const version = /name="version" value="(\d+)"/.exec((await hugh.get('/hub/rules/pairs')).body)?.[1] ?? ''
  expect((await hugh.post('/hub/rules/pairs', { version, oneIn: String(oneIn) })).status).toBe(303)
}

it('misses nobody where the database was brought from another server, whose transaction numbers lie ahead', async () => {
  await propose()
  const owner = new pg.Client({ connectionString: bench.superuserUrl })
  await owner.connect()
  await owner.query(`update people.look_mark set from_tx = '900000000000'`)
  await owner.end()
  await bench.receive({ at: now, child: { firstNames: 'Yarrow', lastName: 'Ternylow', nhsNumber: '' } })
  expect(await propose()).toBeGreaterThan(0)
})

let made = 0
/** Two contacts about a child of an unusual name, the pair they make, and both records. */
const aPair = async () => {
  made += 1
  const name = {
    firstNames: `Wilf${'aeiou'[made % 5] ?? ''}`,
    lastName: `${'BCDFGHJKLM'[made] ?? ''}${'ornadimeklusto'.slice(made, made + 5)}low`,
    nhsNumber: '',
    alsoKnownAs: '',
    birth: { kind: 'date', date: `20${String(10 + made)}-0${String((made % 9) + 1)}-1${String(made % 10)}` } as const,
    address: `${String(made * 7)} ${'Abcdefghijk'.slice(0, made + 1)} Street`,
    postcode: `ZZ${String(made)} ${String(made % 10)}AB`,
  }
  const before = await bench.receive({ at: now.subtract({ hours: 500 }), child: name, referral: { household: [] } })
  const after = await bench.receive({ at: now.subtract({ hours: 1 }), child: name, referral: { household: [] } })
  const [mine, theirs] = [await childOf(before), await childOf(after)]
  await propose()
  const rosa = await site.visitor('screener')
  const list = (await rosa.get('/hub/pairs')).body
  const found = new RegExp(`/hub/pairs/([0-9a-f-]{36})">Wilf[aeiou] ${name.lastName}`).exec(list)?.[1] ?? ''
  return {
    pair: `/hub/pairs/${found}`,
    mine,
    theirs,
    compare: `/hub/contacts/${before}/same/${mine}/${theirs}`,
    name: name.lastName,
  }
}
const word = (verdict: string, seen = 0, more: Record<string, string> = {}) => ({
  verdict,
  seen: String(seen),
  ground: verdict === 'unsure' ? 'little' : 'facts',
  words: '',
  ...more,
})

it('puts a likely pair before the readers once, and again where the finder gave no answer the first time', async () => {
  await propose()
  await bench.receive({ at: now, child: { firstNames: 'Zeb', lastName: 'Ternzlow', nhsNumber: '' } })
  expect(await propose(noFinder)).toBe(0)
  expect(await propose()).toBeGreaterThan(0)
  expect(await propose()).toBe(0)
})

it('joins two records when their reader says one person, with the reason in the reader’s name', async () => {
  await readTwice(1000)
  const { pair, mine, theirs, name } = await aPair()
  const rosa = await site.visitor('screener')
  const page = bare((await rosa.get(pair)).body)
  expect(page).toContain('Are they one person?')
  expect(page).toContain('was compared')
  const done = await rosa.post(pair, word('same', 0, { words: 'The surgery knows her.' }))
  expect(done.status).toBe(303)
  expect(await joinedWith(mine)).toContain(theirs)
  expect(bare((await rosa.get('/hub/pairs')).body)).not.toContain(name)
  expect(bare((await rosa.get(pair)).body)).toContain('Names, birth and address agree. The surgery knows her.')
})

it('joins nobody on a first word where a pair is read twice, and does not tell the second reader what it was', async () => {
  await readTwice(1)
  const { pair, mine, theirs } = await aPair()
  const [rosa, tom] = [await site.visitor('screener'), await site.visitor('screener2')]
  await rosa.post(pair, word('same', 0, { words: 'First words.' }))
  expect(await joinedWith(mine)).not.toContain(theirs)
  expect(bare((await rosa.get(pair)).body)).toContain('Nothing is asked of you here')
  expect((await rosa.post(pair, word('not-same', 1))).status).toBe(422)
  const second = bare((await tom.get(pair)).body)
  expect(second).toContain('What they said is not shown')
  expect(second).not.toContain('First words.')
  expect(second).not.toContain('Rosa Osei, ')
  await tom.post(pair, word('same', 1))
  expect(await joinedWith(mine)).toContain(theirs)
  expect(bare((await tom.get('/hub/pairs/figures')).body)).toMatch(/Two readers said the same of \d of \d pairs/)
})

it('asks a decision maker who read neither time when two readers do not agree, and their word ends it', async () => {
  await readTwice(1)
  const { pair, mine, theirs } = await aPair()
  const [rosa, tom, miriam] = [
    await site.visitor('screener'),
    await site.visitor('screener2'),
    await site.visitor('decider'),
  ]
  await rosa.post(pair, word('same'))
  await tom.post(pair, word('not-same', 1, { ground: 'kin', words: 'Twins.' }))
  expect(await joinedWith(mine)).not.toContain(theirs)
  const asked = bare((await miriam.get(pair)).body)
  expect(asked).toContain('Two people do not agree')
  expect(asked).toContain('Twins.')
  expect((await rosa.post(pair, word('not-same', 2))).status).toBe(422)
  await miriam.post(pair, word('same', 2, { ground: 'known' }))
  expect(await joinedWith(mine)).toContain(theirs)
})

it('lets a second reader’s word stand where the first was not sure', async () => {
  await readTwice(1000)
  const { pair, mine, theirs } = await aPair()
  const [rosa, tom] = [await site.visitor('screener'), await site.visitor('screener2')]
  await rosa.post(pair, word('unsure'))
  expect(bare((await tom.get(pair)).body)).toContain('The first reader was not sure')
  await tom.post(pair, word('not-same', 1, { ground: 'namesakes' }))
  expect(await joinedWith(mine)).not.toContain(theirs)
  expect(bare((await tom.get(pair)).body)).toContain('two people. Two people of one name.')
})

it('asks a third person when somebody judges against a colleague, wherever they do it', async () => {
  await readTwice(1000)
  const { compare, mine, theirs, name } = await aPair()
  const [rosa, tom, miriam] = [
    await site.visitor('screener'),
    await site.visitor('screener2'),
    await site.visitor('decider'),
  ]
  await rosa.post(compare, { verdict: 'same', reason: 'Same birthday.', seen: '0' })
  await tom.post(compare, { verdict: 'not-same', reason: 'Two girls.', seen: '1' })
  const list = (await miriam.get('/hub/pairs')).body
  const found = new RegExp(`/hub/pairs/([0-9a-f-]{36})">Wilf[aeiou] ${name}`).exec(list)?.[1] ?? ''
  expect(bare((await rosa.get('/hub/pairs')).body)).not.toContain(name)
  const page = bare((await miriam.get(`/hub/pairs/${found}`)).body)
  expect(page).toContain('Same birthday.')
  expect(page).toContain('Two girls.')
  await miriam.post(`/hub/pairs/${found}`, word('same', 2))
  expect(await joinedWith(mine)).toContain(theirs)
  expect(bare((await miriam.get('/hub/pairs')).body)).not.toContain(name)
})

it('refuses what is missing at its field, a stale page, and keeps one word of two presses', async () => {
  await readTwice(1000)
  const { pair } = await aPair()
  const [rosa, tom] = [await site.visitor('screener'), await site.visitor('screener2')]
  const empty = await rosa.post(pair, { seen: '0', words: 'Typed already.' })
  expect(empty.status).toBe(422)
  expect(bare(empty.body)).toContain('Say whether they are one person')
  expect(bare(empty.body)).toContain('Choose what decided it')
  expect(empty.body).toContain('Typed already.')
  expect((await rosa.post(pair, word('unsure'))).status).toBe(303)
  expect((await rosa.post(pair, word('unsure'))).status).toBe(303)
  const stale = await tom.post(pair, word('same', 0))
  expect(stale.status).toBe(422)
  expect(bare(stale.body)).toContain('Somebody read this pair meanwhile')
})

it('is the hub’s readers’ own, and the database refuses a second word, a forged stage, another’s name and other hubs', async () => {
  await readTwice(1)
  const { pair } = await aPair()
  const id = pair.split('/').at(-1) ?? ''
  for (const who of ['nursery', 'police', 'support', 'nc-screener'])
    expect([403, 404]).toContain((await (await site.visitor(who)).get(pair)).status)
  const write = async (who: string, reader: string, number: number) => {
    const actor = await bench.town.actor(who)
    const other = await bench.town.actor(reader)
    return bench.db.as(actor, 'test', (tx) =>
      sql`insert into people.reading (hub_id, pair_id, number, verdict, reason, read_by, read_by_name, read_at)
          values (${actor.hub}, ${id}, ${number}, 'same', 'x', ${other.user}, ${other.name}, ${now})`.execute(tx),
    )
  }
  await expect(write('screener', 'screener2', 1)).rejects.toThrow(/row-level security/)
  await expect(write('nursery', 'nursery', 1)).rejects.toThrow()
  await expect(write('nc-screener', 'nc-screener', 1)).rejects.toThrow(/a pair of this hub/)
  await write('screener', 'screener', 1)
  await expect(write('screener', 'screener', 2)).rejects.toThrow(/nobody reads a pair twice/)
  await expect(write('screener2', 'screener2', 1)).rejects.toThrow()
  const forge = async (stage: string) =>
    bench.db.as(await bench.town.actor('screener'), 'test', (tx) =>
      sql`update people.pair set stage = ${stage} where id = ${id}`.execute(tx),
    )
  await expect(forge('done')).rejects.toThrow(/what the readings say/)
  const change = bench.db.as(await bench.town.actor('screener'), 'test', (tx) =>
    sql`update people.reading set verdict = 'same' where pair_id = ${id}`.execute(tx),
  )
  await expect(change).rejects.toThrow(/permission denied/)
})
