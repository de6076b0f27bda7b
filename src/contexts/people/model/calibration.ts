/** One pair people came to a word on, and the finder's weight of it as a power of two. */
export type Label = { readonly bits: number; readonly same: boolean }

/** How many labels there must be before they move anything. */
export const leastLabels = 20

/** How far a weight is likely to be off before anybody has read anything: its standard deviation, in bits. */
const doubt = 1

/** No number of labels moves a weight further than this. */
const mostBits = 3

const chanceOf = (bits: number): number => 1 / (1 + 2 ** -bits)

/**
 * By how many bits the finder's weights are to be moved so that they say what readers found: the likeliest shift, held back
 * by the belief that it is small. 0 while there are too few labels. Below 0 means the finder was too sure.
 */
export const shiftOf = (labels: readonly Label[]): number => {
  if (labels.length < leastLabels) return 0
  const slope = (shift: number): number =>
    labels.reduce((sum, { bits, same }) => sum + (same ? 1 : 0) - chanceOf(bits + shift), 0) * Math.LN2 -
    shift / doubt ** 2
  let [low, high] = [-mostBits, mostBits]
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2
    if (slope(middle) > 0) low = middle
    else high = middle
  }
  return Number(((low + high) / 2).toFixed(3))
}

/** Labels whose stated chance lies in one step, with what was seen. */
export type CalibrationStep = {
  readonly from: number
  readonly to: number
  readonly pairs: number
  /** The mean of the chances stated, and the share that was the same person. */
  readonly stated: number
  readonly seen: number
}

const steps: readonly (readonly [number, number])[] = [
  [0.1, 0.5],
  [0.5, 0.9],
  [0.9, 0.985],
  [0.985, 1],
]

/** What was stated beside what was seen, step by step; steps without a label are left out. */
export const calibrationOf = (labels: readonly Label[], shift: number): readonly CalibrationStep[] =>
  steps.flatMap(([from, to]) => {
    const within = labels
      .map(({ bits, same }) => ({ chance: chanceOf(bits + shift), same }))
      .filter(({ chance }) => chance >= from && (chance < to || to === 1))
    if (within.length === 0) return []
    const stated = within.reduce((sum, { chance }) => sum + chance, 0) / within.length
    return [{ from, to, pairs: within.length, stated, seen: within.filter(({ same }) => same).length / within.length }]
  })
