import type { ScoredPairs } from '../scored-pairs.ts'

const longer = (from: Int32Array): Int32Array<ArrayBuffer> => {
  const into = new Int32Array(from.length * 2)
  into.set(from)
  return into
}

/** A growing list of pairs, weighed or not. */
export class PairList {
  size = 0
  #left = new Int32Array(1 << 10)
  #right = new Int32Array(1 << 10)
  #bits = new Float32Array(0)

  add(left: number, right: number, bits?: number): void {
    if (this.size === this.#left.length) {
      this.#left = longer(this.#left)
      this.#right = longer(this.#right)
    }
    this.#left[this.size] = left
    this.#right[this.size] = right
    if (bits !== undefined) this.#weigh(bits)
    this.size += 1
  }

  /** Copies, so that the spare room is let go. */
  get scored(): ScoredPairs {
    const [left, right] = [this.#left.slice(0, this.size), this.#right.slice(0, this.size)]
    return { left, right, bits: this.#bits.slice(0, this.size) }
  }

  get pairs(): { readonly left: Int32Array; readonly right: Int32Array } {
    return { left: this.#left.slice(0, this.size), right: this.#right.slice(0, this.size) }
  }

  #weigh(bits: number): void {
    if (this.size >= this.#bits.length) {
      const more = new Float32Array(this.#left.length)
      more.set(this.#bits)
      this.#bits = more
    }
    this.#bits[this.size] = bits
  }
}

/** One list after another, as one. */
export const joined = (lists: readonly ScoredPairs[]): ScoredPairs => {
  const size = lists.reduce((sum, { left }) => sum + left.length, 0)
  const all = { left: new Int32Array(size), right: new Int32Array(size), bits: new Float32Array(size) }
  let at = 0
  for (const { left, right, bits } of lists) {
    all.left.set(left, at)
    all.right.set(right, at)
    all.bits.set(bits, at)
    at += left.length
  }
  return all
}
