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
    const { rows } = await client.query<{ superuser: boolean }>('select rolsuper as superuser from pg_roles where rolname = current_user')
    return { superuser: rows[0]?.superuser ?? false }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ConfigTrouble(`DATABASE_URL cannot be reached: ${reason || 'no answer'}.`)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * The logins of a server that DATABASE_URL names. A superuser's URL makes them (handy to try the product);
 * otherwise each is given in its own setting, and the web process never holds the owner's.
 */
export const loginsOnServer = async (config: Config, url: string, secret: string): Promise<Logins> => {
  if ((await standingOf(url)).superuser) return prepareLogins(url, config.rolePrefix, passwordsFrom(secret))
  const given = { app: url, ...config.loginUrls }
  for (const needed of ['owner', 'door', 'worker'] as const)
    if (given[needed] === undefined)
      throw new ConfigTrouble(`DATABASE_URL is not a superuser's, so DATABASE_${needed.toUpperCase()}_URL is needed too: see docs/operations.md.`)
  return Object.fromEntries(loginNames.map((login) => [login, given[login] ?? ''])) as Logins
}
