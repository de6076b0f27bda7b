import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { commands } from './commands.ts'

const run = promisify(execFile)
const program = fileURLToPath(new URL('../../bin/openmash.mjs', import.meta.url))

type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string }

const openmash = (...args: string[]): Promise<Outcome> =>
  run(process.execPath, [program, ...args], { cwd: '/' }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => error as Outcome,
  )

it('lists every command with --help, from any folder', async () => {
  const { code, stdout } = await openmash('--help')
  expect(code).toBe(0)
  for (const { name, summary } of commands) expect(stdout).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'))
})

it('answers an unknown command with exit code 2 and one line', async () => {
  const { code, stdout, stderr } = await openmash('bogus')
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

it('answers an unknown option with exit code 2 and one line', async () => {
  const { code, stderr } = await openmash('migrate', '--bogus')
  expect(code).toBe(2)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

it('says what help each command gives, beginning with its usage', async () => {
  for (const { name, load } of commands) expect((await load()).help).toMatch(new RegExp(`^Usage: openmash ${name}`))
})
