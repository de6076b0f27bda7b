import pg from 'pg'
import { fillRoles } from './logins.ts'
import { migrationFiles, policyFiles } from './sql-files.ts'

export type Stamp = 'demonstration' | 'live'

export type MigrateOptions = {
  /** URL of the owner login. */
  readonly ownerUrl: string
  readonly prefix: string
  /** Only used when the database is new: a database keeps the stamp it was created with. */
  readonly stamp: Stamp
}

const dropPolicies = `
do $$
declare p record;
begin
  for p in select schemaname, tablename, policyname from pg_policies
    where schemaname in ('auth', 'partnership', 'sharing', 'people', 'frontdoor', 'post') loop
    execute format('drop policy %I on %I.%I', p.policyname, p.schemaname, p.tablename);
  end loop;
end $$`

const applyMigrations = async (client: pg.Client, prefix: string): Promise<string[]> => {
  await client.query(`create schema if not exists openmash`)
  await client.query(
    `create table if not exists openmash.migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
  )
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from openmash.migration',
  )
  const known = new Map(rows.map((row) => [row.name, row.checksum]))
  const applied: string[] = []
  for (const file of await migrationFiles()) {
    const before = known.get(file.name)
    if (before === file.checksum) continue
    if (before !== undefined) throw new Error(`Migration ${file.name} was changed after it was applied here.`)
    await client.query('insert into openmash.migration (name, checksum) values ($1, $2)', [file.name, file.checksum])
    await client.query(fillRoles(file.text, prefix))
    applied.push(file.name)
  }
  return applied
}

/**
 * Brings a database up to this version: new migrations, then grants and row policies written anew, all in one
 * transaction under a lock, so a killed migration leaves the old state. Answers the names of what it applied.
 * Throws when an already applied file was edited.
 */
export const migrate = async ({ ownerUrl, prefix, stamp }: MigrateOptions): Promise<string[]> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(7242002)')
    const applied = await applyMigrations(client, prefix)
    await client.query(dropPolicies)
    for (const file of await policyFiles()) await client.query(fillRoles(file.text, prefix))
    await client.query('insert into auth.stamp (kind) values ($1) on conflict do nothing', [stamp])
    await client.query('commit')
    return applied
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
}
