import { closeSync, openSync, writeSync } from 'node:fs'

/** Characters gathered before they are written. */
const most = 1 << 18

/** A CSV file written line by line, with bounded memory. */
export class CsvFile {
  readonly #handle: number
  #text: string
  lines = 0

  constructor(file: string, head: string) {
    this.#handle = openSync(file, 'wx')
    this.#text = `${head}\n`
  }

  line(line: string): void {
    this.#text += `${line}\n`
    this.lines += 1
    if (this.#text.length >= most) this.#flush()
  }

  #flush(): void {
    const bytes = Buffer.from(this.#text)
    for (let at = 0; at < bytes.length;) at += writeSync(this.#handle, bytes, at)
    this.#text = ''
  }

  close(): void {
    this.#flush()
    closeSync(this.#handle)
  }
}
