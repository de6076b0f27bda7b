import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { readAll } from './command-io.ts'
import { linkCommand } from './link.command.ts'

const folder = mkdtempSync(join(tmpdir(), 'link-command-'))
afterAll(() => rmSync(folder, { recursive: true }))

const keep = (name: string, text: string): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const fields = [
  { column: 'name', as: 'full-name' },
  { column: 'born', as: 'date-of-birth' },
  { column: 'post', as: 'postcode' },
]
const columns = keep('columns.json', JSON.stringify({ id: 'id', fields }))
const left = keep('left.csv', 'id;name;born;post\na1;"Lee, Ann";24/03/2015;SB4 7KP\na2;Tom Ward;1.2.2011;SB1 1AA\n')
const right = keep('right.csv', 'id,name,born,post\nb1,Ann Lee,2015-03-24,SB47KP\nb2,Ivy Nash,2019-09-09,SB3 3CC\n')

const run = async (...args: string[]): Promise<{ code: number; out: string }> => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const code = await linkCommand.run(args, { stdin: new PassThrough(), stdout, stderr })
  stdout.end()
  return { code, out: (await readAll(stdout)).toString() }
}

describe('openmash link', () => {
  const out = join(folder, 'out')

  it('links two files and prints one line of JSON', async () => {
    const { code, out: printed } = await run('--left', left, '--right', right, '--columns', columns, '--out', out)
    expect(code).toBe(0)
    expect(Object.keys(JSON.parse(printed) as object)).toEqual([
      'records',
      'candidates',
      'scored',
      'seconds',
      'peak_mb',
    ])
    const [head, ...pairs] = readFileSync(join(out, 'pairs.csv'), 'utf8').trim().split('\n')
    expect(head).toBe('left,right,probability,bits,band')
    expect(pairs.map((line) => line.split(',').slice(0, 2).join())).toEqual(['a1,b1'])
    expect(readFileSync(join(out, 'clusters.csv'), 'utf8')).toBe('id,cluster\na1,1\na2,2\nb1,1\nb2,4\n')
  })

  it.each([
    ['{', /is not JSON/],
    ['{"id":"id","fields":[]}', /at least one field/],
    ['{"id":"id","fields":[{"column":"name","as":"surname"}]}', /must be one of given-name/],
    ['{"id":"id","truth":"name","fields":[{"column":"name","as":"full-name"}]}', /encodes the answer/],
    ['{"id":"nr","fields":[{"column":"name","as":"full-name"}]}', /no column "nr"; it has "id"/],
  ])('refuses the columns %s in one line', async (text, why) => {
    const bad = keep('bad.json', text)
    await expect(run('--left', left, '--columns', bad, '--out', out)).rejects.toThrow(why)
  })

  it('refuses records without an id, and two records with one', async () => {
    const none = keep('none.csv', 'id,name,born,post\n,Ann Lee,,\nx,Tom Ward,,\n')
    await expect(run('--left', none, '--columns', columns, '--out', out)).rejects.toThrow(/record 1 has no "id"/)
    const twice = keep('twice.csv', 'id,name,born,post\nx,Ann Lee,,\nx,Tom Ward,,\n')
    await expect(run('--left', twice, '--columns', columns, '--out', out)).rejects.toThrow(
      /two records have the id "x"/,
    )
  })
})
