import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '../../src/kernel/actor.ts'
import { SessionEnded } from '../../src/platform/db/database.ts'
import { openTown, type TownDatabase } from '../setup/town.ts'

const one = async (client: pg.Client, text: string): Promise<unknown> =>
  (await client.query<{ value: unknown }>(text)).rows[0]?.value

describe('who a transaction is', () => {
  let town: TownDatabase
  let app: pg.Client
  let screener: SignedIn
  let police: SignedIn

  beforeAll(async () => {
    town = await openTown()
    screener = await town.town.actor('screener')
    police = await town.town.actor('police')
    app = new pg.Client({ connectionString: town.cloned.logins.app })
    await app.connect()
  })
  afterAll(async () => {
    await app.end()
    await town.close()
  })

  const claimOf = (actor: SignedIn) =>
    town.db.as(actor, 'test', async (tx) => {
      const { rows } = await sql<{ raw: string }>`select current_setting('openmash.claim') as raw`.execute(tx)
      return rows[0]?.raw ?? ''
    })

  it('a transaction without a claim sees no hub', async () => {
    expect(await one(app, 'select count(*)::int as value from partnership.hub')).toBe(0)
  })

  it('a session token gives its own hub, agency and roles, and nothing else', async () => {
    await app.query('begin')
    await app.query('select * from auth.enter($1, $2)', [police.token, 'test'])
    expect(await one(app, 'select auth.agency() as value')).toBe(police.agency)
    expect(await one(app, 'select count(*)::int as value from partnership.hub')).toBe(1)
    expect(await one(app, `select auth.holds('screener') as value`)).toBe(false)
    await app.query('rollback')
  })

  it('the claim ends with its transaction, so a pooled connection keeps nothing', async () => {
    await app.query('begin')
    await app.query('select * from auth.enter($1, $2)', [police.token, 'test'])
    await app.query('commit')
    expect(await one(app, 'select auth.hub() as value')).toBeNull()
  })

  it('a claim written by hand is worth nothing', async () => {
    await app.query('begin')
    await app.query('select * from auth.enter($1, $2)', [police.token, 'test'])
    await app.query(`select set_config('openmash.claim',
      replace(current_setting('openmash.claim'), 'researcher', 'decision-maker'), true)`)
    expect(await one(app, `select auth.holds('decision-maker') as value`)).toBe(false)
    expect(await one(app, 'select auth.hub() as value')).toBeNull()
    await app.query('rollback')
  })

  it('a true claim copied from another transaction is worth nothing', async () => {
    const stolen = await claimOf(screener)
    expect(stolen).toContain(screener.user)
    await app.query('begin')
    await app.query(`select set_config('openmash.claim', $1, true)`, [stolen])
    expect(await one(app, 'select auth.user_id() as value')).toBeNull()
    await app.query('rollback')
  })

  it('the app cannot read the key, sign a claim, open a session or become another login', async () => {
    const attempts = [
      'select * from auth.secret',
      `select auth.mac('x')`,
      `select auth.put_claim('signed-in', null, null, null, null, null, null)`,
      `select auth.open_session('${screener.user}', null, '\\x00', '1 day', '1 day')`,
      'select * from auth.account',
      'select * from auth.session',
      `select auth.enter_clockwork('${screener.hub}', 'seal')`,
      'set role omtest_owner',
      'set session authorization omtest_owner',
      'truncate frontdoor.contact',
      'alter table frontdoor.contact disable row level security',
    ]
    for (const attempt of attempts)
      await expect(app.query(attempt), attempt).rejects.toThrow(/permission denied|must be owner/)
  })

  it('a session ends at the next transaction when its person is disabled', async () => {
    const petty = await town.town.actor('support')
    const owner = new pg.Client({ connectionString: town.cloned.logins.owner })
    await owner.connect()
    await owner.query('update auth.account set disabled_at = now() where user_id = $1', [petty.user])
    await owner.end()
    await expect(town.db.as(petty, 'test', () => Promise.resolve(true))).rejects.toThrow(SessionEnded)
  })

  it('an unknown token enters nothing', async () => {
    expect(await town.db.actorOf('nobody')).toBeNull()
  })

  it('a hub sees its own agencies and policies and no other hub’s', async () => {
    const seen = await town.db.as(screener, 'test', async (tx) => {
      const { rows } = await sql<{ hub_id: string }>`
        select hub_id from partnership.agency union select hub_id from partnership.policy`.execute(tx)
      return rows.map((row) => row.hub_id)
    })
    expect(seen).toEqual([screener.hub])
  })
})
