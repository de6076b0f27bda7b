/** What a splitter tells: each cell as its trimmed bytes with their hash, and the end of each row. */
export type Seen = {
  readonly cell: (index: number, bytes: Uint8Array, length: number, hash: number) => void
  readonly endRow: (cells: number) => void
}

const [quote, lineFeed, carriageReturn, space] = [34, 10, 13, 32]

/** Splits bytes of CSV into cells, across chunks: quoted cells may hold separators, doubled quotes and line ends. */
export class CellSplitter {
  /** The row being read; 0 is the heading. */
  row = 0
  open = false
  openedAt = 0
  #line = 1
  #cell: Uint8Array<ArrayBuffer> = new Uint8Array(1 << 10)
  #length = 0
  #index = 0
  #closing = false
  #quoted = false
  readonly #separator: number
  readonly #seen: Seen

  constructor(separator: number, seen: Seen) {
    this.#separator = separator
    this.#seen = seen
  }

  push(bytes: Uint8Array): void {
    const separator = this.#separator
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte === lineFeed) this.#line += 1
      if (this.open) this.#inQuotes(byte)
      else if (byte === separator) this.#endCell()
      else if (byte === lineFeed) this.#endRow()
      else if (byte === quote && !this.#quoted && this.#onlySpaces()) this.#openQuote()
      else if (byte === quote && this.#closing) this.#reopen()
      else if (byte !== carriageReturn) {
        this.#closing = false
        this.#add(byte)
      }
    }
  }

  /** The last row may lack its line end. */
  end(): void {
    if (!this.open && (this.#length > 0 || this.#index > 0 || this.#quoted)) this.#endRow()
  }

  #add(byte: number): void {
    if (this.#length === this.#cell.length) {
      const more = new Uint8Array(this.#cell.length * 2)
      more.set(this.#cell)
      this.#cell = more
    }
    this.#cell[this.#length] = byte
    this.#length += 1
  }

  #onlySpaces(): boolean {
    for (let at = 0; at < this.#length; at += 1) if (this.#cell[at] !== space) return false
    return true
  }

  #openQuote(): void {
    this.open = true
    this.#quoted = true
    this.openedAt = this.#line
    this.#length = 0
  }

  #inQuotes(byte: number): void {
    if (byte === quote) {
      this.open = false
      this.#closing = true
    } else this.#add(byte)
  }

  /** A second quote right after a closing one is a quote of the cell's own. */
  #reopen(): void {
    this.#add(quote)
    this.open = true
    this.#closing = false
  }

  #endCell(): void {
    let [from, to] = [0, this.#length]
    while (to > 0 && (this.#cell[to - 1] ?? 0) <= space) to -= 1
    while (from < to && (this.#cell[from] ?? 0) <= space) from += 1
    if (from > 0) this.#cell.copyWithin(0, from, to)
    const length = to - from
    let hash = 0x811c9dc5
    for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ (this.#cell[at] ?? 0), 0x01000193)
    this.#seen.cell(this.#index, this.#cell, length, hash)
    this.#index += 1
    this.#length = 0
    this.#quoted = false
    this.#closing = false
  }

  /** Lines with nothing on them are no rows. */
  #endRow(): void {
    if (this.#index === 0 && this.#length === 0 && !this.#quoted) return
    this.#endCell()
    this.#seen.endRow(this.#index)
    this.#index = 0
    this.row += 1
  }
}
