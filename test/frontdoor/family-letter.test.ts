import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tickFamilyTold } from '../../src/contexts/frontdoor/features/family/act.ts'
import { checkLetter, writeLetter, type WritingLetter } from '../../src/contexts/frontdoor/features/letter/act.ts'
import { letterRoutes } from '../../src/contexts/frontdoor/features/letter/letter.routes.ts'
import { familyTellings } from '../../src/contexts/frontdoor/store/family.ts'
import { insertLetter, newestLetters } from '../../src/contexts/frontdoor/store/letters.ts'
import { askedAbout } from './answer-bench.ts'
import { aDecision, answered, decide, seenBy } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'

const came = at('2026-11-20T10:00Z')
const now = at('2026-11-23T10:00Z')
const sealed = 'Officers heard loud shouting at the flat and saw a broken door.'
let bench: Bench
let site: Site
let look: pg.Client
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, letterRoutes(bench.needs), now)
  look = new pg.Client({ connectionString: bench.superuserUrl })
  await look.connect()
})
afterAll(async () => {
  await look.end()
  await site.close()
  await bench.close()
})

const decided = async (family = aDecision.family) => {
  const { contact, requests } = await askedAbout(bench, ['police'], came)
  await answered(bench, 'police', { request: requests['police'] ?? '', mayLeave: 'yes', content: sealed, at: came })
  await decide(bench, { contact, at: at('2026-11-20T12:00Z'), given: { family } })
  const actor = await bench.town.actor('screener')
  const found = await bench.db.as(actor, 'look', (tx) => familyTellings(tx, 500))
  return found.find((one) => one.contact === contact)?.decision ?? ''
}
const parts = {
  to: 'Ms Nkemelu',
  outcome: 'a social worker will visit you',
  reason: 'There was a bruise and nobody could say why.',
  next: 'She comes this week.',
  ring: 'Ring us on 01632 960100.',
  disagree: 'Ring us and say so.',
}
const write = async (decision: string, over: Partial<WritingLetter> = {}, who = 'screener') => {
  const actor = await bench.town.actor(who)
  const input: WritingLetter = { decision, reader: 'parent', seen: 0, ...parts, ...over }
  return bench.db.as(actor, 'letter.write', (tx) => writeLetter(tx, actor, input, now))
}
const newest = async (decision: string, who = 'screener') =>
  bench.db.as(await bench.town.actor(who), 'look', async (tx) => (await newestLetters(tx, decision))[0])
const check = async (decision: string, who = 'decider', letter?: string) => {
  const actor = await bench.town.actor(who)
  const id = letter ?? (await newest(decision))?.id ?? ''
  return bench.db.as(actor, 'letter.check', (tx) =>
    checkLetter(tx, actor, { decision, reader: 'parent', letter: id }, now),
  )
}
const tick = async (decision: string, how: 'said' | 'posted' | 'handed') => {
  const actor = await bench.town.actor('screener')
  return bench.db.as(actor, 'family.tick-off', (tx) =>
    tickFamilyTold(tx, actor, { decision, daysAgo: '0', how, received: 'Calmly.' }, now),
  )
}

it('is kept with the SHA-256 of its exact words, checked by a second person, and a change is a new version', async () => {
  const decision = await decided()
  expect((await write(decision)).ok).toBe(true)
  const first = await newest(decision)
  expect(first?.hash).toBe(
    createHash('sha256')
      .update(first?.words ?? '', 'utf8')
      .digest('hex'),
  )
  expect(await check(decision, 'screener')).toMatchObject({ ok: false })
  expect((await check(decision)).ok).toBe(true)
  expect((await write(decision, { seen: 1, reason: 'We do not know why yet.' })).ok).toBe(true)
  expect(await newest(decision)).toMatchObject({ version: 2, checkedAt: null })
  expect(await check(decision, 'decider', first?.id)).toMatchObject({ ok: false })
})

it('carries no phrase of six words that an agency sealed, although the hub can no longer read what was sealed', async () => {
  const decision = await decided()
  const items = sql`select content from sharing.sealed_item where content = ${sealed}`
  expect(await seenBy(bench, 'screener', items)).toEqual([])
  const planted = 'You should know: HEARD loud shouting, at the flat. That was all.'
  expect(await write(decision, { reason: planted })).toMatchObject({
    refusal: { '': expect.stringContaining('heard loud shouting at the flat') as string },
  })
  expect((await write(decision, { reason: 'Somebody heard loud shouting at home.' })).ok).toBe(true)
})

it('carries no sealed phrase by any SQL, from the act’s hand or the owner’s', async () => {
  const decision = await decided()
  const actor = await bench.town.actor('screener')
  const letter = { decision, reader: 'parent' as const, version: 1, parts, words: sealed, templateVersion: 0 }
  await expect(bench.db.as(actor, 'x', (tx) => insertLetter(tx, actor, letter, now))).rejects.toThrow(/no sealed words/)
  const insert = `insert into frontdoor.family_letter (hub_id, decision_id, reader, version, parts, words, hash, template_version, written_by, written_by_name, written_at)
    values ($1, $2, 'parent', 1, '{}', $3, encode(sha256(convert_to($3, 'UTF8')), 'hex'), 0, $4, 'x', now())`
  await expect(look.query(insert, [actor.hub, decision, sealed, actor.user])).rejects.toThrow(/no sealed words/)
})

