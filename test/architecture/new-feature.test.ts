import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const run = promisify(execFile)
const clone = fileURLToPath(new URL('../../', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'openmash-new-'))

afterAll(() => rm(folder, { recursive: true, force: true }))

beforeAll(async () => {
  for (const name of ['src', 'scripts', 'tsconfig.json', 'package.json', 'eslint.config.js'])
    await cp(join(clone, name), join(folder, name), { recursive: true })
  await symlink(join(clone, 'node_modules'), join(folder, 'node_modules'), 'dir')
})

const tell = (script: string, ...words: string[]) =>
  run(process.execPath, [join(folder, script), ...words], { cwd: folder, maxBuffer: 10_000_000 }).catch(
    (error: unknown) => error as { stdout: string; stderr: string; code: number },
  )

it('makes a feature that compiles and lints once its path is named', { timeout: 120_000 }, async () => {
  const { stdout } = await tell('scripts/new.mjs', 'feature', 'frontdoor', 'sing-aloud')
  const line = /singAloud: definePath\(.*\),/.exec(stdout)?.[0] ?? 'nothing told'
  const paths = join(folder, 'src/contexts/frontdoor/paths.ts')
  await writeFile(paths, (await readFile(paths, 'utf8')).replace('paths = {', `paths = {\n  ${line}`))

  const home = 'src/contexts/frontdoor/features/sing-aloud'
  expect((await readdir(join(folder, home))).sort()).toEqual([
    'act.form.ts',
    'act.page.tsx',
    'act.previews.tsx',
    'act.routes.ts',
    'act.test.ts',
    'act.ts',
  ])
  const types = await tell('node_modules/typescript/bin/tsc', '--noEmit')
  expect(types.stdout.split('\n').filter((complaint) => complaint.includes('sing-aloud'))).toEqual([])
  const lint = await tell('node_modules/eslint/bin/eslint.js', home)
  expect(lint.stdout).toBe('')
})

it('refuses a context that is not there and an act with a poor name, in one line', async () => {
  for (const words of [['feature', 'nowhere', 'act'], ['feature', 'frontdoor', 'Bad_Name'], ['feature']]) {
    const told = await tell('scripts/new.mjs', ...words)
    expect(told).toMatchObject({ code: 2, stdout: '' })
    expect(told.stderr.trim().split('\n')).toHaveLength(1)
  }
})
