import { readFile, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { commandOf, isAlive } from './running-process.ts'
import { recordsOf, superuser, type Site } from './server.ts'

export type Answer = { readonly ours: boolean; readonly version: string; readonly durable: boolean }

/** Connects as the superuser and asks whose records these are; null when nobody answers or the password is refused. */
export const askServer = async (site: Site, port: number): Promise<Answer | null> => {
  const client = new pg.Client({
    ...{ host: '127.0.0.1', port, user: superuser, password: site.password, database: 'postgres' },
    connectionTimeoutMillis: 3000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string; version: string; fsync: string }>(
      `select current_setting('data_directory') as folder, current_setting('server_version') as version,
        current_setting('fsync') as fsync`,
    )
    const row = rows[0]
    if (row === undefined) return null
    const ours = (await realpath(row.folder).catch(() => row.folder)) === (await realpath(recordsOf(site)))
    return { ours, version: row.version.split(' ')[0] ?? '', durable: row.fsync === 'on' }
  } catch {
    return null
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Waits for a process to end; answers whether it did within the time. */
export const waitForEnd = async (pid: number, milliseconds: number): Promise<boolean> => {
  const limit = Date.now() + milliseconds
  while (isAlive(pid)) {
    if (Date.now() >= limit) return false
    await wait(25)
  }
  return true
}

export type Running = Answer & { readonly pid: number; readonly port: number }

/**
 * The server a killed process left on these records, once it answers. Null when there is none: its notice may be stale,
 * its process id may by now belong to another program (then the notice is removed), or it ended while we waited.
 */
export const findRunning = async (site: Site): Promise<Running | null> => {
  const notice = join(recordsOf(site), 'postmaster.pid')
  const lines = (await readFile(notice, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null
  const command = await commandOf(pid)
  if (command !== null && !command.includes(recordsOf(site))) {
    await rm(notice, { force: true })
    return null
  }
  const limit = Date.now() + 30_000
  while (Date.now() < limit && isAlive(pid)) {
    const answer = await askServer(site, port)
    if (answer !== null) return answer.ours ? { ...answer, pid, port } : null
    await wait(100)
  }
  return null
}
