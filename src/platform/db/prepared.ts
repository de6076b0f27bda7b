import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** The server keeps each statement for each connection: texts beyond this many are sent without a name. */
const most = 400

const names = new Map<string, string>()

const nameOf = (text: string): string | undefined => {
  const known = names.get(text)
  if (known !== undefined || names.size >= most) return known
  const name = `om${String(names.size)}`
  names.set(text, name)
  return name
}

type Query = (text: string, values?: readonly unknown[]) => Promise<unknown>

/** Sends a query with parameters by name, so that the server reads and plans it once for each connection. */
const preparing = (client: pg.PoolClient): PostgresPoolClient => {
  const query: Query = (text, values = []) => {
    const name = values.length === 0 ? undefined : nameOf(text)
    return client.query(name === undefined ? { text, values: [...values] } : { name, text, values: [...values] })
  }
  return Object.assign(Object.create(client) as pg.PoolClient, { query })
}

/**
 * A pool whose connections prepare what they are asked. Planning under the row policies costs more than running most of
 * our statements.
 */
export const preparedPool = (pool: pg.Pool): PostgresPool => {
  // Kysely knows a connection by its object: each gets one, for as long as it lives.
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    connect: async () => {
      const client = await pool.connect()
      const known = wrapped.get(client) ?? preparing(client)
      wrapped.set(client, known)
      return known
    },
    end: () => pool.end(),
  }
}
