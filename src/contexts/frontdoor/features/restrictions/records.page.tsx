import type { VNode } from 'preact'
import { Button, Form, Heading, Page, RadiosField } from '../../../../design/index.ts'
import { type FormState, typedText } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'

export type RecordsProps = {
  readonly restriction: string
  readonly contact: string
  readonly reference: string
  readonly children: readonly {
    readonly id: string
    readonly name: string
    readonly born: string
    readonly placed: string
  }[]
}

/** Saying which children of a contact are the one who was adopted. */
export const recordsPage = (props: RecordsProps, form: FormState): VNode => {
  const shown: FormState = {
    ...form,
    typed: {
      ...Object.fromEntries(props.children.map(({ id, placed }) => [`record-${id}`, placed])),
      ...Object.fromEntries(Object.entries(form.typed).filter(([, value]) => typedText({ value }, 'value') !== '')),
    },
  }
  return (
    <Page
      title={`Whose records ${props.reference}`}
      crumbs={[
        { text: 'Restricted', href: paths.restricted() },
        { text: 'Restriction', href: paths.restriction({ restriction: props.restriction }) },
        { text: props.reference },
      ]}
      error={form}
      whoCanSee="Only the people named in the restriction see this page."
    >
      <Heading caption={props.reference}>Whose records are these?</Heading>
      <p class="govuk-body">
        A record of the old name and one of the new name never lead to each other: not at intake, not among pairs to
        read, not in a journey.
      </p>
      <Form action={paths.restrictionRecordsOf({ restriction: props.restriction, contact: props.contact })}>
        {props.children.map(({ id, name, born }) => (
          <RadiosField
            key={id}
            form={shown}
            name={`record-${id}`}
            label={`${name}, ${born}`}
            items={[
              { value: 'before', text: 'The adopted child, under the old name' },
              { value: 'after', text: 'The adopted child, under the new name' },
              { value: 'none', text: 'Another child, or nobody knows' },
            ]}
          />
        ))}
        <Button text="Keep it so" preventDoubleClick />
      </Form>
    </Page>
  )
}
