/** Choices that come the same each time for one seed and one stream of it, on any machine. */
export type Chance = {
  /** A whole number from `low` to `high`, both included. */
  readonly from: (low: number, high: number) => number
  readonly of: <Value>(values: readonly Value[]) => Value
  /** True so often: 0 is never, 1 always. */
  readonly likely: (share: number) => boolean
  /** One of a list, commoner towards its beginning. */
  readonly common: <Value>(values: readonly Value[]) => Value
}

/**
 * Small fast counting generator (sfc32). Each family has a stream of its own, so that what one family is told does not
 * depend on how many stand before it. Only whole-number arithmetic and products: nothing that differs between processors.
 */
export const chanceOf = (seed: number, stream: number): Chance => {
  let [a, b, c, count] = [seed | 0, stream | 0, 0x9e3779b9 | 0, 1]
  const next = (): number => {
    const drawn = (((a + b) | 0) + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + drawn) | 0
    return (drawn >>> 0) / 4_294_967_296
  }
  for (let turn = 0; turn < 12; turn += 1) next()
  const at = <Value>(values: readonly Value[], index: number): Value => values[index] as Value
  return {
    from: (low, high) => low + Math.floor(next() * (high - low + 1)),
    of: (values) => at(values, Math.floor(next() * values.length)),
    likely: (share) => next() < share,
    common: (values) => {
      const drawn = next()
      return at(values, Math.floor(drawn * drawn * values.length))
    },
  }
}
