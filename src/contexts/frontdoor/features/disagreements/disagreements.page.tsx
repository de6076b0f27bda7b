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
  SummaryList,
  TaskList,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { DeadlineWords } from '../../model/clock-words.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type DisagreementRow = {
  readonly id: string
  readonly reference: string
  readonly childName: string
  readonly from: string
  readonly outcome: string
  /** Null once it is answered. */
  readonly clock: DeadlineWords | null
  /** "Miriam Falk answered on 14 Nov 2026 at 15:40", or empty. */
  readonly answered: string
}

/** An urgent decision that a second decision maker has yet to check. */
export type CheckRow = {
  readonly contact: string
  readonly child: string
  readonly reference: string
  readonly childName: string
  readonly words: string
  readonly clock: DeadlineWords
}

export type DisagreementsPageProps = {
  readonly open: readonly DisagreementRow[]
  readonly answered: readonly DisagreementRow[]
  readonly checks: readonly CheckRow[]
}

const Checks = ({ checks }: Pick<DisagreementsPageProps, 'checks'>): VNode => (
  <Part title={`Urgent decisions to check: ${String(checks.length)}`}>
    {checks.length === 0 ? (
      <p class="govuk-body">Every decision that could not wait for a second person has been checked by one.</p>
    ) : (
      <TaskList
        idPrefix="check"
        items={checks.map((row) => ({
          title: { text: `${row.reference}: ${row.childName}` },
          hint: {
            html: (
              <>
                {row.words} <ClockBadge clock={row.clock} />
              </>
            ),
          },
          href: paths.decide({ contact: row.contact }),
          status: { text: row.clock.state === 'late' ? 'Late' : 'To check' },
        }))}
      />
    )}
  </Part>
)

const List = ({ rows, prefix }: { rows: readonly DisagreementRow[]; prefix: string }): VNode => (
  <TaskList
    idPrefix={prefix}
    items={rows.map((row) => ({
      title: { text: `${row.reference}: ${row.childName}` },
      hint: {
        html: (
          <>
            {row.from} does not agree with: {row.outcome}.{' '}
            {row.clock === null ? row.answered : <ClockBadge clock={row.clock} />}
          </>
        ),
      },
      href: paths.disagreement({ disagreement: row.id }),
      status: { text: row.clock === null ? 'Answered' : row.clock.state === 'late' ? 'Late' : 'Waits for an answer' },
    }))}
  />
)

/** Referrers who do not agree, the next due first; and decisions that could not wait for a second person. */
export const disagreementsPage = ({ open, answered, checks }: DisagreementsPageProps): VNode => (
  <Page title="Disagreements" whoCanSee={hubOnly}>
    <Heading>Disagreements</Heading>
    <Part title={`Waiting for an answer: ${String(open.length)}`}>
      {open.length === 0 ? (
        <EmptyState>
          <p>
            Nobody waits for an answer. When a referrer does not agree with a decision, it stands here with its time.
          </p>
        </EmptyState>
      ) : (
        <List rows={open} prefix="open" />
      )}
    </Part>
    <Checks checks={checks} />
    <Part title="Answered">
      {answered.length === 0 ? (
        <p class="govuk-body">No disagreement has been answered yet.</p>
      ) : (
        <List rows={answered} prefix="answered" />
      )}
    </Part>
  </Page>
)

export type DisagreementPageProps = {
  readonly row: DisagreementRow
  readonly contact: string
  readonly raised: string
  readonly reason: string
  readonly toldReason: string
  readonly decidedByName: string
  readonly reply: string
  /** Why this reader cannot answer, or empty. */
  readonly notYours: string
}

const typed = (words: string) => ({ html: <p class="om-typed">{words}</p> })

/** One disagreement: what was decided and told, what the referrer says, and the answer. */
export const disagreementPage = (props: DisagreementPageProps, form: FormState): VNode => (
  <Page
    title={`Disagreement ${props.row.reference}`}
    crumbs={[{ text: 'Disagreements', href: paths.disagreements() }, { text: props.row.reference }]}
    error={form}
    whoCanSee={`${hubOnly} ${props.row.from} reads the answer.`}
  >
    <Heading caption={props.row.reference}>
      {props.row.from} does not agree about {props.row.childName}
    </Heading>
    {props.row.clock !== null && (
      <p class="govuk-body">
        <ClockBadge clock={props.row.clock} />
      </p>
    )}
    <SummaryList
      rows={[
        { key: { text: 'What they say' }, value: typed(props.reason) },
        { key: { text: 'Said by' }, value: { text: props.raised } },
        { key: { text: 'The decision' }, value: { text: `${props.row.outcome}, by ${props.decidedByName}` } },
        { key: { text: 'What they were told' }, value: typed(props.toldReason) },
        ...(props.reply === '' ? [] : [{ key: { text: 'The answer' }, value: typed(props.reply) }]),
      ]}
    />
    <p class="govuk-body">
      <Link href={paths.decide({ contact: props.contact })}>Read the whole decision</Link>
    </p>
    {props.row.clock === null ? (
      <p class="govuk-body">{props.row.answered}</p>
    ) : props.notYours === '' ? (
      <Form action={paths.disagreement({ disagreement: props.row.id })}>
        <LongTextField
          form={form}
          name="reply"
          label="Your answer"
          hint={`${props.row.from} reads it as you write it. Nothing an agency told us in confidence.`}
          rows={6}
        />
        <Button text="Send the answer" preventDoubleClick />
      </Form>
    ) : (
      <p class="govuk-body">{props.notYours}</p>
    )}
  </Page>
)
