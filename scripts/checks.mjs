// The checks of `npm run check`, run side by side and counted one by one.
import { spawn } from 'node:child_process'
import { clone } from './install.mjs'

/** Runs a program of node_modules and answers its exit code, its words and how long it took. */
export const runTool = (script, words) =>
  new Promise((resolve) => {
    const began = Date.now()
    const child = spawn(process.execPath, [`${clone}node_modules/${script}`, ...words], { cwd: clone })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text) => {
        output += text
      })
    }
    child.on('close', (code) => resolve({ code: code ?? 1, output, seconds: (Date.now() - began) / 1000 }))
  })

const checks = [
  ['types', 'typescript/bin/tsc', ['--noEmit']],
  ['lint', 'eslint/bin/eslint.js', ['.']],
  ['layout', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['walls', 'dependency-cruiser/bin/dependency-cruise.mjs', ['--config', '.dependency-cruiser.cjs', 'src', 'test']],
]

/** Prints a line for each check, and its complaints when it fails. */
export const runChecks = async () => {
  const results = await Promise.all(
    checks.map(async ([name, script, words]) => {
      const { code, output, seconds } = await runTool(script, words)
      process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)\n`)
      if (code !== 0) process.stdout.write(`${output.trim()}\n`)
      return code === 0
    }),
  )
  return { passed: results.filter(Boolean).length, failed: results.filter((passed) => !passed).length }
}
