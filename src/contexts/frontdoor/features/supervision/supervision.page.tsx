import type { VNode } from 'preact'
import {
  Button,
  DateField,
  EmptyState,
  Form,
  Heading,
  Link,
  LongTextField,
  Page,
  SelectField,
  SummaryList,
  TaskList,
  TextField,
} from '../../../../design/index.ts'
import { type FormState, typedText } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'

const theTwo = 'Only you and the other person of each note read it: nobody else of the hub can.'

export type SupervisionRow = {
  readonly id: string
  /** "With Rosa Osei", or "By Miriam Falk". */
  readonly with: string
  readonly when: string
  readonly reference: string
  readonly agreed: string
  readonly acknowledged: boolean
}

export type SupervisionsProps = {
  readonly rows: readonly SupervisionRow[]
  readonly mayWrite: boolean
}

/** A person's own notes of supervision. */
export const supervisionsPage = ({ rows, mayWrite }: SupervisionsProps): VNode => (
  <Page title="Supervision" whoCanSee={theTwo}>
    <Heading>Supervision</Heading>
    {mayWrite && <Button text="Write a note" href={paths.supervisionNew()} />}
    {rows.length === 0 ? (
      <EmptyState>
        <p>No note yet. What you and your manager agree in supervision stands here, for the two of you.</p>
      </EmptyState>
    ) : (
      <TaskList
        idPrefix="supervision"
        items={rows.map((row) => ({
          title: { text: `${row.with}, ${row.when}` },
          hint: { text: `${row.reference === '' ? '' : `${row.reference}: `}${row.agreed}` },
          href: paths.supervisionNote({ note: row.id }),
          status: { text: row.acknowledged ? 'Acknowledged' : 'Not acknowledged' },
        }))}
      />
    )}
  </Page>
)

export type SupervisionNewProps = {
  readonly once: string
  readonly colleagues: readonly { readonly value: string; readonly text: string }[]
}

/** Writing a note of supervision. */
export const supervisionNewPage = ({ once, colleagues }: SupervisionNewProps, form: FormState): VNode => (
  <Page
    title="Note of supervision"
    crumbs={[{ text: 'Supervision', href: paths.supervisions() }, { text: 'New' }]}
    error={form}
    whoCanSee={theTwo}
  >
    <Heading>Note of supervision</Heading>
    <Form action={paths.supervisionNew()}>
      <input type="hidden" name="once" value={typedText(form.typed, 'once') || once} />
      <SelectField form={form} name="person" label="With whom" items={colleagues} empty="Choose a colleague" />
      <TextField
        form={form}
        name="reference"
        label="About which contact? (optional)"
        hint="Its reference."
        width={20}
        spellcheck={false}
      />
      <LongTextField form={form} name="discussed" label="What was discussed" rows={5} />
      <LongTextField form={form} name="agreed" label="What was agreed" hint="Who does what by when." rows={3} />
      <DateField form={form} name="nextOn" label="Next supervision (optional)" />
      <Button text="Keep the note" preventDoubleClick />
    </Form>
  </Page>
)

export type SupervisionProps = {
  readonly row: SupervisionRow
  readonly discussed: string
  readonly next: string
  readonly contact: string | null
  readonly acknowledged: string
  /** Whether this reader is the one it is about and has not acknowledged it. */
  readonly mayAcknowledge: boolean
}

const typed = (words: string) => ({ html: <p class="om-typed">{words}</p> })

/** One note. */
export const supervisionPage = (props: SupervisionProps, form: FormState): VNode => (
  <Page
    title="Note of supervision"
    crumbs={[{ text: 'Supervision', href: paths.supervisions() }, { text: props.row.when }]}
    error={form}
    whoCanSee="Only the two people of this note read it: nobody else of the hub can."
  >
    <Heading caption={props.row.when}>{props.row.with}</Heading>
    <SummaryList
      rows={[
        { key: { text: 'Discussed' }, value: typed(props.discussed) },
        { key: { text: 'Agreed' }, value: typed(props.row.agreed) },
        ...(props.next === '' ? [] : [{ key: { text: 'Next' }, value: { text: props.next } }]),
        { key: { text: 'Acknowledged' }, value: { text: props.acknowledged } },
      ]}
    />
    {props.contact !== null && (
      <p class="govuk-body">
        <Link href={paths.contact({ contact: props.contact })}>Open {props.row.reference}</Link>
      </p>
    )}
    {props.mayAcknowledge && (
      <Form action={paths.supervisionNote({ note: props.row.id })}>
        <Button text="I have read this" preventDoubleClick />
      </Form>
    )}
  </Page>
)
