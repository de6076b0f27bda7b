/** A repeatable source of choices: the same seed makes the same town. */
export type Chance = {
  /** At least 0, below 1. */
  readonly next: () => number
  /** Whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number
  readonly pick: <Thing>(things: readonly Thing[]) => Thing
  readonly happens: (probability: number) => boolean
}

/** Mulberry32: small, even enough for invented families, and never used where a secret is needed. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const pick = <Thing>(things: readonly Thing[]): Thing => {
    const thing = things[between(0, things.length - 1)]
    if (thing === undefined) throw new Error('Nothing to pick from')
    return thing
  }
  return { next, between, pick, happens: (probability) => next() < probability }
}
