import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askedAbout } from '../../../../../test/frontdoor/answer-bench.ts'
import { answered, askOwner, decide, seenBy } from '../../../../../test/frontdoor/decided.ts'
import { at, type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'
import { type MayLeave, ownWishes, wishesOf, wishRelease } from '../../../sharing/index.ts'
import { answerReleaseWish, type AnsweringWish } from './act.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const came = at('2026-11-20T10:00Z')
const wished = at('2026-11-20T11:00Z')
const now = at('2026-11-20T12:00Z')
const team = 'Assessment team'

const sealed = async (content: string, mayLeave: MayLeave = 'ask-us') => {
  const { contact, requests } = await askedAbout(bench, ['police', 'health'], came)
  return {
    contact,
    item: await answered(bench, 'police', { request: requests['police'] ?? '', mayLeave, content, at: came }),
  }
}
type Sealed = Awaited<ReturnType<typeof sealed>>

const ask = async ({ contact, item }: Sealed, over: { who?: string; recipient?: string } = {}) => {
  const actor = await bench.town.actor(over.who ?? 'decider')
  return bench.db.as(actor, 'release-wish.ask', (tx) =>
    askOwner(tx, actor, { contact, item, recipient: over.recipient ?? team }, wished, bench.needs),
  )
}
const wishOf = async ({ contact }: Sealed) => {
  const wishes = await bench.db.as(await bench.town.actor('decider'), 'look', (tx) => wishesOf(tx, contact))
  return wishes[0] ?? null
}
const answer = async (about: Sealed, who: string, over: Partial<AnsweringWish> = {}) => {
  const actor = await bench.town.actor(who)
  const input: AnsweringWish = { wish: (await wishOf(about))?.id ?? '', answer: 'released', reason: '', ...over }
  return bench.db.as(actor, 'release-wish.answer', (tx) => answerReleaseWish(tx, actor, input, now))
}
const released = ({ contact }: Sealed) =>
  seenBy(
    bench,
    'decider',
    sql`
    select content, recipient, how, released_by_name as name, content_hash = sha256(convert_to(content, 'UTF8')) as bound
      from sharing.release where enquiry_id = ${contact}`,
  )

it('lets an item marked ask us first go when its owner says so, word for word, to that team', async () => {
  const about = await sealed('Called three times this autumn.')
  expect((await ask(about)).ok).toBe(true)
  expect(await released(about)).toEqual([])
  expect((await answer(about, 'police')).ok).toBe(true)
  expect(await released(about)).toEqual([
    {
      content: 'Called three times this autumn.',
      recipient: team,
      how: 'owner',
      name: 'Sgt Amir Dhillon',
      bound: true,
    },
  ])
})

it('can still be answered when the enquiry has ended', async () => {
  const about = await sealed('Asked before the decision.')
  await ask(about)
  await decide(bench, { contact: about.contact, at: now })
  expect((await answer(about, 'police')).ok).toBe(true)
  expect(await released(about)).toHaveLength(1)
})

it('keeps the item when its owner refuses, with a reason', async () => {
  const about = await sealed('From an informant.')
  await ask(about)
  expect(await answer(about, 'police', { answer: 'refused' })).toMatchObject({
    ok: false,
    refusal: { reason: 'Say why your agency keeps it' },
  })
  expect((await answer(about, 'police', { answer: 'refused', reason: 'An inquiry is open.' })).ok).toBe(true)
  expect(await released(about)).toEqual([])
  expect(await wishOf(about)).toMatchObject({ answered: 'refused', answeredReason: 'An inquiry is open.' })
})

it('takes the first answer: the same again changes nothing, another is refused', async () => {
  const about = await sealed('Answered twice.')
  await ask(about)
  await answer(about, 'police')
  expect((await answer(about, 'police')).ok).toBe(true)
  expect(await answer(about, 'police', { answer: 'refused', reason: 'Changed my mind.' })).toMatchObject({ ok: false })
  expect(await released(about)).toHaveLength(1)
})

it('asks once for a team, however often it is pressed, and mails nothing of the child', async () => {
  const about = await sealed('Pressed twice.')
  await ask(about)
  await ask(about)
  const mails = await seenBy(
    bench,
    'decider',
    sql<{ content: string }>`
    select content from post.message where subject = 'The hub asks for a release' and written_at = ${wished}`,
  )
  expect(mails.length).toBeGreaterThan(0)
  for (const { content } of mails) expect(content).not.toMatch(/Amara|Nkemelu|Pressed|police/i)
  const count = sql`select count(*)::int as n from sharing.release_wish where item_id = ${about.item}`
  expect(await seenBy(bench, 'decider', count)).toEqual([{ n: 1 }])
})

it.each(['yes', 'no'] as const)('asks for no item marked %s, by the act or by any SQL', async (mayLeave) => {
  const about = await sealed(`Marked ${mayLeave}.`, mayLeave)
  expect((await ask(about)).ok).toBe(false)
  const actor = await bench.town.actor('decider')
  expect(
    await bench.db.as(actor, 'x', (tx) => wishRelease(tx, actor, { item: about.item, recipient: team }, now)),
  ).toBe(false)
  const forced = bench.db.as(actor, 'x', (tx) =>
    sql`insert into sharing.release_wish (hub_id, enquiry_id, item_id, agency_id, recipient, wished_at, wished_by_name)
        select hub_id, enquiry_id, id, agency_id, ${team}, ${now}, 'x' from sharing.sealed_item where id = ${about.item}`.execute(
      tx,
    ),
  )
  await expect(forced).rejects.toThrow(/row-level security/)
})

it('lets not even its owner release what was marked never to leave: the database refuses', async () => {
  const about = await sealed('Never.', 'no')
  const actor = await bench.town.actor('police')
  const forced = bench.db.as(actor, 'x', (tx) =>
    sql`insert into sharing.release (hub_id, enquiry_id, item_id, agency_id, recipient, content, content_hash, how, released_by, released_by_name, released_at)
        select hub_id, enquiry_id, id, agency_id, ${team}, content, content_hash, 'owner', ${actor.user}, 'x', ${now}
          from sharing.sealed_item where id = ${about.item}`.execute(tx),
  )
  await expect(forced).rejects.toThrow(/row-level security/)
})

it.each(['health', 'nursery', 'nc-police'])('is not there for %s', async (who) => {
  const about = await sealed(`Nothing for ${who}.`)
  await ask(about)
  const actor = await bench.town.actor(who)
  expect(await bench.db.as(actor, 'look', (tx) => ownWishes(tx, 10))).toEqual([])
  expect(await answer(about, who)).toMatchObject({ ok: false })
  expect(await released(about)).toEqual([])
})

it.each(['screener', 'decider'])('is not the hub’s to answer: %s is refused by the database', async (who) => {
  const about = await sealed(`Not for ${who} to say.`)
  await ask(about)
  expect((await answer(about, who)).ok).toBe(false)
  const actor = await bench.town.actor(who)
  const update = sql`update sharing.release_wish set answered = 'refused', answered_reason = 'x', answered_at = ${now} where item_id = ${about.item}`
  const done = await bench.db.as(actor, 'x', (tx) => update.execute(tx))
  expect(done.numAffectedRows).toBe(0n)
})

it.each([
  ['another town’s team', 'Elsewhere'],
  ['an empty name', ''],
])('sends nothing to %s', async (_, recipient) => {
  const about = await sealed(`To ${recipient}.`)
  expect(await ask(about, { recipient })).toMatchObject({
    ok: false,
    refusal: { recipient: expect.any(String) as string },
  })
})

it.each(['support', 'nursery', 'police'])('lets %s ask for nothing', async (who) => {
  const about = await sealed(`Not asked by ${who}.`)
  const asked = ask(about, { who }).then(
    ({ ok }) => ok,
    () => false,
  )
  expect(await asked).toBe(false)
  expect(await wishOf(about)).toBeNull()
})
