import type { Words } from '../vocabulary.ts'
import type { LevelOf } from './levels.ts'

/** Levels are below 16, so that one fits beside a value's code in one number. */
const levelBits = 4
const largestCode = 2 ** (31 - levelBits) - 1

/**
 * Remembers the level of the pairs of values seen last: the same few names meet again and again. Both codes and the level
 * of a pair lie side by side, so that looking one up reads memory once.
 */
export const cached = (levelOf: LevelOf, bits: number): LevelOf => {
  const kept = new Int32Array(2 << bits).fill(-1)
  return (words: Words, a: number, b: number): number => {
    const low = a < b ? a : b
    const high = a < b ? b : a
    const at = ((Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - bits)) << 1
    const beside = kept[at + 1] ?? -1
    if (kept[at] === low && beside >> levelBits === high) return beside & 15
    const level = levelOf(words, low, high)
    if (high > largestCode) return level
    kept[at] = low
    kept[at + 1] = (high << levelBits) | level
    return level
  }
}
