// Plain Node: runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const clone = fileURLToPath(new URL('../', import.meta.url))

const readPackages = (path) => {
  try {
    return JSON.parse(readFileSync(`${clone}${path}`, 'utf8')).packages
  } catch {
    return null
  }
}

/**
 * Whether node_modules is what package-lock.json asks for. npm writes its own record of what it installed when it has
 * finished, so an interrupted install, a missing folder and an older lockfile all show.
 */
export const isInstalled = (withDev) => {
  const wanted = readPackages('package-lock.json')
  const found = readPackages('node_modules/.package-lock.json')
  if (wanted === null || found === null) return false
  return Object.entries(wanted).every(([path, { version, optional, devOptional, dev }]) => {
    if (path === '') return true
    const there = found[path]
    if (there !== undefined) return there.version === version && existsSync(`${clone}${path}`)
    return optional === true || devOptional === true || (dev === true && !withDev)
  })
}

/** Runs `npm ci` where it is needed. Prints one line on failure and ends the process. */
export const ensureInstalled = ({ withDev }) => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(`OpenMASH needs Node 20.19 or later; this is ${process.versions.node}.\n`)
    process.exit(1)
  }
  if (isInstalled(withDev)) return
  process.stdout.write('Installing what package-lock.json lists; this happens once.\n')
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(withDev ? ['--include=dev'] : [])]
  const npm = process.env.npm_execpath
  const how =
    npm === undefined || !/\.c?js$/.test(npm)
      ? [process.platform === 'win32' ? 'npm.cmd' : 'npm', words]
      : [process.execPath, [npm, ...words]]
  const { status } = spawnSync(...how, { cwd: clone, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status === 0) return
  process.stderr.write('The installation failed; what npm says above tells why. Run "npm ci" to try again.\n')
  process.exit(1)
}
