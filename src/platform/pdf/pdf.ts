import type { Block, Paper, PaperEntry } from '../../kernel/paper.ts'
import { openPen, type Pen } from './pen.ts'

const drawEntry = (pen: Pen, { when, source, words, notes }: PaperEntry): void => {
  pen.keep(46)
  pen.write('P', `${when}. ${source}`, { weight: 700, size: 10.5, after: 1 })
  pen.write('P', words, { size: 10.5, after: notes.length === 0 ? 9 : 1 })
  notes.forEach((note, index) => {
    pen.write('P', note, { size: 9, after: index === notes.length - 1 ? 9 : 0 })
  })
}

const draw = (pen: Pen, block: Block): void => {
  switch (block.kind) {
    case 'heading':
      pen.keep(60)
      return void pen.write('H2', block.words, { weight: 700, size: 13, before: 10, after: 4 })
    case 'words':
      return void pen.write('P', block.words, { size: 10.5, after: 7 })
    case 'notice':
      return void pen.notice(block.words)
    case 'facts':
      return void pen.table(block.facts)
    case 'list':
      return void pen.list(block.items)
    case 'entries':
      return void block.entries.forEach((entry) => {
        drawEntry(pen, entry)
      })
  }
}

/** A long block in parts of a page or so. */
const partsOf = (block: Block): readonly Block[] =>
  block.kind === 'entries'
    ? Array.from({ length: Math.ceil(block.entries.length / 10) }, (_, part) => ({
        ...block,
        entries: block.entries.slice(part * 10, part * 10 + 10),
      }))
    : [block]

/** A document as a tagged PDF of A4 pages that a screen reader can read, with every letter's font inside. */
export const pdfOf = async (paper: Paper): Promise<Buffer> => {
  const pen = openPen(paper)
  pen.write('H1', paper.heading, { weight: 700, size: 20, after: 8 })
  for (const block of paper.blocks)
    for (const part of partsOf(block)) {
      draw(pen, part)
      // Others are served between two parts: a long document is no reason to wait.
      await new Promise(setImmediate)
    }
  return pen.finish()
}
