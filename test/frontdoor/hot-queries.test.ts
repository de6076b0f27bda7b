import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openContacts } from '../../src/contexts/frontdoor/store/contacts.ts'
import { queueEntries } from '../../src/contexts/frontdoor/store/queue.ts'
import { knownPeople, peopleOf } from '../../src/contexts/people/index.ts'
import type { Tx } from '../../src/platform/db/pool.ts'
import { at, type Bench, openBench } from './hub-bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

/** Five thousand more people and as many decided contacts, put in past the policies by the server's own superuser. */
const fill = async (): Promise<void> => {
  const client = new pg.Client({ connectionString: bench.superuserUrl })
  await client.connect()
  await client.query(`
    with agency as (select hub_id, id from partnership.agency where name = 'Little Terns Nursery'),
    made as (
      insert into frontdoor.contact (hub_id, reference, channel, source_agency, source_agency_name, received_at, danger_claimed,
        concern, who, state, level, rating, highest_rating, due_at, reached_at, version, changed_at)
      select hub_id, 'X-' || n, 'form', id, 'x', now(), false, 'neglect', 'x', 'decided', '1', 'green', 'green', now(), now(), 1, now()
        from agency, generate_series(1, 5000) n returning id, hub_id),
    people as (
      insert into people.person (hub_id, source_kind, source_id, body, recorded_at)
      select hub_id, 'referral', id, '{"name":"x","birth":{"kind":"unknown"}}', now() from made returning id, hub_id)
    insert into people.person_key (hub_id, key_kind, key, person_id)
    select hub_id, kind, sha256((id::text || kind)::bytea), id from people, unnest(array['name-and-birth', 'surname-and-postcode', 'sound-and-birth']) kind`)
  await client.query('analyze people.person, people.person_key, frontdoor.contact')
  await client.end()
}

/** The large tables that the work read from end to end, as the server counted within the transaction. */
const readWhole = async (work: (tx: Tx) => Promise<unknown>): Promise<readonly string[]> =>
  bench.db.as(await bench.town.actor('screener'), 'look', async (tx) => {
    await work(tx)
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_stat_xact_user_tables
       where relname in ('person', 'person_key', 'contact') and seq_scan > 0 order by relname`.execute(tx)
    return rows.map(({ name }) => name)
  })

it('reads no large table from end to end under the row policies, with five thousand people and contacts', async () => {
  await bench.receive({ at: at('2026-03-02T10:00Z') })
  const contact = await bench.receive({ at: at('2026-11-18T10:00Z') })
  await fill()
  expect(
    await readWhole(async (tx) => {
      const people = await peopleOf(tx, contact)
      expect(
        (
          await knownPeople(
            tx,
            people.map(({ id }) => id),
          )
        ).length,
      ).toBeGreaterThan(0)
    }),
  ).toEqual([])
  expect(await readWhole((tx) => openContacts(tx))).toEqual([])
  expect(await readWhole((tx) => queueEntries(tx))).toEqual([])
  // The measure can fail: a search inside the record has no index to use.
  expect(await readWhole((tx) => sql`select from people.person where body ->> 'name' like '%x%'`.execute(tx))).toEqual([
    'person',
  ])
})
