import type { VNode } from 'preact'
import {
  Button,
  type Choice,
  DateField,
  EmptyState,
  Form,
  Heading,
  LongTextField,
  Page,
  Part,
  RadiosField,
  TaskList,
  TextField,
} from '../../../../design/index.ts'
import { type FormState, typedText } from '../../../../kernel/form-state.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type ProductRow = {
  readonly id: string
  readonly recipient: string
  readonly words: string
  /** "12 entries". */
  readonly status: string
}

export type ProductsProps = {
  readonly contact: string
  readonly reference: string
  readonly once: string
  readonly readers: readonly Choice[]
  readonly rows: readonly ProductRow[]
  readonly mayMake: boolean
}

const Make = ({ contact, once, readers, form }: ProductsProps & { readonly form: FormState }): VNode => (
  <Part title="Make one">
    <Form action={paths.products({ contact })}>
      <input type="hidden" name="once" value={typedText(form.typed, 'once') || once} />
      <RadiosField
        form={form}
        name="recipient"
        label="Who is it for?"
        hint="Of what agencies returned, only what they released to this reader goes in."
        items={readers}
      />
      <LongTextField form={form} name="purpose" label="What do they need it for?" rows={3} />
      <DateField form={form} name="at" label="As known at the end of (optional)" hint="Empty is now." />
      <TextField form={form} name="time" label="At what time? (optional)" hint="For example, 16:50" width={5} />
      <Button text="Make the document" preventDoubleClick />
    </Form>
  </Part>
)

/** The documents made of a contact's journey, and making one. */
export const productsPage = (props: ProductsProps, form: FormState): VNode => (
  <Page
    title={`Documents ${props.reference}`}
    crumbs={[
      { text: 'Queue', href: paths.queue() },
      { text: props.reference, href: paths.contact({ contact: props.contact }) },
      { text: 'Journey', href: paths.journey({ contact: props.contact }) },
      { text: 'Documents' },
    ]}
    error={form}
    whoCanSee={hubOnly}
  >
    <Heading caption={props.reference}>The journey as a document</Heading>
    {props.rows.length === 0 ? (
      <EmptyState>
        <p>None has been made. A document is for one reader; the hub keeps what it said.</p>
      </EmptyState>
    ) : (
      <TaskList
        idPrefix="product"
        items={props.rows.map((row) => ({
          title: { text: `For ${row.recipient}` },
          hint: { text: row.words },
          href: paths.product({ product: row.id }),
          status: { text: row.status },
        }))}
      />
    )}
    {props.mayMake && <Make {...props} form={form} />}
  </Page>
)
