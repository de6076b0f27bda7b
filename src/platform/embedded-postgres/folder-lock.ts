import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { birthOf } from './running-process.ts'

type Holder = { readonly pid: number; readonly birth: string }
export type FolderLock = { readonly held: true; readonly release: () => void }
export type LockAnswer = FolderLock | { readonly held: false; readonly by: number }

const parse = (text: string): Holder | null => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('birth' in value)) return null
    return typeof value.pid === 'number' && typeof value.birth === 'string'
      ? { pid: value.pid, birth: value.birth }
      : null
  } catch {
    return null
  }
}

const releaser = (file: string, mine: string) => () => {
  try {
    if (readFileSync(file, 'utf8') === mine) rmSync(file, { force: true })
  } catch {
    // The folder is gone, and the lock with it.
  }
}

const tryOnce = async (file: string, mine: string): Promise<LockAnswer | 'again'> => {
  const draft = `${file}.${String(process.pid)}`
  await writeFile(draft, mine, { mode: 0o600 })
  try {
    // link() fails when the name exists, so of two processes starting at once one gets the lock.
    await link(draft, file)
    return { held: true, release: releaser(file, mine) }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await rm(draft, { force: true })
  }
  const seen = await readFile(file, 'utf8').catch(() => null)
  if (seen === null) return 'again'
  const holder = parse(seen)
  if (holder !== null && (await birthOf(holder.pid)) === holder.birth) return { held: false, by: holder.pid }
  const aside = `${file}.stale-${String(process.pid)}`
  await rename(file, aside).catch(() => undefined)
  const moved = await readFile(aside, 'utf8').catch(() => null)
  // Somebody took the stale lock first and we moved theirs away: put it back.
  if (moved !== null && moved !== seen) await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
  return 'again'
}

/**
 * Claims a folder for this process, or says which live process holds it. A lock left by a killed process is taken over,
 * also when its process id now belongs to somebody else.
 */
export const lockFolder = async (folder: string): Promise<LockAnswer> => {
  const birth = (await birthOf(process.pid)) ?? 'alive'
  const mine = JSON.stringify({ pid: process.pid, birth })
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const answer = await tryOnce(join(folder, 'openmash.lock'), mine)
    if (answer !== 'again') return answer
  }
  throw new Error(`The lock in ${folder} keeps changing hands.`)
}
