import pg from 'pg'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { disagreementsRoutes } from '../../src/contexts/frontdoor/features/disagreements/disagreements.routes.ts'
import { answerDisagreement } from '../../src/contexts/frontdoor/features/disagreements/act.ts'
import {
  disagreeAsAnswerer,
  type Move,
  moveDisagreement,
  type Moving,
} from '../../src/contexts/frontdoor/features/ladder/act.ts'
import { ladderRoutes } from '../../src/contexts/frontdoor/features/ladder/ladder.routes.ts'
import { publishLadder } from '../../src/contexts/frontdoor/features/ladder-rules/act.ts'
import { usualRules } from '../../src/contexts/partnership/model/usual-rules.ts'
import { findDisagreement, ownDisagreements, recordOf } from '../../src/contexts/frontdoor/store/disagreements.ts'
import { toldAbout } from '../../src/contexts/frontdoor/store/referrals.ts'
import { askedAbout } from './answer-bench.ts'
import { answered, decide, disagree, seenBy } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { screened } from './screened.ts'
import { openSite, type Site } from './setting-site.ts'

const came = at('2026-11-19T10:00Z')
const said = at('2026-11-20T13:00Z')
const monday = at('2026-11-23T10:00Z')
let bench: Bench
let site: Site
let look: pg.Client
beforeAll(async () => {
  bench = await openBench()
  const routes = [...disagreementsRoutes(bench.needs), ...ladderRoutes(bench.needs)]
  site = await openSite(bench, routes, monday)
  look = new pg.Client({ connectionString: bench.superuserUrl })
  await look.connect()
})
afterAll(async () => {
  await look.end()
  await site.close()
  await bench.close()
})

const as = async <Done>(who: string, work: Parameters<typeof bench.db.as<Done>>[2]) =>
  bench.db.as(await bench.town.actor(who), 'test', work)

const raised = async () => {
  const contact = await screened(bench, { at: came, screenedAt: came, rating: 'red', level: '4' })
  await decide(bench, { contact, at: at('2026-11-20T12:00Z') })
  const actor = await bench.town.actor('nursery')
  return as('nursery', async (tx) => {
    const input = {
      contact,
      told: (await toldAbout(tx, [contact]))[0]?.id ?? '',
      reason: 'She needs more.',
      protects: 'We see her each morning.',
    }
    const done = await disagree(tx, actor, input, said, bench.needs)
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
    return (await toldAbout(tx, [contact]))[0]?.disagreement?.disagreementId ?? ''
  })
}
const answer = async (id: string, who: string, now = monday, reply = `Read again by ${who}.`) => {
  const actor = await bench.town.actor(who)
  return as(who, (tx) =>
    answerDisagreement(tx, actor, { disagreement: id, reply, protects: 'Seen each day.' }, now, bench.needs),
  )
}
const move = async (id: string, which: Move, over: Partial<Moving> = {}, { who = 'nursery', now = monday } = {}) => {
  const actor = await bench.town.actor(who)
  return as(who, async (tx) => {
    const seen = (await findDisagreement(tx, id))?.entries ?? 1
    const input = { disagreement: id, move: which, seen, words: 'Not enough.', protects: 'We see her.', ...over }
    return moveDisagreement(tx, actor, input, now, bench.needs)
  })
}
const stands = async (id: string, who = 'nursery') => {
  const found = await as(who, (tx) => findDisagreement(tx, id))
  return found === null ? null : `${String(found.stage)} ${found.standing}`
}

it('climbs from the hub to the partnership, each step with its own time from the hub’s calendar', async () => {
  const id = await raised()
  expect((await answer(id, 'decider2')).ok).toBe(true)
  expect((await move(id, 'go-up')).ok).toBe(true)
  expect(await stands(id)).toBe('2 waiting')
  expect((await as('nursery', (tx) => findDisagreement(tx, id)))?.replyDueAt.toString()).toBe('2026-11-25T17:00:00Z')
  expect((await answer(id, 'hub-admin')).ok).toBe(true)
  expect((await move(id, 'go-up')).ok).toBe(true)
  expect((await answer(id, 'scrutineer')).ok).toBe(true)
  expect(await stands(id)).toBe('3 answered')
  expect((await move(id, 'end')).ok).toBe(true)
  const record = await as('nursery', (tx) => recordOf(tx, id))
  expect(record.map(({ kind }) => kind).join(' ')).toBe('raised answered gone-up answered gone-up answered ended')
  const answerers = record.filter(({ kind }) => kind === 'answered').map(({ byName }) => byName)
  expect(answerers).toEqual(['Daniel Achterberg', 'Hugh Calder', 'Ingrid Solano'])
  expect(record.every(({ protects }) => protects !== '')).toBe(true)
})

