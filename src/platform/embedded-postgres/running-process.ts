import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A process that has ended but whose parent never asked about it, common where process 1 of a container reaps nobody. */
const isZombie = (pid: number): boolean => {
  if (process.platform !== 'linux') return false
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    return stat[stat.lastIndexOf(')') + 2] === 'Z'
  } catch {
    return false
  }
}

/** Whether a process with this id runs, ours or another user's. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const fromProc = async (pid: number): Promise<string | null> => {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => null)
  if (stat === null) return null
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  return `${boot.trim()}/${fields[19] ?? ''}`
}

const fromPs = (pid: number): Promise<string | null> =>
  run('ps', ['-o', 'lstart=', '-p', String(pid)]).then(
    ({ stdout }) => stdout.trim() || null,
    () => null,
  )

/**
 * A word that changes when a process id is given to a new process, or null when no such process lives.
 * Without it a recycled id would look like the process that left its id behind.
 */
export const birthOf = async (pid: number): Promise<string | null> => {
  if (!isAlive(pid)) return null
  if (process.platform === 'linux') return fromProc(pid)
  if (process.platform === 'win32') return 'alive'
  return fromPs(pid)
}

/** The words a process was started with, or null when the machine does not tell. */
export const commandOf = async (pid: number): Promise<string | null> => {
  if (process.platform === 'linux') {
    const raw = await readFile(`/proc/${String(pid)}/cmdline`, 'utf8').catch(() => null)
    return raw === null ? null : raw.replaceAll('\0', ' ').trim()
  }
  if (process.platform === 'win32') return null
  return run('ps', ['-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  )
}
