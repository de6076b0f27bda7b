import type { VNode } from 'preact'
import { ClockBadge, EmptyState, Heading, Page, Part, Rating, TaskList } from '../../../../design/index.ts'
import type { DeadlineWords } from '../../model/clock-words.ts'
import type { Rating as RatingKey } from '../../model/contact.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type ReviewRow = {
  readonly id: string
  readonly reference: string
  readonly who: string
  readonly rating: RatingKey
  readonly cause: string
  /** Who decided, in words. */
  readonly deciders: string
  readonly readByMe: boolean
  /** Null when it is closed. */
  readonly clock: DeadlineWords | null
  /** What was said and by whom, or empty. */
  readonly closed: string
}

export type ReviewsProps = {
  readonly yours: readonly ReviewRow[]
  readonly others: readonly ReviewRow[]
  readonly closed: readonly ReviewRow[]
}

const statusOf = ({ clock, readByMe }: ReviewRow): string => {
  if (clock === null) return 'Closed'
  if (clock.state === 'late') return 'Late'
  return readByMe ? 'Read, not closed' : 'Not read'
}

const List = ({ rows, prefix }: { rows: readonly ReviewRow[]; prefix: string }): VNode => (
  <TaskList
    idPrefix={prefix}
    items={rows.map((row) => ({
      title: { html: <strong>{row.who}</strong> },
      hint: {
        html: (
          <>
            <Rating rating={row.rating} /> {row.clock === null ? row.closed : <ClockBadge clock={row.clock} />}
            <div>
              {row.cause}. {row.reference}, decided by {row.deciders}.
            </div>
          </>
        ),
      },
      href: paths.review({ review: row.id }),
      status: { text: statusOf(row) },
    }))}
  />
)

/** What came after a decision and waits to be read: a decider's own first. */
export const reviewsPage = ({ yours, others, closed }: ReviewsProps): VNode => (
  <Page title="Decisions to review" whoCanSee={hubOnly}>
    <Heading>Decisions to review</Heading>
    <p class="govuk-body">
      When an agency answers after a decision, or a new contact is about the same child, it waits here until a decision
      maker has read it and said what follows.
    </p>
    <Part title={`Your decisions: ${String(yours.length)}`}>
      {yours.length === 0 ? (
        <EmptyState>
          <p>Nothing has come about a decision of yours.</p>
        </EmptyState>
      ) : (
        <List rows={yours} prefix="yours" />
      )}
    </Part>
    <Part title={`Decisions of colleagues: ${String(others.length)}`}>
      {others.length === 0 ? (
        <p class="govuk-body">Nothing waits for a colleague.</p>
      ) : (
        <List rows={others} prefix="others" />
      )}
    </Part>
    <Part title="Closed">
      {closed.length === 0 ? (
        <p class="govuk-body">No review has been closed yet.</p>
      ) : (
        <List rows={closed} prefix="closed" />
      )}
    </Part>
  </Page>
)
