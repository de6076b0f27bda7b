import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { readAll } from './command-io.ts'
import { linkCommand } from './link.command.ts'
import { seedCommand } from './seed.command.ts'

const folder = mkdtempSync(join(tmpdir(), 'seed-command-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = async (
  command: typeof seedCommand | typeof linkCommand,
  ...args: string[]
): Promise<Record<string, number>> => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  expect(await command.run(args, { stdin: new PassThrough(), stdout, stderr })).toBe(0)
  stdout.end()
  return JSON.parse((await readAll(stdout)).toString()) as Record<string, number>
}

describe('openmash seed', () => {
  const town = join(folder, 'new', 'town')

  it('writes a town that openmash link reads, and measures itself on', async () => {
    const said = await run(seedCommand, '--people', '3000', '--seed', '7', '--out', town, '--with-truth')
    expect(Object.keys(said)).toEqual('people families records events contacts stories seconds peak_mb'.split(' '))
    expect(said.people).toBe(3000)
    const files = [
      'health.csv',
      'education.csv',
      'truth.csv',
      'families.csv',
      'stories.csv',
      'life.csv',
      'columns.json',
    ]
    expect(readdirSync(town)).toEqual(expect.arrayContaining(files))
    const [left, right, out] = [join(town, 'health.csv'), join(town, 'education.csv'), join(folder, 'linked')]
    await run(linkCommand, '--left', left, '--right', right, '--columns', join(town, 'columns.json'), '--out', out)
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('Against the truth')
  })

  it('leaves the truth out of the records unless it is asked for', async () => {
    const plain = join(folder, 'plain')
    await run(seedCommand, '--people', '300', '--seed', '7', '--out', plain)
    expect(readFileSync(join(plain, 'health.csv'), 'utf8').split('\n')[0]).not.toMatch(/person|origin/)
    expect(readFileSync(join(plain, 'columns.json'), 'utf8')).not.toMatch(/person|origin/)
  })

  it.each([
    [['--people', '0'], /--people is "0"; it must be a whole number from 1 to 10,000,000/],
    [['--people', '12.5'], /--people is "12.5"/],
    [['--people', '10000001'], /--people is/],
    [['--seed', '-1'], /argument is ambiguous|--seed is "-1"/],
    [['--seed', 'one'], /--seed is "one"; it must be a whole number from 0/],
    [['--out', ''], /Name --people, --seed and --out/],
  ])('refuses %s in one line', async (changed, why) => {
    const out = join(folder, 'refused')
    const said = await run(seedCommand, ...['--people', '10', '--seed', '1', '--out', out], ...changed).catch(
      (error: unknown) => String(error),
    )
    expect(said).toMatch(why)
  })

  it('refuses to go without a number, a folder that holds something, and a file', async () => {
    await expect(run(seedCommand, '--people', '10', '--out', town)).rejects.toThrow(/Name --people, --seed/)
    const full = join(folder, 'full')
    mkdirSync(full)
    writeFileSync(join(full, 'mine.txt'), 'mine')
    const asked = ['--people', '10', '--seed', '1', '--out']
    await expect(run(seedCommand, ...asked, full)).rejects.toThrow(/is not empty/)
    await expect(run(seedCommand, ...asked, join(full, 'mine.txt'))).rejects.toThrow(/cannot be made or is no folder/)
    expect(readdirSync(full)).toEqual(['mine.txt'])
  })
})
