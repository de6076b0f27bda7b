import type { VNode } from 'preact'
import type { FormState } from '../../../../kernel/form-state.ts'
import {
  Button,
  ClockBadge,
  EmptyState,
  Form,
  Heading,
  Link,
  Page,
  Part,
  RadiosField,
  SummaryList,
  TaskList,
  TextField,
} from '../../../../design/index.ts'
import type { DeadlineWords } from '../../model/clock-words.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type NoteRow = {
  readonly contact: string
  readonly reference: string
  readonly who: string
  /** Who rang and when. */
  readonly call: string
  /** For what a professional writes after the call; null when nothing is awaited. */
  readonly clock: DeadlineWords | null
}

const List = ({ rows, prefix }: { rows: readonly NoteRow[]; prefix: string }): VNode => (
  <TaskList
    idPrefix={prefix}
    items={rows.map((row) => ({
      title: { text: `${row.reference}: ${row.who}` },
      hint: {
        html: (
          <>
            {row.call} {row.clock !== null && <ClockBadge clock={row.clock} />}
          </>
        ),
      },
      href: paths.phoneNote({ contact: row.contact }),
      status: { text: row.clock === null ? 'Noted' : row.clock.state === 'late' ? 'Late' : 'To come in writing' },
    }))}
  />
)

export type PhoneNotesPageProps = { readonly waiting: readonly NoteRow[]; readonly others: readonly NoteRow[] }

/** Calls of professionals that are to come in writing, the next due first; then the other calls. */
export const phoneNotesPage = ({ waiting, others }: PhoneNotesPageProps): VNode => (
  <Page title="Phone notes" whoCanSee={hubOnly}>
    <Heading>Phone notes</Heading>
    <Button text="Write down a call" href={paths.phoneNoteNew()} />
    <Part title={`To come in writing: ${String(waiting.length)}`}>
      {waiting.length === 0 ? (
        <EmptyState>
          <p>Nothing is awaited. When a professional rings, their call stands here until they have also written.</p>
        </EmptyState>
      ) : (
        <List rows={waiting} prefix="waiting" />
      )}
    </Part>
    <Part title="Other calls">
      {others.length === 0 ? <p class="govuk-body">No other call is noted.</p> : <List rows={others} prefix="other" />}
    </Part>
  </Page>
)

export type NotePageProps = {
  readonly row: NoteRow
  readonly lines: readonly (readonly [string, string])[]
  /** What came in writing, who recorded it and when; empty until then. */
  readonly came: string
}

/** One call: who rang, how to ring back, and what came in writing. */
export const notePage = ({ row, lines, came }: NotePageProps, form: FormState): VNode => (
  <Page
    title={`Phone note ${row.reference}`}
    crumbs={[{ text: 'Phone notes', href: paths.phoneNotes() }, { text: row.reference }]}
    error={form}
    whoCanSee={hubOnly}
  >
    <Heading caption={row.reference}>{row.who}</Heading>
    <p class="govuk-body">{row.call}</p>
    <SummaryList
      rows={lines
        .filter(([, words]) => words !== '')
        .map(([key, words]) => ({ key: { text: key }, value: { text: words } }))}
    />
    <p class="govuk-body">
      <Link href={paths.contact({ contact: row.contact })}>Open the contact</Link>
    </p>
    {came !== '' && <p class="govuk-body">{came}</p>}
    {row.clock !== null && (
      <Part title="In writing">
        <p class="govuk-body">
          A professional who rings also writes. <ClockBadge clock={row.clock} />
        </p>
        <Form action={paths.phoneNote({ contact: row.contact })}>
          <RadiosField
            form={form}
            name="how"
            label="How did it come?"
            items={[
              {
                value: 'referral',
                text: 'As a referral here',
                reveal: <TextField form={form} name="reference" label="Its reference" width={20} spellcheck={false} />,
              },
              { value: 'paper', text: 'On paper or by mail, and it is filed' },
            ]}
          />
          <Button text="Record that it came" preventDoubleClick />
        </Form>
      </Part>
    )}
  </Page>
)
