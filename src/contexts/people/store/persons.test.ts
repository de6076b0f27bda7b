import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, type Bench, openBench } from '../../../../test/frontdoor/hub-bench.ts'
import { knownPeople, peopleOf } from './persons.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const first = at('2026-03-02T10:00Z')
const second = at('2026-11-18T10:00Z')

const knownTo = async (who: string, contact: string) => {
  const actor = await bench.town.actor(who)
  return bench.db.as(actor, 'look', async (tx) => {
    const people = await peopleOf(tx, contact)
    return knownPeople(
      tx,
      people.map(({ id }) => id),
    )
  })
}

it('finds an earlier record of the same child, with the reason in plain words and the contact it came from', async () => {
  const earlier = await bench.receive({ at: first, child: { lastName: 'Nkemelu-Jones', alsoKnownAs: '' } })
  const now = await bench.receive({ at: second })
  const found = (await knownTo('screener', now)).filter(({ role }) => role === 'child')
  expect(found).toMatchObject([{ name: 'Amara Nkemelu-Jones', born: 'born 14 March 2023', sourceId: earlier }])
  expect(found[0]?.reasons).toContain('Same name and date of birth')
})

it('shows a referrer nobody, though the referrer wrote the records', async () => {
  const now = await bench.receive({ at: second })
  expect(await knownTo('nursery', now)).toEqual([])
  const people = await bench.db.as(await bench.town.actor('screener'), 'look', (tx) => peopleOf(tx, now))
  const actor = await bench.town.actor('nursery')
  const ids = people.map(({ id }) => id)
  expect(await bench.db.as(actor, 'look', (tx) => knownPeople(tx, ids))).toEqual([])
})

it('finds nobody of another hub, even the very same child', async () => {
  const elsewhere = await bench.receive({ at: second, from: 'nc-school', concern: 'harm' })
  expect(await knownTo('nc-screener', elsewhere)).toEqual([])
  expect(await knownTo('screener', elsewhere)).toEqual([])
})

it('keeps no name, birth or number in the tokens it looks by', async () => {
  const { rows } = await bench.db.as(await bench.town.actor('screener'), 'look', (tx) =>
    sql<{ plain: string }>`select encode(key, 'escape') as plain from people.person_key`.execute(tx),
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { plain } of rows) expect(plain).not.toMatch(/amara|nkemelu|2023-03-14|zz9/i)
})
