/** A share with the span in which the true one lies with 95 in 100 certainty (Wilson's interval). All in hundredths. */
export type Rate = { readonly share: number; readonly low: number; readonly high: number }

/** Null where there is nothing to take a share of. */
export const rateOf = (count: number, of: number): Rate | null => {
  if (of === 0) return null
  const z = 1.959964
  const share = count / of
  const scale = 1 + (z * z) / of
  const middle = (share + (z * z) / (2 * of)) / scale
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  return { share: share * 100, low: Math.max(0, middle - half) * 100, high: Math.min(1, middle + half) * 100 }
}

const tenth = (value: number): string => value.toFixed(1)

/** "91.3 in 100 (88.0 to 93.8)", or that there was nothing to count. */
export const rateWords = (rate: Rate | null): string =>
  rate === null ? 'nothing to count' : `${tenth(rate.share)} in 100 (${tenth(rate.low)} to ${tenth(rate.high)})`
