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

/** Small figures to a hundredth: none in ten thousand is not none. */
const exactly = ({ share }: Rate): number => (share < 5 ? 2 : 1)

/** "91.3 in 100 (88.0 to 93.8)", or that there was nothing to count. */
export const rateWords = (rate: Rate | null): string => {
  if (rate === null) return 'nothing to count'
  const words = (value: number) => value.toFixed(exactly(rate))
  return `${words(rate.share)} in 100 (${words(rate.low)} to ${words(rate.high)})`
}
