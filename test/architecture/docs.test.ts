import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/main/commands.ts'

const run = promisify(execFile)
const clone = fileURLToPath(new URL('../../', import.meta.url))
const skipped = new Set(['node_modules', 'dist', '.git', '.data', '.cache'])

const pagesUnder = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = entries
    .filter(({ name }) => !skipped.has(name))
    .map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return pagesUnder(path)
      return entry.name.endsWith('.md') ? [path] : []
    })
  return (await Promise.all(found)).flat()
}

const pages = await Promise.all(
  (await pagesUnder(clone)).map(async (path) => ({ path: relative(clone, path), text: await readFile(path, 'utf8') })),
)

const { scripts } = JSON.parse(await readFile(join(clone, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

/** Every use of a command in the docs, once, with the page that names it first. */
const named = (pattern: RegExp): Map<string, string> => {
  const found = new Map<string, string>()
  for (const { path, text } of pages)
    for (const [, name = ''] of text.matchAll(pattern)) if (!found.has(name)) found.set(name, path)
  return found
}

const npmScripts = named(/\bnpm (?:run )?(start|test|(?<=run )[a-z][\w:-]*)/g)
const openmashCommands = named(/\bnpx openmash ([a-z][a-z-]*(?: (?:verify|apply|import|add|reset))?)/g)

/** Their own --help would start a tool we did not write. */
const foreign = new Set(['check', 'format'])

describe('the docs', () => {
  it.each([...npmScripts])('name "npm run %s", which exists (%s)', (name) => {
    expect(Object.keys(scripts)).toContain(name)
  })

  it.each([...npmScripts.keys()].filter((name) => !foreign.has(name) && name in scripts))(
    'name "npm run %s", whose --help answers',
    async (name) => {
      const words = (scripts[name] ?? '').split(' ').slice(1)
      const { stdout } = await run(process.execPath, [...words, '--help'], { cwd: clone })
      expect(stdout).toMatch(/^Usage: /)
    },
  )

  it.each([...openmashCommands])('name "npx openmash %s", which exists (%s)', (name) => {
    expect(commands.map((command) => command.name)).toContain(name)
  })

  it('link to pages and pictures that exist', () => {
    const broken = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(resolve(clone, dirname(path), target)))
        .map((target) => `${path} → ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('name no path of the machine they were written on and no registry', () => {
    const telling = pages
      .filter(({ text }) => /\/work\/|\/root\/|(?<!\/var)\/tmp\/|registry\./.test(text))
      .map(({ path }) => path)
    expect(telling).toEqual([])
  })
})

describe('every command', () => {
  it.each(commands.map(({ name }) => name))('openmash %s --help exits 0 and begins with its usage', async (name) => {
    const { stdout } = await run(process.execPath, [join(clone, 'bin/openmash.mjs'), ...name.split(' '), '--help'])
    expect(stdout).toMatch(new RegExp(`^Usage: openmash ${name}`))
  })

  it.each(Object.keys(scripts).filter((name) => !foreign.has(name)))('npm run %s -- --help exits 0', async (name) => {
    const words = (scripts[name] ?? '').split(' ').slice(1)
    const { stdout } = await run(process.execPath, [...words, '--help'], { cwd: clone })
    expect(stdout).toMatch(/^Usage: /)
  })
})