it('can be left for the next step once the answer is late, and not before', async () => {
  const id = await raised()
  expect((await move(id, 'go-up')).ok).toBe(false)
  const late = at('2026-11-25T09:00Z')
  expect((await move(id, 'go-up', {}, { now: late })).ok).toBe(true)
  expect(await stands(id)).toBe('2 waiting')
})

it('is settled only by the agency that disagrees, and only after an answer', async () => {
  const id = await raised()
  expect((await move(id, 'settle')).ok).toBe(false)
  await answer(id, 'decider2')
  expect((await move(id, 'settle', {}, { who: 'police' })).ok).toBe(false)
  expect((await move(id, 'end')).ok).toBe(false)
  expect((await move(id, 'settle', { protects: '' })).ok).toBe(true)
  expect(await stands(id)).toBe('1 settled')
  expect((await move(id, 'go-up')).ok).toBe(false)
})

it('wants words and what protects the child, on each side', async () => {
  const id = await raised()
  const actor = await bench.town.actor('decider2')
  const bare = { disagreement: id, reply: ' ', protects: ' ' }
  expect(await as('decider2', (tx) => answerDisagreement(tx, actor, bare, monday, bench.needs))).toMatchObject({
    refusal: { reply: 'Write the answer', protects: 'Say what protects the child now' },
  })
  await answer(id, 'decider2')
  expect(await move(id, 'go-up', { words: ' ', protects: ' ' })).toMatchObject({
    refusal: { words: 'Write a few words', protects: 'Say what protects the child now' },
  })
})

it('refuses a stale page and keeps the record once', async () => {
  const id = await raised()
  await answer(id, 'decider2')
  expect(await move(id, 'go-up', { seen: 1 })).toMatchObject({ ok: false })
  await move(id, 'go-up')
  expect(await move(id, 'go-up', { seen: 2 })).toMatchObject({ ok: false })
  expect(await as('nursery', (tx) => recordOf(tx, id))).toHaveLength(3)
})

it('is read above the hub only once it has come up', async () => {
  const id = await raised()
  for (const who of ['hub-admin', 'scrutineer']) expect(await stands(id, who)).toBeNull()
  await answer(id, 'decider2')
  await move(id, 'go-up')
  expect(await stands(id, 'hub-admin')).toBe('2 waiting')
  expect(await stands(id, 'scrutineer')).toBeNull()
  expect((await answer(id, 'scrutineer')).ok).toBe(false)
  expect((await answer(id, 'decider2')).ok).toBe(false)
})

it.each(['nursery2', 'police', 'nc-police', 'governance'])('is unknown to %s', async (who) => {
  const id = await raised()
  expect(await stands(id, who)).toBeNull()
  expect(await as(who, (tx) => recordOf(tx, id))).toEqual([])
})

it('is a record that nobody changes, not even the owner of the database', async () => {
  const id = await raised()
  const change = `update frontdoor.disagreement_entry set words = 'x' where disagreement_id = $1`
  await expect(look.query(change, [id])).rejects.toThrow(/does not change/)
  await expect(look.query(`delete from frontdoor.disagreement_entry where disagreement_id = $1`, [id])).rejects.toThrow(
    /does not change/,
  )
  for (const who of ['nursery', 'decider2'])
    await expect(
      seenBy(bench, who, sql`update frontdoor.disagreement_entry set words = 'x' where disagreement_id = ${id}`),
    ).rejects.toThrow(/permission denied/)
})

