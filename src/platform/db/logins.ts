import pg from 'pg'
import { rolesFile } from './sql-files.ts'

/** The logins of one deployment; each connects for itself and none may become another. */
export const loginNames = ['owner', 'app', 'door', 'worker', 'board', 'auditor', 'backup', 'finder'] as const
export type LoginName = (typeof loginNames)[number]
/** Connection URLs by login. */
export type Logins = Readonly<Record<LoginName, string>>

const prefixShape = /^[a-z][a-z0-9_]{1,30}$/

/** Replaces `{{app}}` and its like by this deployment's role names, and `{{prefix}}` by the prefix itself. */
export const fillRoles = (sql: string, prefix: string): string => {
  if (!prefixShape.test(prefix)) throw new Error(`Role prefix "${prefix}" must be lower-case letters, digits and _`)
  return sql.replace(/\{\{([a-z]+)\}\}/g, (_, name: string) => (name === 'prefix' ? prefix : `${prefix}_${name}`))
}

const withLogin = (url: string, user: string, password: string): string => {
  const changed = new URL(url)
  changed.username = user
  changed.password = encodeURIComponent(password)
  return changed.href
}

/**
 * Creates the deployment's logins on a server and hands the database to the owner login.
 * Needs a superuser's URL once; run again it only sets the passwords anew.
 */
export const prepareLogins = async (
  superuserUrl: string,
  prefix: string,
  passwordOf: (login: LoginName) => string,
): Promise<Logins> => {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    // Roles belong to the whole server, so the lock does too: an advisory lock would hold in this database only.
    await client.query('begin')
    await client.query('lock table pg_catalog.pg_authid in share row exclusive mode')
    await client.query(fillRoles((await rolesFile()).text, prefix))
    for (const login of loginNames) {
      const role = client.escapeIdentifier(`${prefix}_${login}`)
      await client.query(`alter role ${role} password ${client.escapeLiteral(passwordOf(login))}`)
    }
    const { rows } = await client.query<{ name: string }>('select current_database() as name')
    const database = client.escapeIdentifier(rows[0]?.name ?? '')
    const everyRole = loginNames.map((login) => client.escapeIdentifier(`${prefix}_${login}`)).join(', ')
    await client.query(`alter database ${database} owner to ${client.escapeIdentifier(`${prefix}_owner`)}`)
    await client.query(`revoke all on database ${database} from public`)
    await client.query(`grant connect on database ${database} to ${everyRole}`)
    await client.query('revoke create on schema public from public')
    await client.query('commit')
  } finally {
    await client.end()
  }
  const urls = loginNames.map((login) => [login, withLogin(superuserUrl, `${prefix}_${login}`, passwordOf(login))])
  return Object.fromEntries(urls) as Logins
}
