import type { ComponentChildren, VNode } from 'preact'
import type { Path } from '../../kernel/path.ts'
import { Form } from '../fields/form.tsx'
import { type AgencyAnswer, AgencyMarks } from './agency-marks.tsx'
import { ClockBadge, type ClockWords } from './clock-badge.tsx'
import { Rating, type RatingColour } from './rating.tsx'

export type QueueRow = {
  readonly key: string
  readonly href: Path
  readonly rating: RatingColour | null
  readonly clock: ClockWords
  /** "Amara, 3 + sibling 6" or "unborn, due 4 Feb". */
  readonly who: string
  /** The concern in a few words. */
  readonly what: string
  /** Who referred. */
  readonly from: string
  readonly reference?: string | undefined
  readonly answers?: readonly AgencyAnswer[] | undefined
  /** Who has it; null is unclaimed. */
  readonly holder: string | null
  /** Why it stands where it stands: "re-graded up from amber 15:40: new information". */
  readonly why?: string | undefined
  /** Where "Take" posts, when this reader may take it. */
  readonly take?: Path | undefined
}

export type QueueTableProps = {
  /** Says what the list is, for those who hear it. */
  readonly caption: string
  readonly rows: readonly QueueRow[]
  /** What would be here and what to do, when there is nothing. */
  readonly empty: ComponentChildren
}

const columns = ['Rating', 'Due', 'Who', 'Concern', 'From', 'Answers', 'Held by'] as const

const Cell = ({ name, children }: { name: string; children: ComponentChildren }): VNode => (
  <td role="cell" class={`om-queue__${name}`}>
    {children}
  </td>
)

const Holder = ({ row }: { row: QueueRow }): VNode => (
  <>
    {row.holder ?? <em>unclaimed</em>}
    {row.take && (
      <Form action={row.take} class="om-queue__take">
        <button class="om-smallbutton" type="submit">
          Take<span class="govuk-visually-hidden"> {row.who}</span>
        </button>
      </Form>
    )}
  </>
)

const Row = ({ row }: { row: QueueRow }): VNode => (
  <tr
    role="row"
    class={`om-queue__row om-queue__row--${row.rating ?? 'none'} om-queue__row--${row.clock.state}`}
    data-row
  >
    <Cell name="rating">
      <Rating rating={row.rating} />
    </Cell>
    <Cell name="due">
      <ClockBadge clock={row.clock} />
    </Cell>
    <th role="rowheader" scope="row" class="om-queue__who">
      <a href={row.href} data-open>
        {row.who}
      </a>
      {row.reference && <span class="om-queue__reference"> {row.reference}</span>}
    </th>
    <Cell name="what">
      {row.what}
      {row.why && <span class="om-queue__why">{row.why}</span>}
    </Cell>
    <Cell name="from">{row.from}</Cell>
    <Cell name="answers">
      {row.answers?.length ? <AgencyMarks answers={row.answers} /> : <span class="om-queue__none">none asked</span>}
    </Cell>
    <Cell name="holder">
      <Holder row={row} />
    </Cell>
  </tr>
)

/**
 * The working list: one line each on a desk, a card each on a phone. The roles are spelled because a table laid out as
 * cards loses them in some browsers. Keys (j k Enter t ?) come with JavaScript.
 */
export const QueueTable = ({ caption, rows, empty }: QueueTableProps): VNode =>
  rows.length === 0 ? (
    <EmptyState>{empty}</EmptyState>
  ) : (
    <table role="table" class="om-queue" data-queue>
      <caption class="govuk-visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  )

/** What would be here and what to do. */
export const EmptyState = ({ children }: { children: ComponentChildren }): VNode => (
  <div class="om-empty">{children}</div>
)
