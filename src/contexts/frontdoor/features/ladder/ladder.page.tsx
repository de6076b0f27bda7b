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
import type { DeadlineWords } from '../../model/clock-words.ts'
import { subjects } from '../../model/ladder-words.ts'
import { ProtectsField, RecordBody, RecordHead, type ShownRecord } from '../../parts/disagreement-record.tsx'
import { paths } from '../../paths.ts'
import type { Move } from './act.ts'

/** Who reads what an agency says here. */
const bothSides = 'Your agency, the hub’s staff and whoever answers a step it has reached read this record.'

export type OwnRow = {
  readonly id: string
  readonly reference: string
  readonly childName: string
  readonly outcome: string
  readonly step: string
  readonly clock: DeadlineWords | null
  readonly standing: string
}

export type OwnDisagreementsProps = { readonly agencyName: string; readonly rows: readonly OwnRow[] }

/** An agency's own disagreements. */
export const ownDisagreementsPage = ({ agencyName, rows }: OwnDisagreementsProps): VNode => (
  <Page title="Disagreements" whoCanSee={bothSides}>
    <Heading caption={agencyName}>Where we do not agree</Heading>
    {rows.length === 0 ? (
      <EmptyState>
        <p>
          Your agency disagrees with nothing. You can say so on the page of a decision you were told, or of a request
          you answered.
        </p>
      </EmptyState>
    ) : (
      <TaskList
        idPrefix="own"
        items={rows.map((row) => ({
          title: { text: `${row.reference}: ${row.childName}` },
          hint: {
            html: (
              <>
                {row.outcome}. {row.step}. {row.clock !== null && <ClockBadge clock={row.clock} />}
              </>
            ),
          },
          href: paths.ownDisagreement({ disagreement: row.id }),
          status: { text: row.clock?.state === 'late' ? 'Late' : row.standing },
        }))}
      />
    )}
  </Page>
)

export type OwnDisagreementProps = {
  readonly row: OwnRow
  readonly record: ShownRecord
  /** What can be done now. */
  readonly moves: readonly Move[]
  /** Who answers the step above; empty on the last. */
  readonly above: string
}

const moveWords: Readonly<Record<Move, { name: string; button: string; label: string; hint: string }>> = {
  'go-up': {
    name: 'up',
    button: 'Take it up a step',
    label: 'Why is it not settled?',
    hint: 'Whoever answers next reads the whole record.',
  },
  settle: {
    name: 'settled',
    button: 'Say it is settled',
    label: 'What settled it?',
    hint: 'A few words: the partnership learns from them.',
  },
  end: {
    name: 'unsettled',
    button: 'End it unsettled',
    label: 'What is still not agreed?',
    hint: 'The last step has answered. The record stays, and the partnership’s board sees that it was not settled.',
  },
}

/** The move that an address names; null when it names none. */
export const moveNamed = (name: string): Move | null =>
  (Object.keys(moveWords) as Move[]).find((move) => moveWords[move].name === name) ?? null

/** One disagreement, for the agency that has it: the answer, and what it can do next. */
export const ownDisagreementPage = ({ row, record, moves, above }: OwnDisagreementProps): VNode => (
  <Page
    title={`Disagreement ${row.reference}`}
    crumbs={[{ text: 'Disagreements', href: paths.ownDisagreements() }, { text: row.reference }]}
    whoCanSee={bothSides}
  >
    <Heading caption={`${row.reference} · ${row.step}`}>You do not agree about {row.childName}</Heading>
    <RecordHead record={record} />
    <SummaryList
      rows={[
        { key: { text: 'You disagree with' }, value: { text: row.outcome } },
        { key: { text: 'It stands' }, value: { text: row.standing } },
      ]}
    />
    {moves.length > 0 && (
      <Part title="What now?">
        {moves.includes('go-up') && <p class="govuk-body">The next step is answered by: {above}.</p>}
        <div class="govuk-button-group">
          {moves.map((move) => (
            <Button
              key={move}
              text={moveWords[move].button}
              href={paths.climb({ disagreement: row.id, stepName: moveWords[move].name })}
              classes={move === 'settle' ? '' : 'govuk-button--secondary'}
            />
          ))}
        </div>
      </Part>
    )}
    <RecordBody record={record} />
  </Page>
)

export type MoveProps = OwnDisagreementProps & { readonly move: Move; readonly seen: number }

/** Taking it up, saying it is settled, or ending it unsettled. */
export const movePage = ({ row, record, move, seen, above }: MoveProps, form: FormState): VNode => {
  const words = moveWords[move]
  return (
    <Page
      title={words.button}
      error={form}
      back={paths.ownDisagreement({ disagreement: row.id })}
      whoCanSee={bothSides}
    >
      <Heading caption={`${row.reference} · ${row.childName}`}>{words.button}</Heading>
      {move === 'go-up' && <p class="govuk-body">It is answered next by: {above}.</p>}
      <RecordHead record={record} />
      <Form action={paths.climb({ disagreement: row.id, stepName: words.name })}>
        <input type="hidden" name="seen" value={String(seen)} />
        <LongTextField form={form} name="words" label={words.label} hint={words.hint} rows={5} />
        {move !== 'settle' && <ProtectsField form={form} />}
        <div class="govuk-button-group">
          <Button text={words.button} preventDoubleClick />
          <Link href={paths.ownDisagreement({ disagreement: row.id })}>Go back</Link>
        </div>
      </Form>
    </Page>
  )
}

export type AnswererDisagreesProps = {
  readonly request: string
  readonly reference: string
  readonly who: string
  /** By when it is answered if it is said now, and by whom. */
  readonly replyBy: string
  readonly answeredBy: string
}

/** Where an agency that answered says that it does not agree. */
export const answererDisagreesPage = (props: AnswererDisagreesProps, form: FormState): VNode => (
  <Page title="We do not agree" error={form} back={paths.request({ request: props.request })} whoCanSee={bothSides}>
    <Heading caption={`${props.reference} · ${props.who}`}>We do not agree</Heading>
    <p class="govuk-body">
      {props.answeredBy} answers you by <strong>{props.replyBy}</strong>, and you can take it further. It stops no work
      on this child. If the child is in danger now, call 999, then ring the hub.
    </p>
    <Form action={paths.answererDisagrees({ request: props.request })}>
      <RadiosField
        form={form}
        name="about"
        label="With what does your agency not agree?"
        items={subjects.map((value) => ({ value, text: value }))}
      />
      <LongTextField
        form={form}
        name="reason"
        label="Why?"
        hint="What is left out, and what should happen? It goes into a record that nobody can change."
        rows={6}
      />
      <ProtectsField form={form} />
      <Button text="Send to the hub" preventDoubleClick />
    </Form>
  </Page>
)
