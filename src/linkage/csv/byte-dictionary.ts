import { textFromBytes } from './text-from-bytes.ts'

/** Numbers distinct stretches of bytes as they come, without making a string of each cell. */
export class ByteDictionary {
  size = 0
  #bytes = new Uint8Array(1 << 12)
  #starts = new Int32Array(1 << 8)
  #slots = new Int32Array(1 << 9).fill(-1)
  #hashes = new Int32Array(1 << 8)

  /** The number of these bytes, given on first sight. `hash` must be the same for the same bytes. */
  code(bytes: Uint8Array, length: number, hash: number): number {
    const mask = this.#slots.length - 1
    let slot = (hash ^ (hash >>> 16)) & mask
    for (;;) {
      const code = this.#slots[slot] ?? -1
      if (code < 0) return this.#keep(bytes, length, hash, slot)
      if (this.#hashes[code] === hash && this.#equals(code, bytes, length)) return code
      slot = (slot + 1) & mask
    }
  }

  text(code: number): string {
    return textFromBytes(this.#bytes.subarray(this.#starts[code] ?? 0, this.#starts[code + 1] ?? 0))
  }

  #equals(code: number, bytes: Uint8Array, length: number): boolean {
    const start = this.#starts[code] ?? 0
    if ((this.#starts[code + 1] ?? 0) - start !== length) return false
    for (let at = 0; at < length; at += 1) if (this.#bytes[start + at] !== bytes[at]) return false
    return true
  }

  #keep(bytes: Uint8Array, length: number, hash: number, slot: number): number {
    const code = this.size
    const start = this.#starts[code] ?? 0
    if (start + length > this.#bytes.length) this.#bytes = grow(this.#bytes, this.#bytes.length * 2 + length)
    for (let at = 0; at < length; at += 1) this.#bytes[start + at] = bytes[at] ?? 0
    if (code + 2 > this.#starts.length) {
      this.#starts = growNumbers(this.#starts)
      this.#hashes = growNumbers(this.#hashes)
    }
    this.#starts[code + 1] = start + length
    this.#hashes[code] = hash
    this.#slots[slot] = code
    this.size = code + 1
    if (this.size * 2 > this.#slots.length) this.#spread()
    return code
  }

  #spread(): void {
    const mask = this.#slots.length * 2 - 1
    const slots = new Int32Array(mask + 1).fill(-1)
    for (let code = 0; code < this.size; code += 1) {
      const hash = this.#hashes[code] ?? 0
      let slot = (hash ^ (hash >>> 16)) & mask
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      slots[slot] = code
    }
    this.#slots = slots
  }
}

const grow = (from: Uint8Array, length: number): Uint8Array<ArrayBuffer> => {
  const into = new Uint8Array(length)
  into.set(from)
  return into
}

const growNumbers = (from: Int32Array): Int32Array<ArrayBuffer> => {
  const into = new Int32Array(from.length * 2)
  into.set(from)
  return into
}
