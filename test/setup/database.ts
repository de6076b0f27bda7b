import pg from 'pg'
import { inject } from 'vitest'
import { loginNames, prepareLogins, type Logins } from '../../src/platform/db/logins.ts'
import { migrate, type Stamp } from '../../src/platform/db/migrate.ts'

/** Roles belong to the whole server, so every test database shares these. */
const prefix = 'omtest'
const passwordOf = (login: string): string => `test-${login}`

export type TestDatabase = {
  readonly name: string
  readonly superuserUrl: string
  /** URL of each login of this database. */
  readonly logins: Logins
  readonly drop: () => Promise<void>
}

/** Something slow to build once and clone often, such as a seeded town. */
export type Template = { readonly name: string; readonly build: (logins: Logins) => Promise<void> }

const at = (url: string, database: string): string => {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

const withServer = async <Value>(work: (client: pg.Client) => Promise<Value>): Promise<Value> => {
  const client = new pg.Client({ connectionString: at(inject('superuserUrl'), 'postgres') })
  await client.connect()
  try {
    // One maker at a time: a database cannot be copied while somebody is connected to it.
    await client.query('select pg_advisory_lock(7242100)')
    return await work(client)
  } finally {
    await client.end()
  }
}

const exists = async (client: pg.Client, name: string): Promise<boolean> =>
  (await client.query('select 1 from pg_database where datname = $1', [name])).rowCount === 1

const loginsAt = (database: string): Logins => {
  const urls = loginNames.map((login) => {
    const url = new URL(at(inject('superuserUrl'), database))
    url.username = `${prefix}_${login}`
    url.password = passwordOf(login)
    return [login, url.href]
  })
  return Object.fromEntries(urls) as Logins
}

/** A copy does not inherit who may connect. */
const openTo = async (client: pg.Client, name: string): Promise<void> => {
  const everyRole = loginNames.map((login) => `${prefix}_${login}`).join(', ')
  await client.query(`alter database ${name} owner to ${prefix}_owner`)
  await client.query(`revoke all on database ${name} from public`)
  await client.query(`grant connect on database ${name} to ${everyRole}`)
}

/** Builds under another name and renames when whole, so a failed build is tried again and not cloned. */
const makeTemplate = async (
  client: pg.Client,
  name: string,
  from: string,
  build: (database: string) => Promise<void>,
): Promise<void> => {
  if (await exists(client, name)) return
  const draft = `${name}_draft`
  await client.query(`drop database if exists ${draft} with (force)`)
  await client.query(`create database ${draft} template ${from}`)
  await build(draft)
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${draft}' and pid <> pg_backend_pid()`,
  )
  await client.query(`alter database ${draft} rename to ${name}`)
}

const migrated = async (client: pg.Client, stamp: Stamp): Promise<string> => {
  const name = `${inject('runName')}_${stamp}`
  await makeTemplate(client, name, 'template0', async (database) => {
    const logins = await prepareLogins(at(inject('superuserUrl'), database), prefix, passwordOf)
    await migrate({ ownerUrl: logins.owner, prefix, stamp })
  })
  return name
}

let made = 0

/**
 * A migrated database of one's own, copied from a template in about 50 ms. With `template`, its `build` runs once for
 * the whole run and every later call with the same name copies the outcome. Call drop() in afterAll.
 */
export const cloneDatabase = async (options: { stamp?: Stamp; template?: Template } = {}): Promise<TestDatabase> => {
  made += 1
  const name = `${inject('runName')}_p${String(process.pid)}_${String(made)}`
  const { template, stamp = 'demonstration' } = options
  await withServer(async (client) => {
    let source = await migrated(client, stamp)
    if (template !== undefined) {
      const built = `${source}_${template.name}`
      await makeTemplate(client, built, source, async (database) => {
        await openTo(client, database)
        await template.build(loginsAt(database))
      })
      source = built
    }
    await client.query(`create database ${name} template ${source}`)
    await openTo(client, name)
  })
  return {
    name,
    superuserUrl: at(inject('superuserUrl'), name),
    logins: loginsAt(name),
    drop: () => withServer(async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  }
}

/** An empty database nobody has migrated, for tests of migration itself. */
export const emptyDatabase = async (): Promise<Omit<TestDatabase, 'logins'>> => {
  made += 1
  const name = `${inject('runName')}_e${String(process.pid)}_${String(made)}`
  await withServer(async (client) => void (await client.query(`create database ${name} template template0`)))
  return {
    name,
    superuserUrl: at(inject('superuserUrl'), name),
    drop: () => withServer(async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  }
}
