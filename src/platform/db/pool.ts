import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { preparedPool } from './prepared.ts'

/** Queries are written as `sql` text; the tables' shapes are stated where they are read. */
export type Schema = Readonly<Record<string, never>>
/** A transaction in which the row policies know who is asking. Only `db.as` and its siblings make one. */
export type Tx = Transaction<Schema>

const instantType = 1184
const dateType = 1082
const bigintType = 20

// pg types its own numbers as an enum; a server may send any.
const builtIn = pg.types.getTypeParser as (oid: number, format?: string) => (text: string) => unknown

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === instantType) return (text: string) => Temporal.Instant.from(text.replace(' ', 'T'))
    if (oid === dateType) return (text: string) => text
    if (oid === bigintType) return (text: string) => Number(text)
    return builtIn(oid, format)
  },
}

// pg asks a parameter how it wants to be written; without this an instant would arrive as quoted JSON.
Object.defineProperty(Temporal.Instant.prototype, 'toPostgres', {
  value(this: Temporal.Instant) {
    return this.toString()
  },
})

export type OpenPool = { readonly kysely: Kysely<Schema>; readonly pool: pg.Pool }

/**
 * Opens a pool for one login. Connection errors are swallowed, of idle clients and of those at work: the next query meets
 * them. Unheard, one would end the whole process when the database stops in the middle of a transaction.
 */
export const openPool = (url: string, size: number): OpenPool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 8_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'openmash',
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return { kysely: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: preparedPool(pool) }) }), pool }
}
