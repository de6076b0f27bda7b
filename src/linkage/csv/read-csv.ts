import { closeSync, openSync, readSync } from 'node:fs'
import { LinkTrouble } from '../link-trouble.ts'
import { ByteDictionary } from './byte-dictionary.ts'
import { CellSplitter } from './cell-splitter.ts'
import { textFromBytes } from './text-from-bytes.ts'

/** A column as it stands in the file: for each row the number of its text. */
export type RawColumn = { codes: Int32Array<ArrayBuffer>; readonly values: ByteDictionary }

export type RawFile = {
  readonly rows: number
  readonly columns: ReadonlyMap<string, RawColumn>
  readonly ragged: number
}

const chunkSize = 1 << 20

/** The file's bytes piece by piece, in UTF-8 or whatever single-byte writing it has; UTF-16 is turned into UTF-8. */
function* bytesOf(file: string): Generator<Uint8Array> {
  const handle = openFile(file)
  try {
    const chunk = Buffer.alloc(chunkSize)
    let wide: InstanceType<typeof TextDecoder> | null = null
    for (let first = true; ; first = false) {
      const length = readSync(handle, chunk, 0, chunkSize, null)
      if (length === 0) return
      let bytes: Uint8Array = chunk.subarray(0, length)
      if (first && bytes[0] === 0xff && bytes[1] === 0xfe) wide = new TextDecoder('utf-16le')
      if (first && bytes[0] === 0xfe && bytes[1] === 0xff) wide = new TextDecoder('utf-16be')
      if (first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3)
      yield wide === null ? bytes : Buffer.from(wide.decode(bytes, { stream: true }))
    }
  } finally {
    closeSync(handle)
  }
}

const openFile = (file: string): number => {
  try {
    return openSync(file, 'r')
  } catch {
    throw new LinkTrouble(`${file} cannot be read.`)
  }
}

/** The mark between cells: whichever of comma, semicolon, tab and bar stands most often in the first line. */
const separatorOf = (bytes: Uint8Array): number => {
  const end = bytes.indexOf(10)
  const line = bytes.subarray(0, end < 0 ? bytes.length : end)
  const counts = [',', ';', '\t', '|'].map((mark) => {
    const byte = mark.charCodeAt(0)
    return { byte, count: line.reduce((sum, each) => sum + (each === byte ? 1 : 0), 0) }
  })
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).byte
}

/** Gathers the wanted columns, row by row. */
class Gatherer {
  rows = 0
  ragged = 0
  readonly columns = new Map<string, RawColumn>()
  #places: (RawColumn | undefined)[] | null = null
  readonly #file: string
  readonly #wanted: ReadonlySet<string>

  constructor(file: string, wanted: ReadonlySet<string>) {
    this.#file = file
    this.#wanted = wanted
  }

  cell(index: number, bytes: Uint8Array, length: number, hash: number): void {
    const column = this.#places?.[index]
    if (column === undefined) return
    if (this.rows >= column.codes.length) {
      const more = new Int32Array(column.codes.length * 2).fill(-1)
      more.set(column.codes)
      column.codes = more
    }
    column.codes[this.rows] = length === 0 ? -1 : column.values.code(bytes, length, hash)
  }

  endRow(cells: number): void {
    if (cells !== this.#places?.length) this.ragged += 1
    this.rows += 1
  }

  header(names: readonly string[]): void {
    this.#places = names.map((name) => {
      if (!this.#wanted.has(name)) return undefined
      if (this.columns.has(name)) throw new LinkTrouble(`${this.#file} has two columns called "${name}".`)
      const column = { codes: new Int32Array(1 << 10).fill(-1), values: new ByteDictionary() }
      this.columns.set(name, column)
      return column
    })
    const lost = [...this.#wanted].filter((name) => !this.columns.has(name))
    if (lost.length === 0) return
    const has = names.map((name) => `"${name}"`).join(', ')
    throw new LinkTrouble(`${this.#file} has no column "${lost.join('", "')}"; it has ${has}.`)
  }
}

/** Reads the wanted columns of a CSV file whose first row names them. */
export const readCsv = (file: string, wanted: ReadonlySet<string>): RawFile => {
  const gatherer = new Gatherer(file, wanted)
  let splitter: CellSplitter | null = null
  const names: string[] = []
  for (const bytes of bytesOf(file)) {
    splitter ??= new CellSplitter(separatorOf(bytes), {
      cell: (index, cell, length, hash) => {
        if (splitter?.row === 0) names.push(textFromBytes(cell.subarray(0, length)).trim())
        else gatherer.cell(index, cell, length, hash)
      },
      endRow: (cells) => {
        if (splitter?.row === 0) gatherer.header(names)
        else gatherer.endRow(cells)
      },
    })
    splitter.push(bytes)
  }
  splitter?.end()
  if (splitter === null || splitter.row === 0)
    throw new LinkTrouble(`${file} is empty; its first row must name its columns.`)
  if (splitter.open) throw new LinkTrouble(`${file} ends inside a quoted cell that began on line ${splitter.openedAt}.`)
  return { rows: gatherer.rows, columns: gatherer.columns, ragged: gatherer.ragged }
}
