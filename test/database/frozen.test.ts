import { connect, createServer, type Server, type Socket } from 'node:net'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { preparedPool } from '../../src/platform/db/prepared.ts'
import { isUnavailable } from '../../src/platform/db/unavailable.ts'
import { openTown, type TownDatabase } from '../setup/town.ts'

/** Stands before the real server and can fall silent in both directions without closing anything, as a frozen server does. */
const silencer = async (to: { readonly host: string; readonly port: number }) => {
  const sockets: Socket[] = []
  let silent = false
  const server: Server = createServer((near) => {
    const far = connect(to)
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.push(from)
      from.on('data', (bytes) => {
        if (!silent) into.write(bytes)
      })
      from.on('close', () => into.destroy())
      from.on('error', () => undefined)
    }
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const at = server.address()
      resolve(typeof at === 'object' && at !== null ? at.port : 0)
    })
  })
  return {
    port,
    fallSilent: () => (silent = true),
    speak: () => (silent = false),
    end: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

let town: TownDatabase
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

let wire: Awaited<ReturnType<typeof silencer>>
let pool: pg.Pool
let kysely: Kysely<Readonly<Record<string, never>>>
beforeEach(async () => {
  const url = new URL(town.cloned.logins.app)
  wire = await silencer({ host: '127.0.0.1', port: Number(url.port) })
  url.hostname = '127.0.0.1'
  url.port = String(wire.port)
  pool = new pg.Pool({ connectionString: url.href, max: 1, connectionTimeoutMillis: 300 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  kysely = new Kysely({ dialect: new PostgresDialect({ pool: preparedPool(pool, 300) }) })
})
afterEach(async () => {
  wire.end()
  await kysely.destroy()
})

const answer = () =>
  kysely.transaction().execute(async (tx) => (await sql<{ value: number }>`select ${1}::int as value`.execute(tx)).rows)
const fault = () => answer().then(null, (error: unknown) => error)

it('a server that falls silent in the middle is given up and called unavailable, also for who comes next', async () => {
  expect(await answer()).toEqual([{ value: 1 }])
  wire.fallSilent()
  expect(isUnavailable(await fault())).toBe(true)
  expect(isUnavailable(await fault())).toBe(true)
})

it('a server that speaks again is used again, over a new connection', async () => {
  await answer()
  wire.fallSilent()
  await fault()
  wire.speak()
  expect(await answer()).toEqual([{ value: 1 }])
})
