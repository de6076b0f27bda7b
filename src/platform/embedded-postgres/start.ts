import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findBinaries } from './binaries.ts'
import { lockFolder, type FolderLock } from './folder-lock.ts'
import { openFolder, recallOrBegin, remember, serverUser, type Remembered } from './places.ts'
import { isAlive } from './running-process.ts'
import { askServer, findRunning, waitForEnd, type Running } from './running-server.ts'
import * as server from './server.ts'
import { asTrouble, EmbeddedTrouble } from './trouble.ts'

export { EmbeddedTrouble } from './trouble.ts'

export type EmbeddedOptions = {
  readonly dataFolder: string
  /** Otherwise the port of last time, or a free one. */
  readonly port?: number
  readonly log: (line: string) => void
  /** A folder with PostgreSQL programs to use instead of those we carry (OPENMASH_PG_BIN). */
  readonly binaries?: string
  /** False only for tests: faster, and a power cut loses records. */
  readonly durable?: boolean
  /** What to do when another live process serves this folder: refuse (the default), or use its server and leave it be. */
  readonly whenInUse?: 'refuse' | 'share'
}

export type Embedded = {
  /** Connection URL of the superuser. */
  readonly url: (database: string) => string
  readonly port: number
  /** Such as "18.4". */
  readonly version: string
  /** Where the server's records, log and copied programs lie. */
  readonly place: string
  readonly pid: number
  /** Stops the server cleanly and frees the folder. Does nothing to a server shared with another process. */
  readonly stop: () => Promise<void>
}

const launchOn = async (site: server.Site, port: number): Promise<Running> => {
  const { pid, hasEnded } = await server.launch(site, port)
  const limit = Date.now() + 60_000
  while (!hasEnded() && Date.now() < limit) {
    const answer = await askServer(site, port)
    if (answer?.ours === true) return { ...answer, pid, port }
    await wait(40)
  }
  await server.askToStop(site, pid)
  throw new EmbeddedTrouble(`The database did not start: ${await server.lastComplaint(site)}`)
}

/** A server whose processes were killed one by one holds its records for a moment: try again for five seconds. */
const launchPatiently = async (site: server.Site, port: number): Promise<Running> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launchOn(site, port)
    } catch (error) {
      if (!(error instanceof EmbeddedTrouble) || attempt >= 10 || !/still in use|lock file/.test(error.message))
        throw error
      await wait(500)
    }
  }
}

const choosePort = async (asked: number | undefined, last: number | null): Promise<number> => {
  if (asked !== undefined) {
    if (await server.isFree(asked)) return asked
    throw new EmbeddedTrouble(`Port ${String(asked)} for the database is in use by another program.`)
  }
  return last !== null && (await server.isFree(last)) ? last : server.freePort()
}

const siteOf = async (options: EmbeddedOptions, remembered: Remembered): Promise<server.Site> => {
  const { place, password } = remembered
  const user = await serverUser(join(place, 'pgdata'))
  const binaries = await findBinaries(options.binaries, user, place)
  return { binaries, user, place, password, durable: options.durable ?? true }
}

const refuseOtherMajor = (site: server.Site, major: number): void => {
  if (major === site.binaries.major) return
  throw new EmbeddedTrouble(
    `The records in ${server.recordsOf(site)} were made by PostgreSQL ${String(major)}, and this is ` +
      `PostgreSQL ${String(site.binaries.major)}: see docs/upgrading.md.`,
  )
}

const takeOver = async (site: server.Site, options: EmbeddedOptions): Promise<Running | null> => {
  const running = await findRunning(site)
  if (running === null) return null
  const fits = running.durable === site.durable && running.version === site.binaries.version
  if (fits && (options.port ?? running.port) === running.port) return running
  await server.askToStop(site, running.pid)
  if (await waitForEnd(running.pid, 60_000)) return null
  throw new EmbeddedTrouble('An earlier database server does not stop; end it by hand.')
}

const ready = async (site: server.Site, options: EmbeddedOptions, remembered: Remembered): Promise<Running> => {
  const major = await server.recordsVersion(site)
  if (major !== null) refuseOtherMajor(site, major)
  const left = major === null ? null : await takeOver(site, options)
  if (left !== null) {
    options.log('Using the database server an earlier process left running.')
    return left
  }
  if (major === null) {
    options.log('Setting up a new database.')
    await server.createRecords(site)
  }
  const port = await choosePort(options.port, remembered.port)
  const running = await launchPatiently(site, port)
  if (running.port !== remembered.port) await remember(options.dataFolder, { ...remembered, port: running.port })
  return running
}

