import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readCsv } from './read-csv.ts'

const folder = mkdtempSync(join(tmpdir(), 'read-csv-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = (content: string | Uint8Array): string[][] => {
  const file = join(folder, 'file.csv')
  writeFileSync(file, content)
  const { rows, columns } = readCsv(file, new Set(['a', 'b']))
  return Array.from({ length: rows }, (_, row) =>
    ['a', 'b'].map((name) => {
      const code = columns.get(name)?.codes[row] ?? -1
      return code < 0 ? '' : (columns.get(name)?.values.text(code) ?? '')
    }),
  )
}

describe('reading a CSV file', () => {
  it('keeps quotes, separators and line ends within quotes', () =>
    expect(read('a,b\n"x ""y"", z","two\nlines"\n')).toEqual([['x "y", z', 'two\nlines']]))
  it('reads Windows-1252 where a cell is not UTF-8', () =>
    expect(read(Buffer.concat([Buffer.from('a,b\nZoë,'), Buffer.from([0x5a, 0x6f, 0xeb]), Buffer.from('\n')]))).toEqual(
      [['Zoë', 'Zoë']],
    ))
  it('skips a byte order mark', () => expect(read('\uFEFFa,b\n1,2\n')).toEqual([['1', '2']]))
  it('reads UTF-16 as spreadsheets save it', () =>
    expect(read(Buffer.from('\uFEFFa\tb\r\nZoë\t2\r\n', 'utf16le'))).toEqual([['Zoë', '2']]))
  it('takes semicolons for separators where the heading has them', () =>
    expect(read('a;b\n1;2\n')).toEqual([['1', '2']]))
  it('reads a last line without its end, and skips empty lines', () =>
    expect(read('a,b\r\n\r\n1,2')).toEqual([['1', '2']]))
  it('takes what a short line lacks as missing', () => expect(read('b,a\n1\n')).toEqual([['', '1']]))
})
