import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../src/platform/embedded-postgres/start.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser URL of the run's server; its database is `postgres`. */
    superuserUrl: string
    /** Tells this run's databases from those of other runs on the same server. */
    runName: string
  }
}

type Run = { readonly url: string; readonly name: string; readonly stop: () => Promise<void> }

/** A server that was given is left as it was: the run's templates go too. */
const dropMade = async (url: string, name: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [name],
  )
  for (const made of rows)
    await client.query(`drop database if exists ${client.escapeIdentifier(made.name)} with (force)`)
  await client.end()
}

const startRun = async (): Promise<Run> => {
  const name = `omt_${Date.now().toString(36)}${String(process.pid)}`
  const given = process.env.TEST_DATABASE_URL
  if (given !== undefined && given !== '') return { url: given, name, stop: () => dropMade(given, name) }
  const dataFolder = await mkdtemp(join(tmpdir(), 'openmash-test-'))
  await chmod(dataFolder, 0o711)
  const binaries = process.env.OPENMASH_PG_BIN
  const server = await startEmbedded({
    dataFolder,
    durable: false,
    log: () => undefined,
    ...(binaries === undefined || binaries === '' ? {} : { binaries }),
  })
  const stop = async () => {
    await server.stop()
    await rm(dataFolder, { recursive: true, force: true })
    if (server.place !== dataFolder) await rm(server.place, { recursive: true, force: true })
  }
  return { url: server.url('postgres'), name, stop }
}

// Each project loads this file for itself, so what they share hangs on the process.
const shared = globalThis as { openmashTestRun?: { run: Promise<Run>; users: number } }

/** One server for the whole run: without fsync, on a free port, or TEST_DATABASE_URL (a superuser's URL). */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const held = (shared.openmashTestRun ??= { run: startRun(), users: 0 })
  held.users += 1
  const run = await held.run
  project.provide('superuserUrl', run.url)
  project.provide('runName', run.name)
  return async () => {
    held.users -= 1
    if (held.users > 0) return
    delete shared.openmashTestRun
    await run.stop()
  }
}
