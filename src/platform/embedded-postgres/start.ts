import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findBinaries } from './binaries.ts'
import { lockFolder, type FolderLock } from './folder-lock.ts'
import { launchPatiently } from './launch.ts'
import { openFolder, recallOrBegin, remember, serverUser, type Remembered } from './places.ts'
import { findRunning, waitForEnd, type Running } from './running-server.ts'
import * as server from './server.ts'
import { asTrouble, EmbeddedTrouble } from './trouble.ts'
import { tie, watchOver } from './watch.ts'

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
