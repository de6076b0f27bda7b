import type { Temporal } from 'temporal-polyfill'

/** How many wrong tries are free within the hour, and the longest wait, in minutes. */
export type GuessLimit = { readonly free: number; readonly longestMinutes: number }

/** From one place at one account. Another place is not slowed, so nobody can keep a decision maker out. */
export const atOneAccount: GuessLimit = { free: 5, longestMinutes: 15 }
/** From one place at all accounts together; offices share an address. */
export const fromOnePlace: GuessLimit = { free: 60, longestMinutes: 5 }
/** Codes at one account from everywhere: only somebody who knows the password can use these up; passkeys go on working. */
export const codesAtOneAccount: GuessLimit = { free: 30, longestMinutes: 15 }

/** How long tries count, in minutes. */
export const countedMinutes = 60

/**
 * Seconds to wait before another try is looked at, given how many seconds ago each try of the last hour was. The wait
 * doubles from one minute with each try beyond the free ones.
 */
export const secondsToWait = (ages: readonly number[], { free, longestMinutes }: GuessLimit): number => {
  if (ages.length < free) return 0
  const minutes = Math.min(longestMinutes, 2 ** Math.min(ages.length - free, 10))
  return Math.max(0, minutes * 60 - Math.min(...ages))
}

/** Says when to try again, to the minute, Europe/London. */
export const waitWords = (now: Temporal.Instant, seconds: number): string => {
  const then = now.add({ seconds: seconds + 59 }).toZonedDateTimeISO('Europe/London')
  return `There were too many tries. Try again at ${then.toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' })}.`
}
