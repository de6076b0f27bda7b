import { inflateSync } from 'node:zlib'

const woffHeader = 44
const woffEntry = 20
const sfntHeader = 12
const sfntEntry = 16

const padded = (length: number): number => (length + 3) & ~3

/**
 * The font inside a WOFF 1.0 file (W3C, WOFF File Format 1.0, sections 3 and 4): the same tables, not compressed. Documents
 * would otherwise inflate it in JavaScript each time, which took most of their time.
 */
export const unpackWoff = (woff: Buffer): Buffer => {
  const count = woff.readUInt16BE(12)
  const font = Buffer.alloc(woff.readUInt32BE(16))
  woff.copy(font, 0, 4, 8)
  font.writeUInt16BE(count, 4)
  const power = Math.floor(Math.log2(count))
  font.writeUInt16BE(2 ** power * 16, 6)
  font.writeUInt16BE(power, 8)
  font.writeUInt16BE(count * 16 - 2 ** power * 16, 10)
  let at = sfntHeader + sfntEntry * count
  for (let table = 0; table < count; table += 1) {
    const entry = woffHeader + woffEntry * table
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [
      number,
      number,
      number,
    ]
    const bytes = woff.subarray(offset, offset + packed)
    ;(packed < length ? inflateSync(bytes) : bytes).copy(font, at)
    const into = sfntHeader + sfntEntry * table
    woff.copy(font, into, entry, entry + 4)
    woff.copy(font, into + 4, entry + 16, entry + 20)
    font.writeUInt32BE(at, into + 8)
    font.writeUInt32BE(length, into + 12)
    at += padded(length)
  }
  return font
}