const handle = (site: server.Site, running: Running, stop: () => Promise<void>): Embedded => ({
  url: (database) => `postgres://${server.superuser}:${site.password}@127.0.0.1:${String(running.port)}/${database}`,
  ...{ port: running.port, version: running.version, place: site.place, pid: running.pid, stop },
})

/** Starts the server again when it dies under us, on the same port, so open pools find it. */
const watchOver = (site: server.Site, first: Running, log: EmbeddedOptions['log']) => {
  let running = first
  let stopping = false
  let busy: Promise<void> = Promise.resolve()
  const restart = async () => {
    log('The database server ended; starting it again.')
    try {
      running = await launchPatiently(site, running.port)
    } catch (error) {
      log(error instanceof Error ? error.message : String(error))
    }
  }
  let restarting = false
  const timer = setInterval(() => {
    if (stopping || restarting || isAlive(running.pid)) return
    restarting = true
    busy = restart().finally(() => {
      restarting = false
    })
  }, 250)
  timer.unref()
  return {
    pid: () => running.pid,
    end: async () => {
      stopping = true
      clearInterval(timer)
      await busy
      await server.askToStop(site, running.pid)
      if (!(await waitForEnd(running.pid, 60_000))) throw new EmbeddedTrouble('The database server does not stop.')
    },
  }
}

const signals = ['SIGINT', 'SIGTERM'] as const

/** Ends the server with us: on a signal nobody else handles, and, without waiting, on any other exit but SIGKILL. */
const tie = (site: server.Site, pid: () => number, stop: () => Promise<void>): (() => void) => {
  const onExit = () => {
    void server.askToStop(site, pid())
  }
  const onSignal = (signal: NodeJS.Signals) => {
    // Whoever else listens shuts down in their own order and calls stop() last. We listen first: a listener
    // that listens once is gone after its turn and would not be counted.
    if (process.listenerCount(signal) > 1) return
    void stop().finally(() => process.kill(process.pid, signal))
  }
  process.once('exit', onExit)
  for (const signal of signals) process.prependListener(signal, onSignal)
  return () => {
    process.off('exit', onExit)
    for (const signal of signals) process.off(signal, onSignal)
  }
}

const own = (site: server.Site, running: Running, options: EmbeddedOptions, locks: FolderLock[]): Embedded => {
  const watch = watchOver(site, running, options.log)
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= watch.end().finally(() => {
      untie()
      for (const lock of locks) lock.release()
    })
    return stopped
  }
  const untie = tie(site, watch.pid, stop)
  return handle(site, running, stop)
}

const share = async (options: EmbeddedOptions): Promise<Embedded> => {
  const remembered = await recallOrBegin(options.dataFolder)
  const site = await siteOf(options, remembered)
  const limit = Date.now() + 60_000
  while (Date.now() < limit) {
    const running = await findRunning(site)
    if (running !== null) return handle(site, running, () => Promise.resolve())
    await wait(200)
  }
  throw new EmbeddedTrouble(`The process that holds ${options.dataFolder} has not started its database.`)
}

const takeLocks = async (folders: Set<string>, locks: FolderLock[]): Promise<number | null> => {
  for (const folder of folders) {
    const answer = await lockFolder(folder)
    if (!answer.held) return answer.by
    locks.push(answer)
  }
  return null
}

/**
 * Starts PostgreSQL on a data folder, or takes over the server a killed process left there. Loopback only, with a random
 * superuser password kept in the folder. Runs as root and as anybody else: as root the server itself runs as another
 * user, and where that user cannot reach the folder the records lie under /var/lib/openmash (see the README here).
 * Throws EmbeddedTrouble, one plain line: in use by another process, another major version, a disk that cannot be
 * written, no PostgreSQL for this machine.
 */
export const startEmbedded = async (asked: EmbeddedOptions): Promise<Embedded> => {
  const options = { ...asked, dataFolder: await openFolder(asked.dataFolder) }
  const locks: FolderLock[] = []
  try {
    let holder = await takeLocks(new Set([options.dataFolder]), locks)
    const remembered = holder === null ? await recallOrBegin(options.dataFolder) : null
    if (remembered !== null && remembered.place !== options.dataFolder) {
      holder = await takeLocks(new Set([remembered.place]), locks)
    }
    if (holder === null && remembered !== null) {
      const site = await siteOf(options, remembered)
      return own(site, await ready(site, options, remembered), options, locks)
    }
    if (options.whenInUse === 'share') return await share(options)
    throw new EmbeddedTrouble(`${options.dataFolder} is in use by another OpenMASH process (${String(holder)}).`)
  } catch (error) {
    for (const lock of locks) lock.release()
    throw asTrouble(error, options.dataFolder)
  }
}
