// npm run build: dist/ holds all a server needs beside package.json, package-lock.json, bin/ and `npm ci --omit=dev`.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, extname, join, relative } from 'node:path'
import { clone, ensureInstalled } from './install.mjs'

if (process.argv.includes('--help')) {
  process.stdout.write(`Usage: npm run build

Compiles src/ to dist/src/, and copies styles, browser scripts, migrations, policies and data files into dist/.
A server needs package.json, package-lock.json, bin/ and dist/, then "npm ci --omit=dev".
`)
  process.exit(0)
}

ensureInstalled({ withDev: true })
const { runTool } = await import('./checks.mjs')

const draft = join(clone, '.cache', 'build')
const target = join(clone, 'dist')
rmSync(draft, { recursive: true, force: true })

const { code, output } = await runTool('typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', draft])
if (code !== 0) {
  rmSync(draft, { recursive: true, force: true })
  process.stderr.write(`${output.trim()}\nThe build failed.\n`)
  process.exit(1)
}

/** Everything beside the TypeScript: styles, browser scripts, icons, words and data. */
const copyAll = (from, to, wanted) => {
  for (const entry of readdirSync(from, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name)
    if (!entry.isFile() || !wanted(path)) continue
    const copy = join(to, relative(from, path))
    mkdirSync(dirname(copy), { recursive: true })
    cpSync(path, copy)
  }
}

const source = new Set(['.ts', '.tsx', '.mts', '.md'])
copyAll(join(clone, 'src'), join(draft, 'src'), (path) => !source.has(extname(path)) && !path.includes('.fixture.'))
for (const folder of ['db', 'data']) {
  if (existsSync(join(clone, folder))) copyAll(join(clone, folder), join(draft, folder), () => true)
}

rmSync(target, { recursive: true, force: true })
renameSync(draft, target)
process.stdout.write('Built dist/.\n')
