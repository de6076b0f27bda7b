import type { VNode } from 'preact'
import { ClockBadge, EmptyState, Heading, Link, Page, Part, Rating, TaskList } from '../../../../design/index.ts'
import { withQuery } from '../../../../kernel/path.ts'
import type { Answer } from '../../../sharing/index.ts'
import { answerWords } from '../../model/answer-view.ts'
import type { DeadlineWords } from '../../model/clock-words.ts'
import type { Rating as RatingKey } from '../../model/contact.ts'
import { paths } from '../../paths.ts'
import { InvitedHere, type InvitedRow } from './invited.tsx'

type Listed = { readonly id: string; readonly reference: string; readonly who: string; readonly concern: string }

export type OpenRow = Listed & {
  readonly rating: RatingKey
  readonly clock: DeadlineWords
  readonly hasDraft: boolean
  /** "chased 10:05", or that the hub decided without it, or empty. */
  readonly news: string
}

export type AnsweredRow = Listed & { readonly answer: Answer; readonly when: string; readonly took: string }

export type RequestsProps = {
  readonly agencyName: string
  readonly invited: readonly InvitedRow[]
  readonly open: readonly OpenRow[]
  readonly answered: readonly AnsweredRow[]
  /** There are older answers than these. */
  readonly moreAnswered: boolean
}

const Open = ({ rows }: { rows: readonly OpenRow[] }): VNode =>
  rows.length === 0 ? (
    <EmptyState>
      <p>Nothing is waiting for your agency. When the hub asks you something it stands here, the most urgent first.</p>
    </EmptyState>
  ) : (
    <TaskList
      idPrefix="open"
      items={rows.map((row) => ({
        title: { html: <strong>{row.who}</strong> },
        hint: {
          html: (
            <>
              <Rating rating={row.rating} /> <ClockBadge clock={row.clock} />
              <div>
                {row.reference}: {row.concern}
                {row.news && `; ${row.news}`}
              </div>
            </>
          ),
        },
        href: paths.request({ request: row.id }),
        status: { text: row.hasDraft ? 'Draft saved' : 'Not started' },
      }))}
    />
  )

const Answered = ({ rows }: { rows: readonly AnsweredRow[] }): VNode =>
  rows.length === 0 ? (
    <p class="govuk-body">Your own answers stay here for you to read.</p>
  ) : (
    <TaskList
      idPrefix="answered"
      items={rows.map((row) => ({
        title: { text: row.who },
        hint: { text: `${row.reference}: ${row.concern}. Answered ${row.when}, ${row.took}.` },
        href: paths.request({ request: row.id }),
        status: { text: answerWords[row.answer] },
      }))}
    />
  )

/** An agency's own list: what waits by due time, and what it answered. */
export const requestsPage = ({ agencyName, invited, open, answered, moreAnswered }: RequestsProps): VNode => (
  <Page
    title="Requests"
    whoCanSee={`Researchers and supervisors of ${agencyName} see this list. Other agencies have their own.`}
  >
    <Heading caption={agencyName}>Requests from the hub</Heading>
    <InvitedHere rows={invited} />
    <Part title={`Waiting for you: ${String(open.length)}`}>
      <Open rows={open} />
    </Part>
    <Part title="Answered">
      <Answered rows={answered} />
      {moreAnswered && (
        <p class="govuk-body">
          <Link href={withQuery(paths.requests(), { answered: 'all' })}>Show older answers</Link>
        </p>
      )}
    </Part>
  </Page>
)
