import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { proposePairs } from '../../src/contexts/frontdoor/jobs/propose.job.ts'
import { nearPeople } from '../../src/contexts/people/index.ts'
import { bare, now, oldName, openRestrictedTown, type RestrictedTown } from './restricted-town.ts'

let town: RestrictedTown
beforeAll(async () => {
  town = await openRestrictedTown()
})
afterAll(() => town.end())

it('a record of the old name and one of the new never lead to each other, and joining them is refused', async () => {
  const old = await town.decidedAbout('Tregear', 25)
  const sister = await town.decidedAbout('Tregear', 24)
  const grown = await town.bench.receive({ at: now.subtract({ hours: 3 }), child: oldName('Ashworth') })
  const { answer, miriam } = await town.close(old)
  const reference = await town.referenceOf(grown)
  const led = await miriam.post(`${answer.to}/records`, { recordsReference: reference })
  expect(led.status).toBe(303)
  const [placed, again] = [await town.childOf(grown), await town.childOf(sister)]
  expect((await miriam.post(led.to, { [`record-${placed}`]: 'after' })).status).toBe(303)
  // Under the old name once more, and nobody has placed it: it must not lead to the new name.
  const caller = await town.bench.receive({ at: now.subtract({ hours: 2 }), child: oldName('Tregear') })
  const called = await town.childOf(caller)
  const { hub } = await town.bench.town.actor('screener')
  const near = await town.finder.near(hub, [called, placed])
  expect(near.get(called)?.map(({ id }) => id)).toContain(again)
  expect(near.get(called)?.map(({ id }) => id)).not.toContain(placed)
  expect(near.get(placed)?.map(({ id }) => id)).not.toContain(again)
  // Readers are shown what may be the same child, to say whose it is.
  expect(bare((await miriam.get(answer.to)).body)).toContain('May be the same child')
  const there = await miriam.post(`${answer.to}/records`, { recordsReference: await town.referenceOf(caller) })
  expect((await miriam.post(there.to, { [`record-${called}`]: 'before' })).status).toBe(303)
  const rosa = await town.site.visitor('screener')
  const joined = await rosa.post(`/hub/contacts/${grown}/same/${placed}/${called}`, {
    seen: '0',
    verdict: 'same',
    reason: 'x',
  })
  expect(bare(joined.body)).toContain('This hub keeps these records apart')
  const actor = await town.bench.town.actor('screener')
  const [left, right] = [placed, called].sort()
  await expect(
    town.bench.db.as(actor, 'x', (tx) =>
      sql`insert into people.judgement (hub_id, left_id, right_id, number, verdict, reason, judged_by, judged_by_name, judged_at)
          values (${hub}, ${left}, ${right}, 1, 'same', 'x', ${actor.user}, 'x', now())`.execute(tx),
    ),
  ).rejects.toThrow(/kept apart/)
})

it('pairs to read never hold a record that is closed, nor two that are kept apart', async () => {
  const old = await town.decidedAbout('Vingoe', 22)
  const grown = await town.bench.receive({ at: now.subtract({ hours: 3 }), child: oldName('Vingoe') })
  await town.close(old)
  const { hub } = await town.bench.town.actor('screener')
  while ((await proposePairs(town.bench.db, hub, now, { askFinder: town.ask })) > 0);
  const [closed, open] = [(await town.peopleIn(old)).map(({ id }) => id as string), await town.childOf(grown)]
  const { rows } = await town.bench.db.as(await town.bench.town.actor('decider2'), 'look', (tx) =>
    sql<{ left: string; right: string }>`select left_id as left, right_id as right from people.pair`.execute(tx),
  )
  expect(rows.filter(({ left, right }) => closed.includes(left) || closed.includes(right))).toEqual([])
  const seen = await town.bench.db.as(await town.bench.town.actor('screener'), 'look', (tx) =>
    nearPeople(tx, town.ask, hub, [open]),
  )
  expect(seen?.filter(({ id }) => closed.includes(id))).toEqual([])
})

it('two records held to be one person stand on two sides only once that is taken back', async () => {
  const old = await town.decidedAbout('Kitto', 20)
  const grown = await town.bench.receive({ at: now.subtract({ hours: 3 }), child: oldName('Kitto-Barr') })
  const [before, after] = [await town.childOf(old), await town.childOf(grown)]
  const rosa = await town.site.visitor('screener')
  const compare = `/hub/contacts/${grown}/same/${after}/${before}`
  expect((await rosa.post(compare, { seen: '0', verdict: 'same', reason: 'Same mother.' })).status).toBe(303)
  const { answer, miriam } = await town.close(old)
  const led = await miriam.post(`${answer.to}/records`, { recordsReference: await town.referenceOf(grown) })
  const refused = await miriam.post(led.to, { [`record-${after}`]: 'after' })
  expect(refused.status).toBe(422)
  expect(bare(refused.body)).toContain('take it back first')
})

it('another hub knows of no restriction, and no login reads what keeps names apart', async () => {
  const contact = await town.decidedAbout('Hocking', 15)
  const { answer } = await town.close(contact)
  const olive = await town.site.visitor('nc-decider')
  expect((await olive.get(answer.to)).status).toBe(404)
  for (const key of ['decider', 'hub-admin', 'nc-decider'])
    await expect(
      town.bench.db.as(await town.bench.town.actor(key), 'x', (tx) => sql`select from auth.kept_apart`.execute(tx)),
    ).rejects.toThrow(/permission denied/)
})
