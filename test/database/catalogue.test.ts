import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../setup/database.ts'

// What pg_catalog can show of the pitfalls that row security has been measured to have.
const schemas = `('auth', 'partnership', 'sharing', 'people', 'frontdoor', 'post', 'stats')`
const logins = ['app', 'door', 'worker', 'board', 'auditor', 'finder'] as const

describe('the catalogue of a migrated database', () => {
  let cloned: TestDatabase
  let owner: pg.Client
  const names = async (sql: string): Promise<string[]> =>
    (await owner.query<{ name: string }>(sql)).rows.map(({ name }) => name)

  beforeAll(async () => {
    cloned = await cloneDatabase()
    owner = new pg.Client({ connectionString: cloned.logins.owner })
    await owner.connect()
  })
  afterAll(async () => {
    await owner.end()
    await cloned.drop()
  })

  const grantedTo = (login: string) =>
    names(`select distinct n.nspname || '.' || c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join lateral aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
      where n.nspname in ${schemas} and c.relkind in ('r', 'v', 'm', 'p') and r.rolname = 'omtest_${login}'`)

  const unprotected = `select n.nspname || '.' || c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ${schemas} and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`

  it('finds tables to check, so that an empty list cannot pass for a safe one', async () => {
    expect((await grantedTo('app')).length).toBeGreaterThan(20)
  })

  it('every table that any login but backup can touch has row security, forced', async () => {
    const open = new Set(await names(unprotected))
    for (const login of logins)
      expect(
        (await grantedTo(login)).filter((table) => open.has(table)),
        login,
      ).toEqual([])
  })

  it('a table without forced row security would be named', async () => {
    await owner.query('begin')
    await owner.query('alter table frontdoor.contact no force row level security')
    expect(await names(unprotected)).toContain('frontdoor.contact')
    await owner.query('rollback')
  })

  it('only tables of hubs, agencies, policies and outgoing messages, and those that functions of the owner guard, let the owner in', async () => {
    const tables = await names(`select distinct schemaname || '.' || tablename as name from pg_policies
      where 'omtest_owner' = any (roles) or 'public' = any (roles)`)
    expect(tables.sort()).toEqual([
      'frontdoor.restriction_reader',
      'partnership.agency',
      'partnership.hub',
      'partnership.policy',
      'people.agency_list',
      'people.list_look',
      'people.list_upload',
      'people.listed_child',
      'post.message',
    ])
  })

  it('no login is a superuser, passes row security, may make roles or databases, or may become another', async () => {
    const strong = await names(`select rolname as name from pg_roles where rolname like 'omtest\\_%'
      and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or (rolbypassrls and rolname <> 'omtest_backup'))`)
    expect(strong).toEqual([])
    const members = await names(`select m.rolname as name from pg_auth_members a join pg_roles m on m.oid = a.member
      where m.rolname like 'omtest\\_%'`)
    expect(members).toEqual([])
  })

  it('nobody but the owner may truncate, reference or set triggers, and only drafts and kept text may be deleted', async () => {
    const rights = await names(`select n.nspname || '.' || c.relname || ' ' || a.privilege_type as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join lateral aclexplode(c.relacl) a
      join pg_roles r on r.oid = a.grantee where n.nspname in ${schemas} and r.rolname <> 'omtest_owner'
      and a.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'DELETE')`)
    expect(rights.sort()).toEqual([
      'frontdoor.answer_draft DELETE',
      'frontdoor.draft DELETE',
      'partnership.kept_text DELETE',
    ])
  })

  it('facts, audit rows, seals, returns, items and releases cannot be changed by any login', async () => {
    const frozen = [
      'frontdoor.fact',
      'sharing.audit',
      'sharing.seal',
      'sharing.checkpoint',
      'sharing.sealed_return',
      'sharing.sealed_item',
      'sharing.release',
      'sharing.basis',
      'sharing.discussion',
      'people.person',
      'people.entry',
    ]
    const changed =
      await names(`select table_schema || '.' || table_name as name from information_schema.column_privileges
      where privilege_type = 'UPDATE' and grantee <> 'omtest_owner' and table_schema in ${schemas}`)
    expect(frozen.filter((table) => changed.includes(table))).toEqual([])
  })

  it('every view runs as its reader, and there is no materialised view', async () => {
    const views = await names(`select n.nspname || '.' || c.relname as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where n.nspname in ${schemas} and (c.relkind = 'm'
      or (c.relkind = 'v' and not coalesce(c.reloptions::text[] @> '{security_invoker=true}', false)))`)
    expect(views).toEqual([])
  })

  it('every function that runs as the owner has a fixed search path and is closed to everyone not named', async () => {
    const loose = await names(`select p.oid::regprocedure::text as name from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace where n.nspname in ${schemas} and p.prosecdef
      and (p.proconfig is null or not exists (select from unnest(p.proconfig) c where c like 'search_path=%')
        or p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`)
    expect(loose).toEqual([])
  })

  it('only the door login can open sessions or read credentials', async () => {
    const doorOnly = [
      'auth.open_session',
      'auth.credential_for',
      'auth.passkey_for',
      'auth.open_link_session',
      'auth.personas',
    ]
    const openTo = await names(`select n.nspname || '.' || p.proname as name from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace cross join lateral aclexplode(p.proacl) a join pg_roles r on r.oid = a.grantee
      where n.nspname = 'auth' and r.rolname not in ('omtest_owner', 'omtest_door')`)
    expect(doorOnly.filter((name) => openTo.includes(name))).toEqual([])
  })

  it('ids are random: no serial or identity column but the audit position and the attempt log', async () => {
    const counted = await names(`select table_schema || '.' || table_name as name from information_schema.columns
      where table_schema in ${schemas} and (is_identity = 'YES' or column_default like 'nextval%')`)
    expect(counted.sort()).toEqual(['auth.attempt', 'sharing.audit'])
  })

  it('no unique rule on personal data reaches across agencies or hubs', async () => {
    const keys = await names(`select t.relname || ': ' || pg_get_indexdef(i.indexrelid) as name from pg_index i
      join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
      where n.nspname in ('people', 'frontdoor', 'sharing') and i.indisunique
      and pg_get_indexdef(i.indexrelid) ~* '\\((nhs|name|body|content|email|phone)'`)
    expect(keys).toEqual([])
  })
})
