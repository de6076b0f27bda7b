import PDFDocument from 'pdfkit'
import type { Fact, Paper } from '../../kernel/paper.ts'
import type { Face, Weight } from './faces.ts'
import { linesOf, newMeasure } from './lines.ts'
import { asSeen, type Run, widthOf } from './text-runs.ts'

const page = { width: 595.28, height: 841.89, margin: 56, top: 74, bottom: 70 } as const
const lineHeight = 1.42
const keyWidth = 150

type Style = { readonly weight?: Weight; readonly size: number; readonly before?: number; readonly after?: number }
type Place = { readonly left: number; readonly width: number }
type Tag = 'H1' | 'H2' | 'P' | 'TH' | 'TD' | 'LBody'
type Doc = InstanceType<typeof PDFDocument>
type Struct = ReturnType<Doc['struct']>

const whole: Place = { left: page.margin, width: page.width - 2 * page.margin }

/** Writes a document from the top of its first page downwards. */
export type Pen = {
  /** Begins a new page where less than so many points are left. */
  readonly keep: (points: number) => void
  readonly write: (tag: 'H1' | 'H2' | 'P', words: string, style: Style) => void
  /** Words with a bar beside them, not to be overlooked. */
  readonly notice: (words: string) => void
  readonly table: (facts: readonly Fact[]) => void
  readonly list: (items: readonly string[]) => void
  readonly finish: () => Promise<Buffer>
}

// Known to the library and not yet to its types.
const accessible: object = { subset: 'PDF/UA' }

const newDocument = ({ title, made }: Paper): Doc =>
  new PDFDocument({
    ...accessible,
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'en-GB',
    info: { Title: title, Producer: 'OpenMASH', Creator: 'OpenMASH', CreationDate: new Date(made) },
  })

class Writing implements Pen {
  readonly #doc: Doc
  readonly #paper: Paper
  readonly #root: Struct
  readonly #chunks: Buffer[] = []
  readonly #registered = new Set<string>()
  readonly #measure = newMeasure()
  #y: number = page.top

  constructor(paper: Paper) {
    this.#paper = paper
    this.#doc = newDocument(paper)
    this.#doc.on('data', (chunk: Buffer) => this.#chunks.push(chunk))
    this.#root = this.#doc.struct('Document')
    this.#doc.addStructure(this.#root)
    this.#doc.addPage()
  }

  keep(points: number): void {
    if (this.#y + points <= page.height - page.bottom) return
    this.#doc.addPage()
    this.#y = page.top
  }

  write(tag: 'H1' | 'H2' | 'P', words: string, style: Style): void {
    this.#put(this.#root, tag, words, style, whole)
  }

  notice(words: string): void {
    this.keep(40)
    const [from, first] = [this.#y, this.#doc.bufferedPageRange().count]
    this.#put(this.#root, 'P', words, { weight: 700, size: 10.5 }, { left: whole.left + 14, width: whole.width - 14 })
    const top = this.#doc.bufferedPageRange().count === first ? from : page.top
    this.#decorate(() => this.#doc.rect(whole.left, top, 4, this.#y - top).fill('#1d1d1b'))
    this.#y += 9
  }

  table(facts: readonly Fact[]): void {
    const table = this.#doc.struct('Table')
    this.#root.add(table)
    for (const { key, value } of facts) {
      this.keep(34)
      const row = this.#doc.struct('TR')
      table.add(row)
      const top = this.#y
      const pageOfKey = this.#doc.bufferedPageRange().count
      this.#put(row, 'TH', key, { weight: 700, size: 10 }, { left: whole.left, width: keyWidth - 10 })
      const below = this.#y
      if (this.#doc.bufferedPageRange().count === pageOfKey) this.#y = top
      this.#put(row, 'TD', value, { size: 10 }, { left: whole.left + keyWidth, width: whole.width - keyWidth })
      this.#y = Math.max(this.#y, this.#doc.bufferedPageRange().count === pageOfKey ? below : 0) + 4
      row.end()
    }
    table.end()
    this.#y += 6
  }

  list(items: readonly string[]): void {
    const list = this.#doc.struct('L')
    this.#root.add(list)
    for (const item of items) {
      this.keep(20)
      const entry = this.#doc.struct('LI')
      list.add(entry)
      const dot = this.#y
      const at = { left: whole.left + 14, width: whole.width - 14 }
      this.#decorate(() => this.#doc.circle(whole.left + 4, dot + 7, 1.8).fill('#1d1d1b'))
      this.#put(entry, 'LBody', item, { size: 10.5, after: 2 }, at)
      entry.end()
    }
    list.end()
    this.#y += 5
  }

  async finish(): Promise<Buffer> {
    this.#root.end()
    const { count } = this.#doc.bufferedPageRange()
    for (let number = 0; number < count; number += 1) {
      this.#doc.switchToPage(number)
      this.#margins(`${this.#paper.foot}    Page ${String(number + 1)} of ${String(count)}`)
    }
    const ended = new Promise<void>((resolve) => this.#doc.on('end', resolve))
    this.#doc.end()
    await ended
    return Buffer.concat(this.#chunks)
  }

  /** Head and foot are the page's, not the document's: readers pass over them. */
  #margins(foot: string): void {
    this.#decorate(() => {
      const small = { weight: 400, size: 8.5, width: whole.width } as const
      linesOf(this.#paper.marking, { ...small, weight: 700 }, this.#measure).forEach((line, index) => {
        this.#line(line, whole.left, 34 + index * 12, small.size)
      })
      linesOf(foot, small, this.#measure).forEach((line, index) => {
        this.#line(line, whole.left, page.height - 46 + index * 12, small.size)
      })
    })
  }

  #put(
    parent: Struct,
    tag: Tag,
    words: string,
    { weight = 400, size, before = 0, after = 0 }: Style,
    place: Place,
  ): void {
    this.#y += before
    const element = this.#doc.struct(tag)
    parent.add(element)
    for (const line of linesOf(words, { weight, size, width: place.width }, this.#measure)) {
      this.keep(size * lineHeight)
      const y = this.#y
      const drawing = (): void => {
        this.#line(line, place.left, y, size)
      }
      const reshaped = line.some(({ face }) => face.reshapes)
      const actual = line.map(({ text }) => text).join('')
      element.add(reshaped ? this.#doc.struct('Span', { actual }, drawing) : drawing)
      this.#y += size * lineHeight
    }
    element.end()
    this.#y += after
  }

  #line(runs: readonly Run[], left: number, y: number, size: number): void {
    let x = left
    for (const run of asSeen(runs)) {
      this.#use(run.face)
      // Features, even none, have the whole run shaped at once: word by word, Arabic would stand in the wrong order.
      this.#doc
        .fillColor('#1d1d1b')
        .fontSize(size)
        .text(run.text, x, y + size, { lineBreak: false, features: [], baseline: 'alphabetic' })
      x += widthOf(run) * size
    }
  }

  #use(face: Face): void {
    if (!this.#registered.has(face.name)) this.#doc.registerFont(face.name, face.file)
    this.#registered.add(face.name)
    this.#doc.font(face.name)
  }

  /** What a screen reader passes over. */
  #decorate(drawing: () => void): void {
    this.#doc.markContent('Artifact', { type: 'Layout' })
    drawing()
    this.#doc.endMarkedContent()
  }
}

/** Begins a document. */
export const openPen = (paper: Paper): Pen => new Writing(paper)
