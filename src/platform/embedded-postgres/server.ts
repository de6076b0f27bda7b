import { execFile, spawn } from 'node:child_process'
import { chown, mkdir, open, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { programIn, type Binaries } from './binaries.ts'
import type { ServerUser } from './places.ts'
import { EmbeddedTrouble } from './trouble.ts'

const run = promisify(execFile)

export const superuser = 'postgres'

/** One server: where its records lie, whom it runs as, and whether its records must outlive a power cut. */
export type Site = {
  readonly binaries: Binaries
  readonly user: ServerUser
  readonly place: string
  readonly password: string
  readonly durable: boolean
}

export const recordsOf = (site: Site): string => join(site.place, 'pgdata')
const logOf = (site: Site): string => join(site.place, 'postgres.log')

/** Nothing of the caller's PG… variables or language may reach the server. */
const surroundings = (site: Site) => ({
  cwd: process.platform === 'win32' ? site.place : '/',
  ...(process.platform === 'win32' ? {} : { env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' } }),
  ...site.user,
})

const localeOptions = (major: number): string[] =>
  major >= 17
    ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    : ['--locale-provider=libc', '--locale=C.UTF-8']

/** A free port on the loopback address, as the machine gives it. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
  })

/** Whether nobody listens on this loopback port. */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => {
      resolve(false)
    })
    probe.listen(port, '127.0.0.1', () => {
      probe.close(() => {
        resolve(true)
      })
    })
  })

const lastWords = (text: string): string => {
  const lines = text.split('\n').filter((line) => /FATAL|PANIC|error:/i.test(line))
  return (lines.at(-1) ?? text.trim().split('\n').at(-1) ?? '').trim()
}

/** Makes the records beside their place and moves them in whole, so a killed set-up leaves nothing half-made. */
export const createRecords = async (site: Site): Promise<void> => {
  const draft = `${recordsOf(site)}.new`
  const passwordFile = join(site.place, 'initdb-password')
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  await writeFile(passwordFile, site.password, { mode: 0o600 })
  if (site.user !== null) for (const path of [draft, passwordFile]) await chown(path, site.user.uid, site.user.gid)
  const options = [
    ...['-D', draft, '-U', superuser, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'],
    ...['--data-checksums', '--no-instructions', ...localeOptions(site.binaries.major)],
    ...(site.durable ? [] : ['--no-sync']),
  ]
  try {
    await run(programIn(site.binaries.folder, 'initdb'), options, surroundings(site))
  } catch (error) {
    const told = error instanceof Error && 'stderr' in error ? lastWords(String(error.stderr)) : String(error)
    throw new EmbeddedTrouble(`The database could not be set up in ${site.place}: ${told}`)
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(draft, recordsOf(site))
}

/** The major version that made the records, or null when there are none. */
export const recordsVersion = async (site: Site): Promise<number | null> =>
  readFile(join(recordsOf(site), 'PG_VERSION'), 'utf8').then(
    (text) => Number.parseInt(text, 10),
    () => null,
  )

const settings = (site: Site, port: number): string[] => {
  const chosen = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    password_encryption: 'scram-sha-256',
    TimeZone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    shared_buffers: '128MB',
    // What people typed must not reach the server's log: no parameters, no details, no failed statements.
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_min_messages: 'log',
    log_checkpoints: 'off',
    logging_collector: 'off',
  }
  const hasty = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    autovacuum: 'off',
  }
  const all = Object.entries(site.durable ? chosen : { ...chosen, ...hasty })
  return all.flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

const logLimit = 5_000_000

/**
 * Starts the server in a session of its own, so Ctrl-C in the terminal reaches us first and the server last.
 * Its words go to `postgres.log` beside the records.
 */
export const launch = async (site: Site, port: number): Promise<{ pid: number; hasEnded: () => boolean }> => {
  const size = await stat(logOf(site)).then(
    (found) => found.size,
    () => 0,
  )
  if (size > logLimit) await truncate(logOf(site))
  const log = await open(logOf(site), 'a', 0o600)
  const child = spawn(programIn(site.binaries.folder, 'postgres'), ['-D', recordsOf(site), ...settings(site, port)], {
    ...surroundings(site),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  let over = false
  const refusals: Error[] = []
  child.once('error', (error) => {
    refusals.push(error)
  })
  child.once('exit', () => {
    over = true
  })
  await log.close()
  child.unref()
  if (child.pid === undefined) throw refusals[0] ?? new EmbeddedTrouble('The database program cannot be run.')
  return { pid: child.pid, hasEnded: () => over }
}

/** The server's last complaint, for the one line we show. */
export const lastComplaint = async (site: Site): Promise<string> =>
  lastWords((await readFile(logOf(site), 'utf8').catch(() => '')).slice(-4000)).replace(/^.*?(FATAL|PANIC): +/, '')

/** Asks a server to stop at once and cleanly, ending open connections. */
export const askToStop = async (site: Site, pid: number): Promise<void> => {
  if (process.platform === 'win32') {
    await run(programIn(site.binaries.folder, 'pg_ctl'), ['stop', '-m', 'fast', '-D', recordsOf(site)])
    return
  }
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    // It has ended already.
  }
}
