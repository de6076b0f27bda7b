import type { ScoredPairs } from './scored-pairs.ts'

type BitsOf = (left: number, right: number) => number

const slotOf = (a: number, b: number, mask: number): number =>
  ((Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 3) & mask

/** The weight of any two rows: looked up where the pair was weighed before, else asked of `weigh`. */
export const withKnownBits = ({ left, right, bits }: ScoredPairs, weigh: BitsOf): BitsOf => {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(bits.length * 2 + 2))).fill(-1)
  const mask = slots.length - 1
  for (let pair = 0; pair < bits.length; pair += 1) {
    let slot = slotOf(left[pair] ?? 0, right[pair] ?? 0, mask)
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
    slots[slot] = pair
  }
  return (one, other) => {
    const [a, b] = one < other ? [one, other] : [other, one]
    for (let slot = slotOf(a, b, mask); ; slot = (slot + 1) & mask) {
      const pair = slots[slot] ?? -1
      if (pair < 0) return weigh(a, b)
      if (left[pair] === a && right[pair] === b) return bits[pair] ?? 0
    }
  }
}