it('skips no step: the database refuses an entry that does, and a row that says other than its record', async () => {
  const id = await raised()
  const entry = async (step: number, kind: string, who = 'nursery', due: string | null = '2026-12-01T10:00Z') => {
    const { hub, user, agency } = await bench.town.actor(who)
    const row = sql`(${id}, 2, ${hub}, ${step}, ${kind}, 'x', 'x', ${user}, 'x', ${agency}, 'x', '2026-11-23T10:00Z', ${due})`
    return seenBy(
      bench,
      who,
      sql`insert into frontdoor.disagreement_entry (disagreement_id, number, hub_id, step, kind, words,
      protects, by_user, by_name, by_agency, by_agency_name, at, due_at) values ${row}`,
    )
  }
  await expect(entry(2, 'gone-up')).rejects.toThrow(/once it is answered/)
  await expect(entry(3, 'gone-up')).rejects.toThrow(/one step/)
  await expect(entry(1, 'settled', 'nursery', null)).rejects.toThrow(/after an answer/)
  await expect(entry(1, 'answered', 'nursery', null)).rejects.toThrow(/who answers a step|row-level security/)
  await expect(entry(1, 'answered', 'decider', null)).rejects.toThrow(/row-level security/)
  await expect(entry(1, 'answered', 'decider2', null)).rejects.toThrow(/where its record ends/)
  await expect(
    seenBy(bench, 'decider2', sql`update frontdoor.disagreement set standing = 'answered' where id = ${id}`),
  ).rejects.toThrow(/where its record ends/)
})

it('keeps the ladder it began under although the hub publishes another', async () => {
  const id = await raised()
  const actor = await bench.town.actor('hub-admin')
  const [first, , last] = usualRules.ladder.steps
  if (first === undefined || last === undefined) throw new Error('The usual ladder has three steps.')
  const steps = [first, { ...last, name: 'Scrutiny' }]
  const published = await as('hub-admin', (tx) => publishLadder(tx, actor, { version: 0, steps }, monday))
  expect(published).toMatchObject({ ok: true, value: { version: 1 } })
  expect(await as('hub-admin', (tx) => publishLadder(tx, actor, { version: 0, steps }, monday))).toMatchObject({
    ok: true,
  })
  const others = [{ ...first, name: 'Another' }, last]
  const stale = await as('hub-admin', (tx) => publishLadder(tx, actor, { version: 0, steps: others }, monday))
  expect(stale).toMatchObject({ ok: false })
  expect((await as('nursery', (tx) => findDisagreement(tx, id)))?.ladder).toHaveLength(3)
  for (const who of ['decider', 'nursery', 'scrutineer']) {
    const other = await bench.town.actor(who)
    const done = as(who, (tx) => publishLadder(tx, other, { version: 1, steps: others }, monday))
    await expect(done).rejects.toThrow(/row-level security/)
  }
  await look.query(`delete from partnership.policy where kind = 'ladder'`)
})

it('shows both sides that an answer is late, and closes nothing', async () => {
  const id = await raised()
  site.clock.now = at('2026-12-20T10:00Z')
  const pages = { nursery: `/disagreements/${id}`, decider2: `/hub/disagreements/${id}` }
  for (const [who, path] of Object.entries(pages)) {
    const page = await (await site.visitor(who)).get(path)
    expect(page.body).toContain('is late. It stays open')
    expect(page.body).toContain('We see her each morning.')
  }
  expect(await stands(id)).toBe('1 waiting')
  site.clock.now = monday
})

it('takes a disagreement of an agency that has answered, of no other, and keeps who decided from answering it', async () => {
  const { contact, requests } = await askedAbout(bench, ['police', 'health'], came)
  const request = requests['police'] ?? ''
  const say = async (who: string) => {
    const actor = await bench.town.actor(who)
    const input = { request, about: 'The rating' as const, reason: 'It is red.', protects: 'A patrol passes by.' }
    return as(who, (tx) => disagreeAsAnswerer(tx, actor, input, monday, bench.needs))
  }
  expect(await say('police')).toMatchObject({ ok: false, refusal: { '': expect.stringContaining('Answer') as string } })
  await answered(bench, 'police', { request, mayLeave: 'no', content: 'Known there.', at: came })
  for (const who of ['health', 'nursery', 'nc-police']) expect((await say(who)).ok).toBe(false)
  expect((await say('police')).ok).toBe(true)
  expect((await say('police')).ok).toBe(true)
  const own = await as('police', (tx) => ownDisagreements(tx))
  expect(own).toMatchObject([{ outcome: 'The rating', standing: 'waiting' }])
  const id = own[0]?.id ?? ''
  for (const who of ['nursery', 'health']) expect(await stands(id, who)).toBeNull()
  await decide(bench, { contact, at: monday })
  expect((await answer(id, 'decider')).ok).toBe(false)
  expect((await answer(id, 'decider2')).ok).toBe(true)
  expect((await move(id, 'settle', {}, { who: 'police' })).ok).toBe(true)
})