it('carries what its owner released to the family', async () => {
  const decision = await decided()
  await look.query(
    `insert into sharing.release (hub_id, enquiry_id, item_id, agency_id, recipient, content, content_hash, how, released_by, released_by_name, released_at)
     select i.hub_id, i.enquiry_id, i.id, i.agency_id, 'The family', i.content, i.content_hash, 'owner', gen_random_uuid(), 'x', now()
       from sharing.sealed_item i join frontdoor.decision d on d.contact_id = i.enquiry_id where d.id = $1`,
    [decision],
  )
  expect((await write(decision, { reason: sealed })).ok).toBe(true)
})

it('carries no address of the family', async () => {
  const decision = await decided()
  const { rows } = await look.query<{ postcode: string }>(
    `select k.body ->> 'postcode' as postcode from frontdoor.child k join frontdoor.decision d on d.child_id = k.id where d.id = $1`,
    [decision],
  )
  const postcode = rows[0]?.postcode ?? ''
  expect(postcode.length).toBeGreaterThan(4)
  const done = await write(decision, { next: `She comes to ${postcode.toLowerCase().replace(' ', '')} this week.` })
  expect(done).toMatchObject({ refusal: { '': expect.stringContaining('No address') as string } })
})

it('is refused stale, kept once when pressed twice, and never changed', async () => {
  const decision = await decided()
  await write(decision)
  expect((await write(decision)).ok).toBe(true)
  expect((await newest(decision))?.version).toBe(1)
  expect(await write(decision, { reason: 'Other.' }, 'decider')).toMatchObject({ ok: false })
  const change = `update frontdoor.family_letter set words = 'x' where decision_id = $1`
  await expect(look.query(change, [decision])).rejects.toThrow(/does not change/)
  await expect(
    seenBy(bench, 'screener', sql`update frontdoor.family_letter set words = 'x' where decision_id = ${decision}`),
  ).rejects.toThrow(/permission denied/)
})

it('is not written of a family that is not told yet, and the page says why', async () => {
  const decision = await decided({
    ...aDecision.family,
    tell: 'risk-to-child',
    who: '',
    by: '',
    words: 'He reads her post.',
  })
  expect(await write(decision)).toMatchObject({ ok: false })
  const rosa = await site.visitor('screener')
  expect((await rosa.get(`/hub/family/${decision}/letter`)).body).toContain('He reads her post.')
  expect((await rosa.get(`/hub/family/${decision}/letter/parent`)).status).toBe(404)
})

it('is sent only once checked, and posted only where it is safe to write', async () => {
  const decision = await decided({ ...aDecision.family, safeToWrite: 'not-known' })
  expect(await tick(decision, 'handed')).toMatchObject({ refusal: { how: expect.anything() as string } })
  await write(decision)
  expect((await tick(decision, 'handed')).ok).toBe(false)
  await check(decision)
  expect(await tick(decision, 'posted')).toMatchObject({ refusal: { how: expect.anything() as string } })
  const posted = `insert into frontdoor.family_told (decision_id, hub_id, told_on, received, how, letter_id, recorded_by, recorded_by_name, recorded_at)
    select l.decision_id, l.hub_id, current_date, 'x', 'posted', l.id, l.written_by, 'x', now() from frontdoor.family_letter l where l.decision_id = $1`
  await expect(look.query(posted, [decision])).rejects.toThrow(/not safe to write/)
  expect((await tick(decision, 'handed')).ok).toBe(true)
})

it.each(['support', 'nursery', 'police', 'nc-police'])('is not written by %s', async (who) => {
  const decision = await decided()
  const done = await write(decision, {}, who).then(
    ({ ok }) => ok,
    () => false,
  )
  expect(done).toBe(false)
  await write(decision)
  if (who !== 'support') expect(await newest(decision, who)).toBeUndefined()
})

it('is printed with its hash once checked, and not before', async () => {
  const decision = await decided()
  const rosa = await site.visitor('screener')
  const path = `/hub/family/${decision}/letter/parent`
  expect((await rosa.post(path, { ...parts, reason: ' ', seen: '0' })).body).toContain(
    'Write the reason in plain words',
  )
  expect((await rosa.post(path, { ...parts, seen: '0' })).status).toBe(303)
  expect((await rosa.get(path)).body).toContain('Reading age')
  expect((await rosa.get(`${path}/print`)).status).toBe(404)
  await check(decision)
  const page = await rosa.get(`${path}/print`)
  expect(page.body).toContain((await newest(decision))?.hash)
  expect(page.body).toContain('There was a bruise')
})
