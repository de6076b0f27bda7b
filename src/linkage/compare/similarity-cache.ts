import type { Words } from '../vocabulary.ts'
import type { LevelOf } from './levels.ts'

/** Remembers the level of the pairs of values seen last: the same few names meet again and again. */
export const cached = (levelOf: LevelOf, bits = 20): LevelOf => {
  const room = 1 << bits
  const lows = new Int32Array(room).fill(-1)
  const highs = new Int32Array(room)
  const levels = new Uint8Array(room)
  return (words: Words, a: number, b: number): number => {
    const low = a < b ? a : b
    const high = a < b ? b : a
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - bits)
    if (lows[slot] === low && highs[slot] === high) return levels[slot] ?? 0
    const level = levelOf(words, low, high)
    lows[slot] = low
    highs[slot] = high
    levels[slot] = level
    return level
  }
}
