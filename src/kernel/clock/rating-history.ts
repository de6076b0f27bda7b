import { Temporal } from 'temporal-polyfill'
import { ok, refuse, type Result } from '../result.ts'
import type { DeadlinePolicy } from './deadline-policy.ts'

/** A rating and since when it is held; a re-grading down carries its reason. */
export type RatingHeld = { readonly rating: string; readonly since: Temporal.Instant; readonly reason: string }

/** What a contact's clock depends on: when it was received, and the ratings it has held, oldest first. */
export type RatingHistory = {
  readonly receivedAt: Temporal.Instant
  readonly held: readonly RatingHeld[]
  /** Somebody claims danger; while nobody has rated the contact it ranks with the worst rating. */
  readonly dangerClaimed: boolean
}

export type Regrade = {
  readonly to: string
  readonly at: Temporal.Instant
  readonly reason: string
  /** From the session of who does it, never from the form. */
  readonly byManager: boolean
}

export type RegradeRefusal = 'unknown-rating' | 'same-rating' | 'before-the-last' | 'needs-reason' | 'needs-manager'

/** How bad a rating is: 0 for the worst of the policy. Throws for one the policy does not have. */
export const rankOf = ({ worstFirst }: DeadlinePolicy, rating: string): number => {
  const rank = worstFirst.indexOf(rating)
  if (rank < 0) throw new RangeError('This policy does not have that rating.')
  return rank
}

/** The rating held now, or null while nobody has rated the contact. */
export const ratingNow = ({ held }: RatingHistory): string | null => held.at(-1)?.rating ?? null

/** The worst rating ever held, or null while there is none. */
export const highestHeld = (policy: DeadlinePolicy, { held }: RatingHistory): string | null =>
  held.reduce<string | null>(
    (worst, { rating }) => (worst === null || rankOf(policy, rating) < rankOf(policy, worst) ? rating : worst),
    null,
  )

/**
 * Rates a contact, or re-grades it. Down, which may give more time, only by a manager and with a reason; the first rating
 * and any up need neither.
 */
export const regrade = (
  policy: DeadlinePolicy,
  history: RatingHistory,
  { to, at, reason, byManager }: Regrade,
): Result<RatingHistory, RegradeRefusal> => {
  if (!policy.worstFirst.includes(to)) return refuse('unknown-rating')
  const from = ratingNow(history)
  if (from === to) return refuse('same-rating')
  const last = history.held.at(-1)?.since ?? history.receivedAt
  if (Temporal.Instant.compare(at, last) < 0) return refuse('before-the-last')
  if (from !== null && rankOf(policy, to) > rankOf(policy, from)) {
    if (reason.trim() === '') return refuse('needs-reason')
    if (!byManager) return refuse('needs-manager')
  }
  return ok({ ...history, held: [...history.held, { rating: to, since: at, reason: reason.trim() }] })
}
