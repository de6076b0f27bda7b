import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bystanders, notYetInstalled, planted } from './planted-imports.ts'
import { plantedLines } from './planted-lines.ts'

const run = promisify(execFile)
const clone = fileURLToPath(new URL('../../', import.meta.url))
const settings = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: { name: string; severity: string; comment?: string }[]
}

let folders: string[] = []

/** A clone with our rules and these files in place of the product. */
const plant = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'openmash-walls-'))
  folders.push(folder)
  for (const name of ['.dependency-cruiser.cjs', 'eslint.config.js', 'tsconfig.json', 'package.json'])
    await cp(join(clone, name), join(folder, name))
  await symlink(join(clone, 'node_modules'), join(folder, 'node_modules'), 'dir')
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

/** These tools exit with 1 when they find something, which is what we are here for. */
const tell = async (folder: string, tool: string, ...words: string[]): Promise<unknown> => {
  const options = { cwd: folder, maxBuffer: 50_000_000 }
  const { stdout } = await run(process.execPath, [join(clone, 'node_modules', tool), ...words], options).catch(
    (error: unknown) => error as { stdout: string },
  )
  return JSON.parse(stdout)
}

const textsOf = (files: readonly { file: string; text: string }[]) =>
  Object.fromEntries(files.map(({ file, text }) => [file, text]))

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
  folders = []
})

describe('the walls between floors and houses', () => {
  let caught = new Set<string>()

  beforeAll(async () => {
    const folder = await plant({ ...bystanders, ...textsOf(planted) })
    const cruise = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'test']
    const told = (await tell(folder, 'dependency-cruiser/bin/dependency-cruise.mjs', ...cruise)) as {
      summary: { violations: { from: string; rule: { name: string } }[] }
    }
    caught = new Set(told.summary.violations.map(({ from, rule }) => `${rule.name} ${from}`))
  })

  it.each(planted)('$rule catches $file', ({ rule, file }) => {
    expect([...caught]).toContain(`${rule} ${file}`)
  })

  it('leaves the innocent alone', () => {
    const accused = [...caught].filter((line) => Object.keys(bystanders).some((file) => line.endsWith(` ${file}`)))
    expect(accused).toEqual([])
  })

  it('has a planted violation for every rule, each an error that says why', () => {
    const plantedRules = new Set([...planted.map(({ rule }) => rule), ...notYetInstalled])
    expect(settings.forbidden.map(({ name }) => name).filter((name) => !plantedRules.has(name))).toEqual([])
    for (const { severity, comment } of settings.forbidden) {
      expect(severity).toBe('error')
      expect(comment).toMatch(/\.$/)
    }
  })
})

describe('the rules inside a file', () => {
  let caught: { file: string; rule: string | null; severity: number }[] = []

  beforeAll(async () => {
    const folder = await plant(textsOf(plantedLines))
    const told = (await tell(folder, 'eslint/bin/eslint.js', 'src', '--format', 'json')) as {
      filePath: string
      messages: { ruleId: string | null; severity: number }[]
    }[]
    caught = told.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, severity }) => ({
        file: filePath.slice(filePath.indexOf('/src/') + 1),
        rule: ruleId,
        severity,
      })),
    )
  }, 60_000)

  it.each(plantedLines)('$rule catches $file', ({ rule, file }) => {
    expect(caught).toContainEqual({ file, rule, severity: 2 })
  })
})
