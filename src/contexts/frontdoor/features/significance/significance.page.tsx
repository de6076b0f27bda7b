import type { VNode } from 'preact'
import {
  Button,
  Form,
  Heading,
  LongTextField,
  Page,
  Part,
  RadiosField,
  Timeline,
  type TimelineItem,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { type Significance, significances, significanceWords } from '../../model/significance.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type SignificanceProps = {
  readonly contact: string
  readonly reference: string
  readonly entryName: string
  readonly entry: TimelineItem
  /** Every word on it so far, a sentence each, the oldest first. */
  readonly said: readonly string[]
  readonly seen: number
}

const hints: Readonly<Record<Significance, string>> = {
  'turning-point': 'After this the child’s life was different.',
  significant: 'Whoever decides should not miss it.',
  background: 'True, and it changes little.',
  none: 'Takes back what was said.',
}

/** How much one entry of a journey matters. */
export const significancePage = (props: SignificanceProps, form: FormState): VNode => (
  <Page
    title={`How much it matters ${props.reference}`}
    crumbs={[
      { text: 'Queue', href: paths.queue() },
      { text: props.reference, href: paths.contact({ contact: props.contact }) },
      { text: 'Journey', href: paths.journey({ contact: props.contact }) },
      { text: 'How much it matters' },
    ]}
    error={form}
    whoCanSee={hubOnly}
  >
    <Heading caption={props.reference}>How much does this matter?</Heading>
    <Timeline items={[props.entry]} empty="" />
    {props.said.length > 0 && (
      <Part title="Said before">
        <ul class="govuk-list govuk-list--bullet">
          {props.said.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Part>
    )}
    <Form action={paths.significance({ contact: props.contact, entryName: props.entryName })}>
      <input type="hidden" name="seen" value={String(props.seen)} />
      <RadiosField
        form={form}
        name="word"
        label="To this child it is"
        items={significances
          .filter((value) => value !== 'none' || props.said.length > 0)
          .map((value) => ({ value, text: significanceWords[value], hint: hints[value] }))}
      />
      <LongTextField form={form} name="reason" label="Why?" hint="What it changed, or what it fits with." />
      <Button text="Keep it" preventDoubleClick />
    </Form>
  </Page>
)
