import { createHash, randomBytes } from 'node:crypto'
import { chown, lstat, mkdir, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { asTrouble, EmbeddedTrouble } from './trouble.ts'

/** Whom the server runs as; null means as ourselves. PostgreSQL refuses to run as root. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null

/** What a data folder remembers of its server. The file is readable by its owner only. */
export type Remembered = {
  readonly password: string
  readonly port: number | null
  /** Where the server's files lie: the data folder, or a folder the server's user can reach. */
  readonly place: string
}

export const isRoot = (): boolean => process.getuid?.() === 0

const accountOf = async (name: string): Promise<ServerUser> => {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')
  const fields = lines.map((line) => line.split(':')).find(([first]) => first === name)
  return fields === undefined ? null : { uid: Number(fields[2]), gid: Number(fields[3]) }
}

/** As root: the owner of existing records, else `postgres`, else `nobody`. As anybody else: ourselves. */
export const serverUser = async (records: string): Promise<ServerUser> => {
  if (!isRoot()) return null
  const owner = await stat(records).catch(() => null)
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return (await accountOf('postgres')) ?? (await accountOf('nobody')) ?? { uid: 65534, gid: 65534 }
}

/** Whether this user may walk down to the folder through everything above it. */
export const canReach = async (user: ServerUser, folder: string): Promise<boolean> => {
  if (user === null) return true
  for (let at = await realpath(folder); ; at = dirname(at)) {
    const { uid, gid, mode } = await stat(at)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (at === dirname(at)) return true
  }
}

const sharedHomes = ['/var/lib/openmash', '/var/tmp/openmash']

/**
 * A folder of root's that other users can walk into: `/var/lib/openmash`, else `/var/tmp/openmash`.
 * One that somebody else made is refused: its owner could swap what we run.
 */
export const sharedHome = async (user: ServerUser): Promise<string> => {
  for (const home of sharedHomes) {
    const made = await mkdir(home, { recursive: true, mode: 0o755 }).then(
      () => true,
      () => false,
    )
    if (!made) continue
    const { uid, mode } = await lstat(home)
    if (uid === 0 && (mode & 0o022) === 0 && (await canReach(user, home))) return home
  }
  throw new EmbeddedTrouble(
    `The database server cannot run as root and neither ${sharedHomes.join(' nor ')} can be used.`,
  )
}

const file = (dataFolder: string): string => join(dataFolder, 'postgres.json')

/** Writes the whole file or none of it, owned by whoever owns the folder. */
export const remember = async (dataFolder: string, remembered: Remembered): Promise<void> => {
  const draft = `${file(dataFolder)}.new`
  await writeFile(draft, JSON.stringify(remembered), { mode: 0o600, flush: true })
  const { uid, gid } = await stat(dataFolder)
  if (isRoot()) await chown(draft, uid, gid)
  await rename(draft, file(dataFolder))
}

const recall = async (dataFolder: string): Promise<Remembered | null> => {
  try {
    return JSON.parse(await readFile(file(dataFolder), 'utf8')) as Remembered
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    if (!(error instanceof SyntaxError)) throw error
    throw new EmbeddedTrouble(`${file(dataFolder)} is damaged; restore it from a backup of the data folder.`)
  }
}

const newPlace = async (dataFolder: string): Promise<string> => {
  const user = await serverUser(join(dataFolder, 'pgdata'))
  if (await canReach(user, dataFolder)) return dataFolder
  // The random half keeps a new clone in an old clone's place from meeting the old records.
  const path = createHash('sha256').update(dataFolder).digest('hex').slice(0, 8)
  const place = join(await sharedHome(user), `${path}-${randomBytes(4).toString('hex')}`)
  await mkdir(place, { mode: 0o711 })
  return place
}

/** Makes the data folder if it is new, real and absolute. Others may walk through it when root makes it, not list it. */
export const openFolder = async (dataFolder: string): Promise<string> => {
  try {
    await mkdir(dataFolder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 })
    return await realpath(dataFolder)
  } catch (error) {
    throw asTrouble(error, dataFolder)
  }
}

/** What the folder remembers, or a new password and place, written down before anything uses them. */
export const recallOrBegin = async (dataFolder: string): Promise<Remembered> => {
  const known = await recall(dataFolder)
  if (known !== null) return known
  const fresh = { password: randomBytes(24).toString('base64url'), port: null, place: await newPlace(dataFolder) }
  await remember(dataFolder, fresh)
  return fresh
}
