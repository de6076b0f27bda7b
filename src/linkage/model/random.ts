/** Whole numbers below a limit that come the same each time for one seed (xorshift). */
export const seededNumbers = (seed: number): ((limit: number) => number) => {
  let state = seed | 1
  return (limit) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return Math.floor(((state >>> 0) / 0x1_0000_0000) * limit)
  }
}
