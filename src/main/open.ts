import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import type { Config } from '../platform/config.ts'
import { type Database, openDatabase } from '../platform/db/database.ts'
import { type Logins, prepareLogins } from '../platform/db/logins.ts'
import { migrate, type Stamp } from '../platform/db/migrate.ts'
import { openFolder } from '../platform/embedded-postgres/places.ts'
import { type Embedded, startEmbedded } from '../platform/embedded-postgres/start.ts'
import { openSecrets, type Secrets } from '../platform/http/secrets.ts'
import { loginsOnServer, passwordsFrom } from './logins-of.ts'

/** An installation with its database up to date and open. */
export type Deployment = {
  readonly db: Database
  readonly logins: Logins
  readonly secrets: Secrets
  readonly secret: string
  readonly stamp: Stamp
  /** True when no hub has been set up yet. */
  readonly empty: boolean
  readonly close: () => Promise<void>
}

export type OpenOptions = {
  /** The stamp a new database gets. */
  readonly stamp: Stamp
  readonly log: (line: string) => void
  /** Use a running process's embedded server rather than refuse. */
  readonly share?: boolean
}

/** The deployment's secret: given, or made once and kept where only its owner reads it. */
const secretOf = async (config: Config): Promise<string> => {
  if (config.secret !== null) return config.secret
  const file = join(await openFolder(config.dataFolder), 'secret')
  const made = randomBytes(32).toString('base64url')
  return writeFile(file, made, { mode: 0o600, flag: 'wx' }).then(
    () => made,
    () => readFile(file, 'utf8'),
  )
}

export const databaseName = 'openmash'

const makeDatabase = async (embedded: Embedded): Promise<void> => {
  const client = new pg.Client({ connectionString: embedded.url('postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
    if (rowCount === 0) await client.query(`create database ${databaseName}`)
  } finally {
    await client.end()
  }
}

const startOwn = async (config: Config, secret: string, { log, share }: OpenOptions) => {
  const embedded = await startEmbedded({
    dataFolder: config.dataFolder,
    log,
    whenInUse: share === true ? 'share' : 'refuse',
    ...(config.postgresPrograms === null ? {} : { binaries: config.postgresPrograms }),
  })
  await makeDatabase(embedded)
  const logins = await prepareLogins(embedded.url(databaseName), config.rolePrefix, passwordsFrom(secret))
  return { logins, stop: embedded.stop }
}

const stateOf = async (db: Database): Promise<{ stamp: Stamp; empty: boolean }> =>
  db.asOperator(async (tx) => {
    const { rows } = await sql<{ stamp: Stamp; empty: boolean }>`
      select auth.stamped() as stamp, not exists (select from partnership.hub) as empty`.execute(tx)
    if (rows[0] === undefined) throw new Error('The database has no stamp.')
    return rows[0]
  })

/** Starts or finds the database, brings it up to date and opens it. */
export const openDeployment = async (config: Config, options: OpenOptions): Promise<Deployment> => {
  const secret = await secretOf(config)
  const { logins, stop } =
    config.databaseUrl === null
      ? await startOwn(config, secret, options)
      : { logins: await loginsOnServer(config, config.databaseUrl, secret), stop: () => Promise.resolve() }
  await migrate({ ownerUrl: logins.owner, prefix: config.rolePrefix, stamp: options.stamp })
  const db = openDatabase(logins)
  const state = await stateOf(db)
  const close = async () => {
    await db.close()
    await stop()
  }
  return { db, logins, secret, secrets: openSecrets(secret), ...state, close }
}
