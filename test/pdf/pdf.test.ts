import { expect, it } from 'vitest'
import type { Paper } from '../../src/kernel/paper.ts'
import { pdfOf } from '../../src/platform/pdf/pdf.ts'
import { readPdf } from './read-pdf.ts'

const paper: Paper = {
  title: 'Information product SB-4K7P2Q',
  heading: 'Journey: Łucja Ní Bhriain',
  marking: 'OFFICIAL-SENSITIVE. For: Assessment team',
  foot: 'SB-4K7P2Q, as known at 20 Nov 2026 at 10:00.',
  made: '2026-11-20T10:00:00Z',
  blocks: [
    { kind: 'facts', facts: [{ key: 'For', value: 'Assessment team' }] },
    { kind: 'notice', words: 'For this reader alone.' },
    { kind: 'heading', words: 'Children' },
    { kind: 'list', items: ['Łucja Ní Bhriain, born 3 March 2022', 'Олена Шевченко', 'ফাতেমা বেগম', 'فاطمة الزهراء'] },
    { kind: 'words', words: 'Nothing more.' },
  ],
}
const entries = (count: number): Paper => ({
  ...paper,
  blocks: [
    {
      kind: 'entries',
      entries: Array.from({ length: count }, (_, index) => ({
        when: '12 Nov 2026',
        source: 'Bay Community Health',
        words: `Entry ${String(index)} of a long journey, with words enough to fill the line and to begin the next one after it.`,
        notes: ['fact'],
      })),
    },
  ],
})

it('holds every letter of names in Latin, Polish, Irish and Ukrainian', async () => {
  const { text } = await readPdf(await pdfOf(paper))
  for (const words of ['Łucja Ní Bhriain', 'Олена Шевченко', 'Nothing more.', 'Page 1 of 1', 'OFFICIAL-SENSITIVE'])
    expect(text).toContain(words)
})

it('says how a name is spelled where drawing joins or reorders its letters: Arabic and Bengali', async () => {
  const bytes = (await pdfOf(paper)).toString('latin1')
  const spelled = (name: string) => {
    const wide = Buffer.from(name, 'utf16le').swap16().toString('latin1')
    return bytes.includes(wide.replace(/[\\()\n\r\t\b\f]/g, (sign) => `\\${escapes[sign] ?? sign}`))
  }
  expect(['فاطمة الزهراء', 'ফাতেমা বেগম'].map(spelled)).toEqual([true, true])
  expect(spelled('فاطمة أخرى')).toBe(false)
  const { text } = await readPdf(await pdfOf(paper))
  expect(text.match(/[\p{Script=Arabic}\p{Script=Bengali}]/gu)?.length).toBeGreaterThan(15)
})

const escapes: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't', '\b': 'b', '\f': 'f' }

it('writes a letter that no font has by its number, never as nothing', async () => {
  const { text } = await readPdf(await pdfOf({ ...paper, heading: 'Journey: ሰላም' }))
  expect(text).toContain('[U+1230][U+120B][U+121D]')
})

it('says its title, its language and what is heading, table, list and paragraph', async () => {
  const { title, language, tags } = await readPdf(await pdfOf(paper))
  expect(title).toBe('Information product SB-4K7P2Q')
  expect(language).toBe('en-GB')
  expect(tags).toEqual(
    expect.arrayContaining(['Document', 'H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'LBody', 'P']),
  )
})

it('gives the same bytes for the same paper, and others for another', async () => {
  const [one, again, other] = [await pdfOf(paper), await pdfOf(paper), await pdfOf({ ...paper, foot: 'x' })]
  expect(one.equals(again)).toBe(true)
  expect(one.equals(other)).toBe(false)
})

it('loses none of 500 entries over its pages, and numbers them', async () => {
  const { pages, text } = await readPdf(await pdfOf(entries(500)))
  for (let index = 0; index < 500; index += 1) expect(text).toContain(`Entry ${String(index)} of a long journey`)
  expect(pages).toBeGreaterThan(30)
  expect(text).toContain(`Page ${String(pages)} of ${String(pages)}`)
})

it('breaks a word that is longer than a line, and keeps all of it', async () => {
  const word = 'x'.repeat(400)
  const { text } = await readPdf(await pdfOf({ ...paper, blocks: [{ kind: 'words', words: word }] }))
  expect(text.replace(/\s/g, '')).toContain(word)
})

it('keeps nobody’s name in what a file says of itself, nor in what is not drawn', async () => {
  const bytes = (await pdfOf(paper)).toString('latin1')
  const outside = bytes.replace(/stream\r?\n[\s\S]*?endstream/g, '')
  expect(outside).not.toMatch(/Bhriain|B\0h\0r|\0B\0h\0r/)
  // The control: names that were in the title would be found so.
  const named = (await pdfOf({ ...paper, title: 'Bhriain' }))
    .toString('latin1')
    .replace(/stream\r?\n[\s\S]*?endstream/g, '')
  expect(named).toMatch(/Bhriain|\0B\0h\0r/)
})
