import type { Temporal } from 'temporal-polyfill'
import { type WorkingCalendar, workingMinutesBetween } from '../../../kernel/clock/index.ts'
import type { Policies } from '../../partnership/index.ts'
import type { Rating } from './contact.ts'
import { decisionDue, firstLookDue } from './deadlines.ts'
import type { CountedContact } from './figures.ts'

type Clock = { readonly policies: Policies; readonly calendar: WorkingCalendar }
type Row = {
  readonly highestRating: Rating | null
  readonly receivedAt: Temporal.Instant
  readonly reachedAt: Temporal.Instant | null
}

/** A contact as the figures count it, under the highest rating it ever held and the limits of `policies`. */
export const countedContact =
  ({ policies, calendar }: Clock) =>
  ({ highestRating, receivedAt, reachedAt }: Row): CountedContact => ({
    rating: highestRating,
    limit:
      highestRating === null
        ? firstLookDue(policies, calendar, receivedAt)
        : decisionDue(policies, calendar, receivedAt, highestRating),
    decidedAt: reachedAt,
    elapsed: reachedAt === null ? null : (reachedAt.epochMilliseconds - receivedAt.epochMilliseconds) / 60_000,
    working: reachedAt === null ? null : workingMinutesBetween(calendar, receivedAt, reachedAt),
  })
