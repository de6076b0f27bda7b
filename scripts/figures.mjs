// Shared by prove and bench: runs files that yield figures and prints each as one line of JSON.
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { clone, ensureInstalled } from './install.mjs'

/** A figure is any object; `passed: false` fails the run. The entry answers figures as a list or an async generator. */
export const runFigures = async ({ folder, ending, entry, help }) => {
  const words = process.argv.slice(2)
  if (words.includes('--help')) {
    process.stdout.write(help)
    return
  }
  ensureInstalled({ withDev: true })
  const { register } = await import('tsx/esm/api')
  register({ tsconfig: join(clone, 'tsconfig.json') })
  const home = join(clone, folder)
  const all = existsSync(home)
    ? readdirSync(home)
        .filter((name) => name.endsWith(ending))
        .sort()
    : []
  const chosen = all.filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
  if (chosen.length === 0 && words.length > 0) {
    const names = all.map((name) => basename(name, ending)).join(', ') || 'none yet'
    process.stderr.write(`Nothing is called "${words.join(' ')}"; there is: ${names}.\n`)
    process.exitCode = 2
    return
  }
  for (const name of chosen) {
    const file = basename(name, ending)
    try {
      const module = await import(pathToFileURL(join(home, name)).href)
      for await (const figure of await module[entry]()) {
        process.stdout.write(`${JSON.stringify({ file, ...figure })}\n`)
        if (figure.passed === false) process.exitCode = 1
      }
    } catch (error) {
      process.stdout.write(`${JSON.stringify({ file, passed: false, error: error.message })}\n`)
      process.exitCode = 1
    }
  }
}
