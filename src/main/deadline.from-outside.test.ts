import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { deadlineOutcome } from './deadline.command.ts'

const header = 'id,start,amount,unit,division,hours'
const answer = (text: string) => deadlineOutcome(Buffer.from(text))
const rows = (...lines: string[]) => answer([header, ...lines, ''].join('\n'))
const row = (cells: Partial<Record<'start' | 'amount' | 'unit' | 'division' | 'hours', string>>): string => {
  const all = { start: '2026-11-20', amount: '1', unit: 'working-days', division: 'scotland', hours: '', ...cells }
  return `1,${all.start},${all.amount},${all.unit},${all.division},${all.hours === '' ? '' : `"${all.hours}"`}`
}

it.each([
  ['hours with one digit', 'Mo-Fr 9:00-17:00', '2026-11-20T16:50:00Z', '4', '2026-11-23T12:50:00+00:00'],
  ['stretches that touch', 'Fr 09:00-12:00,12:00-17:00', '2026-11-20T08:00:00Z', '3', '2026-11-20T12:00:00+00:00'],
  [
    'a night on both its days',
    'Mo 22:00-24:00; Tu 00:00-06:00',
    '2026-11-23T12:00:00Z',
    '3',
    '2026-11-24T01:00:00+00:00',
  ],
])('takes %s', (_, opening, start, amount, due) => {
  const line = row({ unit: 'working-hours', hours: opening, start, amount })
  expect(rows(line)).toEqual({ exitCode: 0, stdout: `id,due,warning\n1,${due},\n`, stderr: '' })
})

it.each([
  ['Mo 22:00-06:00', /past midnight on both days/],
  ['Mo 09:00-12:00,11:00-17:00', /overlaps/],
  ['always', /is not days and times/],
  ['Xx 09:00-17:00', /is not days and times/],
  ['Mo 09:60-17:00', /is not a time span/],
  ['Mo 24:01-24:30', /is not a time span/],
  ['Mo 09:00-09:00', /does not end after it begins/],
])('refuses the hours %s by their line', (opening, reason) => {
  const { exitCode, stdout, stderr } = rows(row({}), row({ hours: opening }))
  expect([exitCode, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^openmash: line 3: /)
  expect(stderr).toMatch(reason)
})

it.each([
  ['2028-12-29', '1', '2029-01-01', '2029'],
  ['2028-12-30', '0', '2029-01-01', '2029'],
  ['2011-12-30', '0', '2011-12-30', '2011'],
])('warns when a day counted lies outside the known years: %s and %s days', (start, amount, due, year) => {
  const { stdout } = rows(row({ start, amount, division: 'england-and-wales' }))
  expect(stdout).toBe(`id,due,warning\n1,${due},bank holidays are not known for ${year}\n`)
})

it('answers ten thousand rows in under five seconds of work', () => {
  const starts = Array.from({ length: 10_000 }, (_, index) => {
    const start = new Date(Date.UTC(2024, 0, 1) + index * 7_654_321).toISOString()
    return row({ unit: 'working-hours', start, amount: String(index % 90) })
  })
  const before = process.cpuUsage()
  const { exitCode, stdout } = rows(...starts)
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1_000).toBeLessThan(5_000)
  expect([exitCode, stdout.trim().split('\n').length]).toEqual([0, 10_001])
})

describe('from the command line', () => {
  const program = fileURLToPath(new URL('../../bin/openmash.mjs', import.meta.url))
  const openmash = (
    input: string,
  ): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> =>
    new Promise((resolve) => {
      const child = execFile(process.execPath, [program, 'deadline'], { cwd: '/' }, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr })
      })
      child.stdin?.end(input)
    })

  it('reads standard input and writes standard output', async () => {
    const { code, stdout, stderr } = await openmash(`${header}\n${row({})}\n`)
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'id,due,warning\n1,2026-11-23,\n', stderr: '' })
  })

  it('ends with 1 and an empty standard output on a bad row', async () => {
    const { code, stdout, stderr } = await openmash(`${header}\n${row({})}\n${row({ amount: 'x' })}\n`)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toBe('openmash: line 3: amount "x" is not a whole number from 0\n')
  })
})
