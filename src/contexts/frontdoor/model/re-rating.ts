import type { Rating } from './contact.ts'

export type Way = 'up' | 'down' | 'same'

/** Whether a new rating is up or down from the old, by the order that has the worst first. */
export const direction = (worstFirst: readonly Rating[], from: Rating, to: Rating): Way => {
  const step = worstFirst.indexOf(to) - worstFirst.indexOf(from)
  return step === 0 ? 'same' : step < 0 ? 'up' : 'down'
}

export const worseOf = (worstFirst: readonly Rating[], one: Rating, other: Rating): Rating =>
  worstFirst.indexOf(one) <= worstFirst.indexOf(other) ? one : other

const longest = 120

/** What the queue says of it: `re-graded up from amber 15:40: new information`. */
export const whyWords = (way: Exclude<Way, 'same'>, from: Rating, time: string, reason: string): string => {
  const line = reason.replace(/\s+/g, ' ')
  return `re-graded ${way} from ${from} ${time}: ${line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line}`
}
