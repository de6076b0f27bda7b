import type { VNode } from 'preact'
import {
  Button,
  CheckboxesField,
  type Choice,
  DateField,
  Form,
  Heading,
  LongTextField,
  Page,
  RadiosField,
  WarningText,
} from '../../../../design/index.ts'
import { type FormState, typedText } from '../../../../kernel/form-state.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type RestrictProps = {
  readonly contact: string
  readonly reference: string
  readonly once: string
  readonly children: readonly Choice[]
  /** Other decided contacts about the same child. */
  readonly others: readonly Choice[]
  /** References of open ones, which stay open to whoever works the queue. */
  readonly open: readonly string[]
  readonly colleagues: readonly Choice[]
}

const RestrictForm = ({ form, ...props }: RestrictProps & { readonly form: FormState }): VNode => (
  <Form action={paths.restrict({ contact: props.contact })}>
    <input type="hidden" name="once" value={typedText(form.typed, 'once') || props.once} />
    <RadiosField form={form} name="child" label="Which child was adopted?" items={props.children} />
    <LongTextField
      form={form}
      name="why"
      label="What is known of the order, and who told you?"
      hint="Only those who may read this contact see it. Do not write the new name or address."
      rows={4}
    />
    {props.others.length > 0 && (
      <CheckboxesField
        form={form}
        name="others"
        label="Which other contacts about this child are closed with it?"
        items={props.others}
      />
    )}
    {props.open.length > 0 && (
      <p class="govuk-body">Still open, and to be closed once decided: {props.open.join(', ')}.</p>
    )}
    <CheckboxesField
      form={form}
      name="readers"
      label="Who may read it, beside you? (optional)"
      hint="Whoever works on adoption or answers for these records. Whoever looks after the hub can name more later."
      items={props.colleagues}
    />
    <DateField form={form} name="until" label="Until which day may you and they read it?" />
    <DateField
      form={form}
      name="reviewOn"
      label="When does somebody look at this again?"
      hint="Many authorities look every 90 days; a year is the longest."
    />
    <Button text="Close this contact" preventDoubleClick />
  </Form>
)

/** Closing the contacts of a child who was adopted since. */
export const restrictPage = (props: RestrictProps, form: FormState): VNode => (
  <Page
    title={`Close ${props.reference}`}
    crumbs={[
      { text: 'Queue', href: paths.queue() },
      { text: props.reference, href: paths.contact({ contact: props.contact }) },
      { text: 'Close after an adoption' },
    ]}
    error={form}
    whoCanSee={hubOnly}
  >
    <Heading caption={props.reference}>Close this contact after an adoption</Heading>
    <p class="govuk-body">
      Only the people you name will read it, find it or see whom it speaks of. Records of the child under the old name
      and under the new one are kept apart: neither leads to the other. Agencies keep what they sent. Figures still
      count it.
    </p>
    <WarningText text="A brother or sister may still be at home. Leave their own contacts open: the risk to them stands there." />
    <RestrictForm {...props} form={form} />
  </Page>
)
