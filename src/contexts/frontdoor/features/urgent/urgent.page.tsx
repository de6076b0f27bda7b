import type { VNode } from 'preact'
import {
  Button,
  ClockBadge,
  EmptyState,
  Form,
  Heading,
  Link,
  LongTextField,
  Page,
  Part,
  RadiosField,
  SummaryList,
  TaskList,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { Path } from '../../../../kernel/path.ts'
import type { DeadlineWords } from '../../model/clock-words.ts'
import { verdictWords } from '../../model/urgent.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type UrgentRow = {
  readonly key: string
  readonly href: Path
  readonly reference: string
  readonly who: string
  readonly words: string
  /** Null when nothing is due of it any more, or nothing is timed. */
  readonly clock: DeadlineWords | null
  readonly status: string
}

export type UrgentProps = {
  readonly discussions: readonly UrgentRow[]
  readonly checks: readonly UrgentRow[]
  readonly done: readonly UrgentRow[]
}

const List = ({ rows, prefix }: { rows: readonly UrgentRow[]; prefix: string }): VNode => (
  <TaskList
    idPrefix={prefix}
    items={rows.map((row) => ({
      title: { html: <strong>{row.who}</strong> },
      hint: {
        html: (
          <>
            {row.reference}: {row.words} {row.clock !== null && <ClockBadge clock={row.clock} />}
          </>
        ),
      },
      href: row.href,
      status: { text: row.clock?.state === 'late' ? 'Late' : row.status },
    }))}
  />
)

/** What went ahead without waiting, and what must follow it. */
export const urgentPage = ({ discussions, checks, done }: UrgentProps): VNode => (
  <Page title="Urgent" whoCanSee={hubOnly}>
    <Heading>What could not wait</Heading>
    <Part title={`Strategy discussions to be held: ${String(discussions.length)}`}>
      {discussions.length === 0 ? (
        <EmptyState>
          <p>No strategy discussion waits. One that is called from a contact stands here until it has decided.</p>
        </EmptyState>
      ) : (
        <List rows={discussions} prefix="discussion" />
      )}
    </Part>
    <Part title={`Second checks due: ${String(checks.length)}`}>
      {checks.length === 0 ? (
        <EmptyState>
          <p>
            Nothing waits for a second person. What one person decided, asked or disclosed alone because it could not
            wait stands here until somebody else has looked at it.
          </p>
        </EmptyState>
      ) : (
        <List rows={checks} prefix="check" />
      )}
    </Part>
    <Part title="Checked">
      {done.length === 0 ? (
        <p class="govuk-body">No second check has been recorded yet.</p>
      ) : (
        <List rows={done} prefix="done" />
      )}
    </Part>
  </Page>
)

export type CheckPageProps = {
  readonly id: string
  readonly contact: string
  readonly reference: string
  readonly who: string
  readonly title: string
  readonly did: string
  readonly reason: string
  /** The item that left; empty for a basis. */
  readonly content: string
  readonly recipient: string
  readonly owner: string
  /** What the owner says of it, or empty. */
  readonly objection: string
  readonly clock: DeadlineWords | null
  /** What was found, or empty. */
  readonly checked: string
  /** Why this reader cannot check it, or empty. */
  readonly notYours: string
}

const typed = (words: string) => ({ html: <p class="om-typed">{words}</p> })
const row = (key: string, words: string) => (words === '' ? [] : [{ key: { text: key }, value: typed(words) }])

/** One thing that one person did alone, for a second to look at. */
export const checkPage = (props: CheckPageProps, form: FormState): VNode => (
  <Page
    title={`Second check ${props.reference}`}
    crumbs={[{ text: 'Urgent', href: paths.urgent() }, { text: props.reference }]}
    error={form}
    whoCanSee={hubOnly}
  >
    <Heading caption={`${props.reference} · ${props.who}`}>{props.title}</Heading>
    {props.clock !== null && (
      <p class="govuk-body">
        Check: <ClockBadge clock={props.clock} />
      </p>
    )}
    <SummaryList
      rows={[
        ...row('Done by', props.did),
        ...row('Why it could not wait', props.reason),
        ...row('What left', props.content),
        ...row('To', props.recipient),
        ...row('Owner', props.owner),
        ...row('The owner says', props.objection),
        ...row('Checked', props.checked),
      ]}
    />
    <p class="govuk-body">
      <Link href={paths.contact({ contact: props.contact })}>Open the contact</Link>
    </p>
    {props.checked !== '' ? null : props.notYours !== '' ? (
      <p class="govuk-body">{props.notYours}</p>
    ) : (
      <Form action={paths.check({ check: props.id })}>
        <RadiosField
          form={form}
          name="verdict"
          label="Was it right not to wait?"
          items={(['right', 'not-right'] as const).map((value) => ({ value, text: verdictWords[value] }))}
        />
        <LongTextField form={form} name="words" label="Why, and what follows" rows={4} />
        <Button text="Record the check" preventDoubleClick />
      </Form>
    )}
  </Page>
)
