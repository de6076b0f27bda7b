import { Temporal } from 'temporal-polyfill'
import { type Judged, joinedTo } from './same.ts'

/** One word on a pair, with when it was said. */
export type Said = Judged & { readonly number: number; readonly judgedAt: Temporal.Instant }

/** The word on each pair that held at a moment. */
export const heldAt = <Word extends Said>(said: readonly Word[], at: Temporal.Instant): readonly Word[] => {
  const newest = new Map<string, Word>()
  for (const word of said) {
    const pair = `${word.left} ${word.right}`
    const known = newest.get(pair)
    if (Temporal.Instant.compare(word.judgedAt, at) <= 0 && (known === undefined || known.number < word.number))
      newest.set(pair, word)
  }
  return [...newest.values()]
}

/** Everyone who was joined to these people at a moment, themselves included. */
export const joinedAt = (people: readonly string[], said: readonly Said[], at: Temporal.Instant): ReadonlySet<string> =>
  joinedTo(people, heldAt(said, at))
