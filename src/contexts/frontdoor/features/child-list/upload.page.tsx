import type { VNode } from 'preact'
import {
  Button,
  DateField,
  Form,
  Heading,
  LongTextField,
  Link,
  Page,
  Part,
  SelectField,
  WarningText,
} from '../../../../design/index.ts'
import { type FormState, typedText } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'

export type UploadProps = {
  readonly upload: string
  readonly once: string
  readonly headings: readonly { readonly value: string; readonly text: string }[]
  readonly fields: readonly { readonly name: string; readonly label: string; readonly chosen: string }[]
  /** Why nothing can be read with these columns, or empty. */
  readonly trouble: string
  readonly good: number
  readonly bad: number
  /** The first children as they were read. */
  readonly preview: readonly { readonly name: string; readonly born: string; readonly rest: string }[]
  /** The first rows that are left out. */
  readonly troubles: readonly { readonly line: string; readonly column: string; readonly words: string }[]
  readonly replaces: boolean
}

const count = (number: number): string => number.toLocaleString('en-GB')

const Columns = ({ upload, headings, fields, form }: UploadProps & { readonly form: FormState }): VNode => {
  const shown = Object.keys(form.typed).some((name) => name.startsWith('column-'))
    ? form
    : { ...form, typed: { ...form.typed, ...Object.fromEntries(fields.map(({ name, chosen }) => [name, chosen])) } }
  return (
    <Part title="Which column holds what">
      <Form action={paths.listColumns({ upload })}>
        {fields.map(({ name, label }) => (
          <SelectField key={name} form={shown} name={name} label={label} items={headings} empty="Not in the file" />
        ))}
        <Button text="Read it again so" classes="govuk-button--secondary" />
      </Form>
    </Part>
  )
}

const Read = (props: UploadProps): VNode => (
  <Part title="What was read">
    <p class="govuk-body">
      {count(props.good)} {props.good === 1 ? 'child' : 'children'} can be put in place.{' '}
      {props.bad > 0 && `${count(props.bad)} ${props.bad === 1 ? 'row is' : 'rows are'} left out.`}
    </p>
    {props.preview.length > 0 && (
      <>
        <h3 class="govuk-heading-s">The first as they were read</h3>
        <ul class="govuk-list govuk-list--bullet">
          {props.preview.map(({ name, born, rest }, index) => (
            <li key={String(index)}>
              {name}, {born}
              {rest !== '' && `: ${rest}`}
            </li>
          ))}
        </ul>
      </>
    )}
    {props.troubles.length > 0 && (
      <>
        <h3 class="govuk-heading-s">Rows left out</h3>
        <ul class="govuk-list govuk-list--bullet">
          {props.troubles.map(({ line, column, words }) => (
            <li key={`${line} ${column}`}>
              Line {line}, {column}: {words}
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          <Link href={paths.listTroubles({ upload: props.upload })}>All rows left out, as a file</Link>. It holds line
          numbers and no names.
        </p>
      </>
    )}
  </Part>
)

const Put = ({ upload, once, replaces, form }: UploadProps & { readonly form: FormState }): VNode => (
  <Part title="Put it in place">
    {replaces && <WarningText text="Your last list is destroyed when this one takes its place." />}
    <Form action={paths.listPut({ upload })}>
      <input type="hidden" name="once" value={typedText(form.typed, 'once') || once} />
      <LongTextField
        form={form}
        name="covers"
        label="Whom does it cover?"
        hint="So that nobody takes “no record” for more than it is. For example: children on roll in Saltmarsh Bay schools; not those taught at home."
        rows={3}
      />
      <DateField form={form} name="coversFrom" label="From which day is it whole?" />
      <DateField form={form} name="asOf" label="On which day was it drawn up?" />
      <Button text="Put this list in place" preventDoubleClick />
    </Form>
  </Part>
)

/** Looking through a file before it becomes the agency's list. */
export const uploadPage = (props: UploadProps, form: FormState): VNode => (
  <Page
    title="Look through the list"
    crumbs={[{ text: 'List of children', href: paths.childList() }, { text: 'Look through it' }]}
    error={form}
    whoCanSee="Only you see this page. The file is thrown away when you put it in place or leave it for a day."
  >
    <Heading>Look through the list</Heading>
    {props.trouble === '' ? <Read {...props} /> : <WarningText text={`${props.trouble}.`} />}
    <Columns {...props} form={form} />
    {props.trouble === '' && props.good > 0 && <Put {...props} form={form} />}
    <Form action={paths.listDrop({ upload: props.upload })}>
      <Button text="Throw the file away" classes="govuk-button--secondary" />
    </Form>
  </Page>
)
