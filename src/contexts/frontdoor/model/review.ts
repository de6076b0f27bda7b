import type { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from '../../../kernel/clock/index.ts'
import type { Journey } from '../../../kernel/journey.ts'
import type { Policies } from '../../partnership/index.ts'
import type { ContactState, Rating } from './contact.ts'
import { decisionDue } from './deadlines.ts'

/** What can come after a decision: an agency's answer, another contact about the same child, or a colleague's doubt. */
export const causes = ['return', 'contact', 'noticed'] as const
export type Cause = (typeof causes)[number]

/** What a decision maker says of it. */
export const outcomes = ['stands', 'opened-again'] as const
export type ReviewOutcome = (typeof outcomes)[number]

export const outcomeNames: Readonly<Record<ReviewOutcome, string>> = {
  stands: 'The decision stands',
  'opened-again': 'Decide anew',
}

export type ReviewState = 'waiting' | 'read' | 'closed'

/** A review is read before it is closed, and closed once. */
export const reviewJourney: Journey = {
  of: 'review of a decision',
  states: ['waiting', 'read', 'closed'],
  acts: { read: ['waiting', 'read'], 'open the picture': ['read'], close: ['read'] },
}

/** What came, as a line. */
export const causeWords = (cause: Cause, source: string): string => {
  if (cause === 'return') return `${source} answered after the decision`
  return cause === 'contact' ? `A new contact from ${source} about the same child` : `${source} asks for a review`
}

/** By when a review is to be closed: the time its contact's own rating gives a decision, from when the news came. */
export const reviewDue = (
  { policies, calendar }: { readonly policies: Pick<Policies, 'ratings'>; readonly calendar: WorkingCalendar },
  { openedAt, rating }: { readonly openedAt: Temporal.Instant; readonly rating: Rating },
): Temporal.Instant => decisionDue(policies, calendar, openedAt, rating)

/** What may be said of a review: a contact that is open again already takes the news into its new decision. */
export const outcomesFor = (state: ContactState): readonly ReviewOutcome[] =>
  state === 'decided' ? outcomes : ['stands']

/** For whom a review waits first: those who made the decisions it may change. */
export const isTheirs = (deciders: readonly string[], user: string): boolean => deciders.includes(user)

/** The reviews in the order a decider reads them: their own first, then the next due. */
export const inOrder = <Row extends { readonly theirs: boolean; readonly dueAt: Temporal.Instant }>(
  rows: readonly Row[],
): readonly Row[] =>
  [...rows].sort(
    (one, other) =>
      Number(other.theirs) - Number(one.theirs) || one.dueAt.epochMilliseconds - other.dueAt.epochMilliseconds,
  )
