import type { VNode } from 'preact'
import {
  Button,
  EmptyState,
  Form,
  Heading,
  Link,
  LongTextField,
  Page,
  Part,
  Rating,
  SummaryList,
  TaskList,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { Rating as RatingKey } from '../../model/contact.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type HandOverRow = {
  readonly id: string
  readonly contact: string
  readonly reference: string
  readonly who: string
  readonly rating: RatingKey | null
  readonly morning: string
  /** "Written 22 Nov 2026 at 23:10 by Sam Frost, 10 h ago." */
  readonly written: string
  readonly takenByName: string | null
  /** What was done about it, by whom and when, or empty. */
  readonly emptied: string
}

export type HandOverProps = {
  readonly waiting: readonly HandOverRow[]
  readonly taken: readonly HandOverRow[]
  readonly emptied: readonly HandOverRow[]
}

const statusOf = ({ emptied, takenByName }: HandOverRow): string =>
  emptied !== '' ? 'Done' : takenByName === null ? 'Nobody has it' : `With ${takenByName}`

const List = ({ rows, prefix }: { rows: readonly HandOverRow[]; prefix: string }): VNode => (
  <TaskList
    idPrefix={prefix}
    items={rows.map((row) => ({
      title: { html: <strong>{row.who}</strong> },
      hint: {
        html: (
          <>
            <Rating rating={row.rating} /> {row.emptied === '' ? row.morning : row.emptied}
            <div>
              {row.reference}. {row.written}
            </div>
          </>
        ),
      },
      href: paths.handOverEntry({ entry: row.id }),
      status: { text: statusOf(row) },
    }))}
  />
)

/** What the night handed over: it stays until named people have emptied it. */
export const handOverPage = ({ waiting, taken, emptied }: HandOverProps): VNode => (
  <Page title="Out-of-hours hand-over" whoCanSee={hubOnly}>
    <Heading>Out-of-hours hand-over</Heading>
    <Part title={`Nobody has it: ${String(waiting.length)}`}>
      {waiting.length === 0 ? (
        <EmptyState>
          <p>
            Everything the night handed over is with somebody. New entries stand here until a named person takes them.
          </p>
        </EmptyState>
      ) : (
        <List rows={waiting} prefix="waiting" />
      )}
    </Part>
    <Part title={`Taken: ${String(taken.length)}`}>
      {taken.length === 0 ? <p class="govuk-body">Nothing is in hand.</p> : <List rows={taken} prefix="taken" />}
    </Part>
    <Part title="Done">
      {emptied.length === 0 ? (
        <p class="govuk-body">Nothing has been dealt with yet.</p>
      ) : (
        <List rows={emptied} prefix="emptied" />
      )}
    </Part>
  </Page>
)

export type EntryPageProps = {
  readonly row: HandOverRow
  readonly done: string
  readonly told: string
  /** Whether this reader has taken it. */
  readonly mine: boolean
  readonly mayWork: boolean
}

const typed = (words: string) => ({ html: <p class="om-typed">{words}</p> })

const Acts = ({ row, mine, form }: EntryPageProps & { form: FormState }): VNode =>
  mine ? (
    <Form action={paths.handOverEntry({ entry: row.id })}>
      <LongTextField form={form} name="how" label="What was done about it?" rows={4} />
      <Button text="Done: take it off the list" preventDoubleClick />
    </Form>
  ) : (
    <Form action={paths.handOverTake({ entry: row.id })}>
      <Button text={row.takenByName === null ? 'Take it' : `Take it over from ${row.takenByName}`} preventDoubleClick />
    </Form>
  )

/** One entry of the night. */
export const entryPage = (props: EntryPageProps, form: FormState): VNode => (
  <Page
    title={`Hand-over ${props.row.reference}`}
    crumbs={[{ text: 'Out-of-hours hand-over', href: paths.handOverList() }, { text: props.row.reference }]}
    error={form}
    whoCanSee={hubOnly}
  >
    <Heading caption={props.row.reference}>{props.row.who}</Heading>
    <SummaryList
      rows={[
        { key: { text: 'What the morning must do' }, value: typed(props.row.morning) },
        { key: { text: 'Done at night' }, value: typed(props.done) },
        { key: { text: 'Told' }, value: typed(props.told) },
        { key: { text: 'Written' }, value: { text: props.row.written } },
        { key: { text: 'With' }, value: { text: props.row.takenByName ?? 'Nobody yet' } },
        ...(props.row.emptied === '' ? [] : [{ key: { text: 'Dealt with' }, value: typed(props.row.emptied) }]),
      ]}
    />
    <p class="govuk-body">
      <Link href={paths.contact({ contact: props.row.contact })}>Open the contact</Link>
    </p>
    {props.row.emptied === '' && props.mayWork && <Acts {...props} form={form} />}
  </Page>
)
