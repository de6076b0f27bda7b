import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { asDataFile } from '../platform/bank-holiday-import.ts'
import { divisions, readBankHolidays } from '../platform/bank-holidays.ts'
import { bankHolidaysCommand } from './bank-holidays.command.ts'

let folder = ''
let target = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openmash-import-'))
  target = join(folder, 'known.json')
  writeFileSync(target, asDataFile(readBankHolidays()))
})
afterEach(() => rmSync(folder, { recursive: true }))

const publication = (date: string): string => {
  const file = join(folder, 'published.json')
  const one = (division: string) => [division, { division, events: [{ title: 'New Year’s Day', date, notes: '' }] }]
  writeFileSync(file, JSON.stringify(Object.fromEntries(divisions.map(one))))
  return file
}

const run = async (...args: string[]): Promise<string> => {
  let text = ''
  const stdout = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString()
      done()
    },
  })
  expect(await bankHolidaysCommand.run(args, { stdin: Readable.from([]), stdout, stderr: stdout })).toBe(0)
  return text
}

it('takes a new year in, lists it, and finds nothing new the second time', async () => {
  const said = await run(publication('2029-01-01'), '--to', target)
  expect(said).toContain('added    2029-01-01  scotland  New Year’s Day')
  expect(said).toContain('scotland: 158 bank holidays, 2012 to 2029')
  expect(readBankHolidays(target).scotland.get('2029-01-01')).toBe('New Year’s Day')
  expect(await run(publication('2029-01-01'), '--to', target)).toContain('Nothing changed.')
})

it('with --check lists and keeps nothing', async () => {
  const before = readFileSync(target, 'utf8')
  expect(await run(publication('2029-01-01'), '--to', target, '--check')).toContain('Nothing was kept.')
  expect(readFileSync(target, 'utf8')).toBe(before)
})

it('leaves the known data as they were when the file is bad', async () => {
  const before = readFileSync(target, 'utf8')
  await expect(run(publication('2029-13-01'), '--to', target)).rejects.toThrow('"2029-13-01" is not a date.')
  await expect(run(publication('2031-01-01'), '--to', target)).rejects.toThrow('there are none for 2029')
  await expect(run(join(folder, 'absent.json'), '--to', target)).rejects.toThrow('absent.json cannot be read.')
  await expect(run()).rejects.toThrow('Name one file')
  expect(readFileSync(target, 'utf8')).toBe(before)
})
