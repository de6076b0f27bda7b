import type { VNode } from 'preact'
import {
  Button,
  EmptyState,
  Form,
  Heading,
  InsetText,
  Link,
  LongTextField,
  Page,
  Part,
  RadiosField,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { Path } from '../../../../kernel/path.ts'
import type { Verdict } from '../../../people/index.ts'
import type { ComparedRow } from '../../model/compare.ts'
import type { Reason } from '../../model/likeness.ts'
import { ComparedRecords, type RecordShown } from '../../parts/compared-records.tsx'
import { hubOnly } from '../../parts/contact-head.tsx'
import { Why } from '../../parts/known-people.tsx'
import { paths } from '../../paths.ts'

export type ComparePageProps = {
  readonly contact: string
  readonly reference: string
  readonly action: Path
  readonly mine: RecordShown
  readonly theirs: RecordShown
  readonly rows: readonly ComparedRow[]
  /** What speaks for it, a phrase each. */
  readonly reasons: readonly string[]
  /** Everything the finder compared; empty where it did not answer or sees no likeness. */
  readonly why: readonly Reason[]
  /** Every word on the two so far, a sentence each, the oldest first. */
  readonly history: readonly string[]
  /** What can be said of the two now, in order. */
  readonly sayable: readonly Verdict[]
  /** Who saw the two as one person, a sentence each. */
  readonly seenBy: readonly string[]
  readonly seen: number
  readonly mayJudge: boolean
}

const SeenBy = ({ seenBy }: Pick<ComparePageProps, 'seenBy'>): VNode => (
  <InsetText
    html={
      <>
        <p class="govuk-body">
          Seen as one person by: {seenBy.join('; ')}. If you say now that they are not the same, or take it back, each
          of them is asked to read that what they saw was joined wrongly.
        </p>
      </>
    }
  />
)

const sayings: Readonly<Record<Verdict, { readonly text: string; readonly hint: string }>> = {
  same: { text: 'Yes', hint: 'Their earlier contacts then stand in the journey of this one.' },
  'not-same': { text: 'No, somebody else', hint: 'The hub remembers it and does not offer it again.' },
  'taken-back': { text: 'Not sure: take the judgement back', hint: 'As if nobody had judged.' },
}

const Judging = (props: ComparePageProps & { form: FormState }): VNode => (
  <Form action={props.action}>
    <input type="hidden" name="seen" value={String(props.seen)} />
    <RadiosField
      form={props.form}
      name="verdict"
      label="Is it the same person?"
      items={props.sayable.map((verdict) => ({ value: verdict, ...sayings[verdict] }))}
    />
    <LongTextField
      form={props.form}
      name="reason"
      label="What makes you sure?"
      hint="What you compared and whom you asked. Twins and brothers and sisters share an address and a surname."
    />
    <Button text="Keep this judgement" preventDoubleClick />
  </Form>
)

/** Two records side by side, and a named person's word on whether they are one person. */
export const comparePage = (props: ComparePageProps, form: FormState): VNode => (
  <Page
    title={`The same person? ${props.reference}`}
    crumbs={[
      { text: 'Queue', href: paths.queue() },
      { text: props.reference, href: paths.contact({ contact: props.contact }) },
      { text: 'The same person?' },
    ]}
    wide
    error={form}
    whoCanSee={hubOnly}
  >
    <Heading caption={props.reference}>
      Is {props.mine.name} the same person as {props.theirs.name}?
    </Heading>
    <ComparedRecords {...props} />
    {props.reasons.length > 0 && <p class="govuk-body">What speaks for it: {props.reasons.join('; ')}.</p>}
    {props.why.length > 0 && <Why why={props.why} name={props.theirs.name} />}
    {props.history.length > 0 && (
      <Part title="Judged before">
        <ul class="govuk-list govuk-list--bullet">
          {props.history.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Part>
    )}
    {props.seenBy.length > 0 && <SeenBy seenBy={props.seenBy} />}
    {props.mayJudge ? (
      <Judging {...props} form={form} />
    ) : (
      <p class="govuk-body">A screener or decision maker judges this.</p>
    )}
  </Page>
)

export type CorrectionRow = {
  readonly id: string
  readonly contact: string
  readonly reference: string
  /** "You saw it from 20 Nov 2026 at 14:05 to 21 Nov 2026 at 09:10." */
  readonly seen: string
  /** "Amara Nkemelu and Amara Nkemelu-Jones are not one person: Rosa Osei, 22 Nov 2026 at 10:00." */
  readonly wrong: string
  readonly reason: string
}

const Correction = ({ row }: { row: CorrectionRow }): VNode => (
  <Part title={row.reference}>
    <p class="govuk-body">
      <strong>{row.wrong}</strong> {row.reason}
    </p>
    <p class="govuk-body">
      {row.seen} If you acted on it, or told anybody, put it right.{' '}
      <Link href={paths.picture({ contact: row.contact })}>See the picture as it is now</Link>
    </p>
    <Form action={paths.correction({ view: row.id })}>
      <Button text="I have read this" classes="govuk-button--secondary" preventDoubleClick />
    </Form>
  </Part>
)

/** What this reader saw joined that was not one person. Nobody else can clear it. */
export const correctionsPage = ({ rows }: { rows: readonly CorrectionRow[] }): VNode => (
  <Page
    title="Corrections for you"
    crumbs={[{ text: 'Queue', href: paths.queue() }, { text: 'Corrections for you' }]}
    whoCanSee="You alone see this page."
  >
    <Heading>Corrections for you</Heading>
    {rows.length === 0 ? (
      <EmptyState>
        <p class="govuk-body">
          Nothing. When a picture you saw held another person’s history, and somebody put that right, it stands here
          until you have read it.
        </p>
      </EmptyState>
    ) : (
      rows.map((row) => <Correction key={row.id} row={row} />)
    )}
  </Page>
)
