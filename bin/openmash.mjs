#!/usr/bin/env node
// Runs the product from its sources when they are here, else from a production build. Plain JavaScript, so that it can
// say what is missing before anything is installed.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`OpenMASH needs Node 20.19 or later; this is ${process.versions.node}.\n`)
  process.exit(1)
}

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

if (!existsSync(here('node_modules'))) {
  process.stderr.write(`OpenMASH is not installed yet: run "npm ci" in ${here('')} first.\n`)
  process.exit(1)
}

const fromSources = async () => {
  const { register } = await import('tsx/esm/api')
  register({ tsconfig: here('tsconfig.json') })
  return import('../src/main/cli.ts')
}

const { cli } = existsSync(here('src')) ? await fromSources() : await import('../dist/src/main/cli.js')
process.exitCode = await cli(process.argv.slice(2))
