import type { VNode } from 'preact'
import {
  Button,
  ClockBadge,
  type Count,
  Counts,
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
import { ProtectsField, RecordBody, RecordHead, type ShownRecord } from '../../parts/disagreement-record.tsx'
import { paths } from '../../paths.ts'

export type DisagreementRow = {
  readonly id: string
  readonly reference: string
  readonly childName: string
  readonly from: string
  readonly outcome: string
  /** "Step 2 of 3: The hub’s manager". */
  readonly step: string
  /** Null where no answer is waited for. */
  readonly clock: DeadlineWords | null
  /** "Settled", "Answered", ... */
  readonly standing: string
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
  /** Answered; whoever disagrees has yet to say whether it is settled. */
  readonly answered: readonly DisagreementRow[]
  readonly closed: readonly DisagreementRow[]
  /** Null for whoever is not of the hub's staff. */
  readonly checks: readonly CheckRow[] | null
  readonly steps: readonly { readonly name: string; readonly count: number }[]
  readonly mayPublish: boolean
}

const Checks = ({ checks }: { checks: readonly CheckRow[] }): VNode => (
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

const List = ({ rows, prefix, none }: { rows: readonly DisagreementRow[]; prefix: string; none: string }): VNode =>
  rows.length === 0 ? (
    <p class="govuk-body">{none}</p>
  ) : (
    <TaskList
      idPrefix={prefix}
      items={rows.map((row) => ({
        title: { text: `${row.reference}: ${row.childName}` },
        hint: {
          html: (
            <>
              {row.from} does not agree with: {row.outcome}. {row.step}.{' '}
              {row.clock !== null && <ClockBadge clock={row.clock} />}
            </>
          ),
        },
        href: paths.disagreement({ disagreement: row.id }),
        status: { text: row.clock?.state === 'late' ? 'Late' : row.standing },
      }))}
    />
  )

const stepCounts = (steps: DisagreementsPageProps['steps']): readonly Count[] =>
  steps.map(({ name, count }) => ({ text: name, count, href: paths.disagreements(), current: false }))

/** Those who do not agree, the next due first, counted by step; and decisions that could not wait for a second person. */
export const disagreementsPage = (props: DisagreementsPageProps): VNode => (
  <Page
    title="Disagreements"
    whoCanSee={
      props.checks === null
        ? 'You see the disagreements that have come up to you; so do the hub’s own staff and the two sides.'
        : hubOnly
    }
  >
    <Heading>Disagreements</Heading>
    {props.steps.length > 0 && <Counts label="Open, by step" items={stepCounts(props.steps)} />}
    <Part title={`Waiting for an answer: ${String(props.open.length)}`}>
      {props.open.length === 0 ? (
        <EmptyState>
          <p>Nobody waits for an answer. When an agency does not agree, it stands here with its time.</p>
        </EmptyState>
      ) : (
        <List rows={props.open} prefix="open" none="" />
      )}
    </Part>
    {props.checks !== null && <Checks checks={props.checks} />}
    <Part title="Answered, not yet settled">
      <List rows={props.answered} prefix="answered" none="No answer waits to be settled or taken up." />
    </Part>
    <Part title="Closed">
      <List rows={props.closed} prefix="closed" none="No disagreement has been closed yet." />
    </Part>
    {props.mayPublish && (
      <p class="govuk-body">
        <Link href={paths.ladderRules()}>Change the steps</Link>
      </p>
    )}
  </Page>
)

export type DisagreementPageProps = {
  readonly row: DisagreementRow
  /** Null for whoever may not open the contact. */
  readonly contact: string | null
  readonly mayReview: boolean
  readonly toldReason: string
  readonly record: ShownRecord
  /** Whether an answer is waited for, and why this reader cannot give it, or empty. */
  readonly waits: boolean
  readonly notYours: string
}

const typed = (words: string) => ({ html: <p class="om-typed">{words}</p> })

const AnswerForm = ({ props, form }: { props: DisagreementPageProps; form: FormState }): VNode => (
  <Form action={paths.disagreement({ disagreement: props.row.id })}>
    <LongTextField
      form={form}
      name="reply"
      label="Your answer"
      hint={`${props.row.from} reads it as you write it, and nobody can change it afterwards. Nothing an agency told us in confidence.`}
      rows={6}
    />
    <ProtectsField form={form} />
    <Button text="Send the answer" preventDoubleClick />
  </Form>
)

const Contact = ({ contact, mayReview }: Pick<DisagreementPageProps, 'contact' | 'mayReview'>): VNode | null =>
  contact === null ? null : (
    <p class="govuk-body">
      <Link href={paths.decide({ contact })}>Read the whole decision</Link>
      {mayReview && (
        <>
          {' or '}
          <Link href={paths.reviewNoticed({ contact })}>review it</Link>
        </>
      )}
    </p>
  )

/** One disagreement: the child's safety, the record, and the answer of whoever's turn it is. */
export const disagreementPage = (props: DisagreementPageProps, form: FormState): VNode => (
  <Page
    title={`Disagreement ${props.row.reference}`}
    crumbs={[{ text: 'Disagreements', href: paths.disagreements() }, { text: props.row.reference }]}
    error={form}
    whoCanSee={`${props.row.from}, the hub’s staff and whoever answers a step it has reached read this record.`}
  >
    <Heading caption={`${props.row.reference} · ${props.row.step}`}>
      {props.row.from} does not agree about {props.row.childName}
    </Heading>
    <RecordHead record={props.record} />
    <SummaryList
      rows={[
        { key: { text: 'They disagree with' }, value: { text: props.row.outcome } },
        ...(props.toldReason === '' ? [] : [{ key: { text: 'What they were told' }, value: typed(props.toldReason) }]),
      ]}
    />
    <Contact contact={props.contact} mayReview={props.mayReview} />
    <RecordBody record={props.record} />
    {!props.waits ? (
      <p class="govuk-body">{props.row.standing}.</p>
    ) : props.notYours === '' ? (
      <AnswerForm props={props} form={form} />
    ) : (
      <p class="govuk-body">{props.notYours}</p>
    )}
  </Page>
)
