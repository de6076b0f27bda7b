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

/**
 * How long a statement waits for the server's answer, in milliseconds: longer than the server's own limit, so that only a
 * server that answers nothing at all, a frozen one or one behind a dead network, is given up.
 */
export const patience = 10_000

/** Runs one query; when nothing comes back in time the connection is broken off, and the query ends as if it had fallen. */
const within = async <T>(client: pg.PoolClient, limit: number, run: () => Promise<T>): Promise<T> => {
  const given = setTimeout(() => void client.end().catch(() => undefined), limit)
  try {
    return await run()
  } finally {
    clearTimeout(given)
  }
}

type Query = (text: string, values?: readonly unknown[]) => Promise<unknown>

/** Sends a query with parameters by name, so that the server reads and plans it once for each connection. */
const preparing = (client: pg.PoolClient, limit: number): PostgresPoolClient => {
  const query: Query = (text, values = []) => {
    const name = values.length === 0 ? undefined : nameOf(text)
    const asked = name === undefined ? { text, values: [...values] } : { name, text, values: [...values] }
    return within(client, limit, () => client.query(asked))
  }
  return Object.assign(Object.create(client) as pg.PoolClient, { query })
}

/**
 * A pool whose connections prepare what they are asked. Planning under the row policies costs more than running most of
 * our statements. A query that nothing answers for `limit` milliseconds ends with its connection.
 */
export const preparedPool = (pool: pg.Pool, limit = patience): PostgresPool => {
  // Kysely knows a connection by its object: each gets one, for as long as it lives.
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    connect: async () => {
      const client = await pool.connect()
      const known = wrapped.get(client) ?? preparing(client, limit)
      wrapped.set(client, known)
      return known
    },
    end: () => pool.end(),
  }
}
