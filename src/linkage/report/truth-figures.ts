import { probabilityOf } from '../bands.ts'
import type { Linked } from '../link-files.ts'
import type { ScoredPairs } from '../scored-pairs.ts'

/** For each row, the person it truly is and the group it is reported under; -1 where not told. */
export type Truth = {
  readonly person: Int32Array
  readonly group: Int32Array | null
  readonly groupNames: readonly string[]
}

export type Quality = {
  readonly name: string
  readonly found: number
  readonly right: number
  readonly truePairs: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export type Calibration = {
  readonly from: number
  readonly pairs: number
  readonly stated: number
  readonly observed: number
}

export type TruthFigures = {
  readonly thresholds: readonly Quality[]
  /** The link band alone, and together with the review band. */
  readonly bands: readonly Quality[]
  readonly clustered: Quality
  readonly calibration: readonly Calibration[]
  readonly groups: readonly Quality[]
}

const quality = (name: string, found: number, right: number, truePairs: number): Quality => {
  const precision = found === 0 ? 1 : right / found
  const recall = truePairs === 0 ? 1 : right / truePairs
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { name, found, right, truePairs, precision, recall, f1 }
}

/** Pairs of rows with one value, within one file or across two; `counts` asks for the earlier row of a pair. */
const pairsAlike = (values: Int32Array, rightFrom: number, counts: (row: number) => boolean = () => true): number => {
  const [left, right] = [new Map<number, number>(), new Map<number, number>()]
  let pairs = 0
  values.forEach((value, row) => {
    if (value < 0) return
    const mine = rightFrom > 0 && row >= rightFrom ? right : left
    pairs += (rightFrom > 0 ? (mine === left ? right : left) : left).get(value) ?? 0
    if (counts(row)) mine.set(value, (mine.get(value) ?? 0) + 1)
  })
  return pairs
}

const steps = [0.01, 0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99, 0.999, 1.1]

const calibrate = (
  pairs: ScoredPairs,
  isTold: (pair: number) => boolean,
  isTrue: (pair: number) => boolean,
): Calibration[] => {
  const bins = steps.slice(0, -1).map((from) => ({ from, pairs: 0, stated: 0, observed: 0 }))
  pairs.bits.forEach((bits, pair) => {
    const probability = probabilityOf(bits)
    const bin = bins.findLast(({ from }) => probability >= from)
    if (bin === undefined || !isTold(pair)) return
    bin.pairs += 1
    bin.stated += probability
    bin.observed += isTrue(pair) ? 1 : 0
  })
  return bins
    .filter((bin) => bin.pairs > 0)
    .map((bin) => ({ ...bin, stated: bin.stated / bin.pairs, observed: bin.observed / bin.pairs }))
}

/** Pairs that stand in one cluster, and how many of those are true: both told by counting, never by listing pairs. */
const clusteredQuality = (clusters: Int32Array, truth: Truth, rightFrom: number, truePairs: number): Quality => {
  const told = clusters.map((one, row) => ((truth.person[row] ?? -1) < 0 ? -1 : one))
  const both = new Map<string, number>()
  const joint = told.map((one, row) => {
    const key = `${one} ${truth.person[row] ?? -1}`
    if (one < 0) return -1
    if (!both.has(key)) both.set(key, both.size)
    return both.get(key) ?? -1
  })
  return quality('clusters', pairsAlike(told, rightFrom), pairsAlike(joint, rightFrom), truePairs)
}

/** How good the pairs and clusters are where the truth is known. Pairs of rows whose truth is not told are left out. */
export const truthFigures = ({ pairs, clusters, bandAt, table }: Linked, truth: Truth): TruthFigures => {
  const { person, group, groupNames } = truth
  const { rightFrom } = table
  const isTrue = (pair: number): boolean => person[pairs.left[pair] ?? 0] === person[pairs.right[pair] ?? 0]
  const isTold = (pair: number): boolean =>
    (person[pairs.left[pair] ?? 0] ?? -1) >= 0 && (person[pairs.right[pair] ?? 0] ?? -1) >= 0
  const truePairs = pairsAlike(person, rightFrom)
  const count = (counts: (pair: number, probability: number) => boolean): readonly [number, number] => {
    let [found, right] = [0, 0]
    pairs.bits.forEach((bits, pair) => {
      if (!isTold(pair) || !counts(pair, probabilityOf(bits))) return
      found += 1
      if (isTrue(pair)) right += 1
    })
    return [found, right]
  }
  const at = (least: number): Quality =>
    quality(`probability ≥ ${least}`, ...count((_, probability) => probability >= least), truePairs)
  const inBand = (name: string, wanted: readonly string[]): Quality =>
    quality(name, ...count((pair) => wanted.includes(bandAt(pair))), truePairs)
  const groups = groupNames.map((name, code) => {
    const mine = (pair: number): boolean => group?.[pairs.left[pair] ?? 0] === code
    const [found, right] = count((pair, probability) => probability >= 0.5 && mine(pair))
    return quality(
      name,
      found,
      right,
      pairsAlike(person, rightFrom, (row) => group?.[row] === code),
    )
  })
  return {
    thresholds: [0.01, 0.1, 0.5, 0.9, 0.99, 0.999].map(at),
    bands: [inBand('link band', ['link']), inBand('link and review bands', ['link', 'review'])],
    clustered: clusteredQuality(clusters, truth, rightFrom, truePairs),
    calibration: calibrate(pairs, isTold, isTrue),
    groups,
  }
}
