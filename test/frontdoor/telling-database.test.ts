import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Tx } from '../../src/platform/db/pool.ts'
import { answerAll, neighbour, openTellingBench, type TellingBench, young } from './telling-bench.ts'

let bench: TellingBench
beforeAll(async () => {
  bench = await openTellingBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.superuser.query('delete from auth.attempt'))

describe('the database holds whoever tells to one contact, and to reading nothing', () => {
  const open = async (): Promise<string> => {
    const client = await bench.begin('public')
    await answerAll(client, neighbour)
    return /__Host-unfinished=([\w-]+)/.exec(client.carries().cookie)?.[1] ?? ''
  }
  const asTeller = async <Value>(token: string, work: (tx: Tx) => Promise<Value>): Promise<Value> =>
    bench.site.db.as({ kind: 'visitor' }, 'raw', async (tx) => {
      await sql`select * from auth.enter_telling(${token}, 'x'::bytea)`.execute(tx)
      return work(tx)
    })

  it('no table shows them a row, but their hub and its published rules', async () => {
    await bench.tell('young-person', young)
    const token = await open()
    const { rows: tables } = await bench.superuser.query<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.role_table_grants
        where grantee = 'omtest_app' and privilege_type = 'SELECT' order by 1`,
    )
    expect(tables.length).toBeGreaterThan(20)
    const seen = await asTeller(token, async (tx) => {
      const shown: string[] = []
      for (const { name } of tables) {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(name)}`.execute(tx)
        if ((rows[0]?.n ?? 0) > 0) shown.push(name)
      }
      return shown
    })
    // The demonstration shows its own invented mail to everybody.
    expect(seen.filter((name) => name !== 'post.message')).toEqual(['partnership.hub', 'partnership.policy'])
  })

  it.each([
    ['another contact than the one drawn', `gen_random_uuid()`, `'public'`, 'null'],
    ['a contact said to come from an agency', 'auth.subject()', `'form'`, `(select gen_random_uuid())`],
    ['a contact by another channel', 'auth.subject()', `'phone'`, 'null'],
  ])('refuses %s', async (_, id, channel, agency) => {
    const token = await open()
    const insert = asTeller(token, (tx) =>
      sql`insert into frontdoor.contact (id, hub_id, reference, channel, source_agency, source_agency_name, received_at,
            danger_claimed, concern, who, state, due_at, version, changed_at)
          values (${sql.raw(id)}, auth.hub(), 'SB-RAW', ${sql.raw(channel)}, ${sql.raw(agency)}, 'x', now(), false, 'x', 'x', 'to-screen',
            now(), 1, now())`.execute(tx),
    )
    await expect(insert).rejects.toThrow(/row-level security|violates/)
  })

  it('refuses a forged claim, a second entry after sending, and mail', async () => {
    const token = await open()
    const mail = asTeller(token, (tx) =>
      sql`insert into post.message (hub_id, channel, recipient, subject, content, written_at)
          values (auth.hub(), 'mail', 'a@b.example', 'x', 'x', now())`.execute(tx),
    )
    await expect(mail).rejects.toThrow(/row-level security/)
    await bench.site.db.as({ kind: 'visitor' }, 'raw', async (tx) => {
      await sql`select set_config('openmash.claim', '1|2|teller||||||x|mac', true)`.execute(tx)
      const { rows } = await sql<{ kind: string | null }>`select auth.kind() as kind`.execute(tx)
      expect(rows[0]?.kind).toBeNull()
    })
    await bench.superuser.query(
      `update auth.telling set sent_at = now(), reference = 'SB-X', typed = '{}' where sent_at is null`,
    )
    const kind = await asTeller(
      token,
      async (tx) => (await sql<{ k: string | null }>`select auth.kind() as k`.execute(tx)).rows[0]?.k,
    )
    expect(kind ?? null).toBeNull()
  })

  it('a contact of the public never has an agency, whoever writes it', async () => {
    const { rows } = await bench.superuser.query<{ id: string; hub_id: string }>(
      `select id, hub_id from partnership.agency limit 1`,
    )
    const planted = bench.superuser.query(
      `insert into frontdoor.contact (hub_id, reference, channel, source_agency, source_agency_name, received_at, danger_claimed,
         concern, who, state, due_at, version, changed_at)
       values ($1, 'SB-RAW2', 'public', $2, 'x', now(), false, 'x', 'x', 'to-screen', now(), 1, now())`,
      [rows[0]?.hub_id, rows[0]?.id],
    )
    await expect(planted).rejects.toThrow(/contact_source_known/)
  })

  it('keeps no way to reach somebody who said no', async () => {
    const planted = bench.superuser.query(
      `insert into frontdoor.teller (contact_id, hub_id, kind, name, connection, may_contact, way, reach, safe_times, may_leave_message, told_at)
       select id, hub_id, 'public', '', '', false, 'phone', '07700 900001', '', null, now() from frontdoor.contact limit 1`,
    )
    await expect(planted).rejects.toThrow(/reached_only_if_allowed/)
  })
})
