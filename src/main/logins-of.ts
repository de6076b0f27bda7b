import { createHmac } from 'node:crypto'
import pg from 'pg'
import { ConfigTrouble, type Config } from '../platform/config.ts'
import { type Logins, loginNames, prepareLogins } from '../platform/db/logins.ts'

/** Passwords of the logins that we make ourselves, drawn from the deployment's secret. */
export const passwordsFrom =
  (secret: string) =>
  (login: string): string =>
    createHmac('sha256', secret).update(`login:${login}`).digest('base64url')

type Standing = { readonly superuser: boolean }

const standingOf = async (url: string): Promise<Standing> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ superuser: boolean }>(
      'select rolsuper as superuser from pg_roles where rolname = current_user',
    )
    return { superuser: rows[0]?.superuser ?? false }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ConfigTrouble(`DATABASE_URL cannot be reached: ${reason || 'no answer'}.`)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Whether the server knows a login under another password than ours: then it is another deployment's. */
const belongsToAnother = async (url: string, login: string, password: string): Promise<boolean> => {
  const own = new URL(url)
  own.username = login
  own.password = password
  const client = new pg.Client({ connectionString: own.href, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    return false
  } catch (error) {
    return (error as { readonly code?: string }).code === '28P01'
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Logins are the whole server's, so a second deployment under the same names would lock the first one out. */
const refuseAnothersLogins = async (config: Config, url: string, secret: string): Promise<void> => {
  const owner = `${config.rolePrefix}_owner`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rowCount } = await client
    .query(
      `select 1 from pg_database d join pg_roles r on r.oid = d.datdba
        where r.rolname = $1 and d.datname <> current_database()`,
      [owner],
    )
    .finally(() => client.end())
  if ((rowCount ?? 0) > 0 && (await belongsToAnother(url, owner, passwordsFrom(secret)('owner'))))
    throw new ConfigTrouble(
      `Another OpenMASH on this server uses the logins ${config.rolePrefix}_*. Set OPENMASH_ROLE_PREFIX to another name, or give both the same OPENMASH_SECRET.`,
    )
}

/**
 * The logins of a server that DATABASE_URL names. A superuser's URL makes them (handy to try the product);
 * otherwise each is given in its own setting, and the web process never holds the owner's.
 */
export const loginsOnServer = async (config: Config, url: string, secret: string): Promise<Logins> => {
  if ((await standingOf(url)).superuser) {
    await refuseAnothersLogins(config, url, secret)
    return prepareLogins(url, config.rolePrefix, passwordsFrom(secret))
  }
  const given = { app: url, ...config.loginUrls }
  for (const needed of ['owner', 'door', 'worker'] as const)
    if (given[needed] === undefined)
      throw new ConfigTrouble(
        `DATABASE_URL is not a superuser's, so DATABASE_${needed.toUpperCase()}_URL is needed too: see docs/operations.md.`,
      )
  return Object.fromEntries(loginNames.map((login) => [login, given[login] ?? ''])) as Logins
}
