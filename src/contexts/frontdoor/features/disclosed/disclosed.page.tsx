import type { VNode } from 'preact'
import { Button, Form, Heading, LongTextField, Page, SummaryList } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'

export type DisclosedPageProps = {
  readonly agencyName: string
  readonly release: string
  readonly reference: string
  readonly recipient: string
  readonly by: string
  readonly reason: string
  readonly content: string
  /** What the second person found, or that it is still to be checked. */
  readonly check: string
  /** What this agency said, or empty. */
  readonly objection: string
}

const typed = (words: string) => ({ html: <p class="om-typed">{words}</p> })

/** The owner reads what left without its word, and may say what it thinks of it, once. */
export const disclosedPage = (props: DisclosedPageProps, form: FormState): VNode => (
  <Page
    title={`Disclosed ${props.reference}`}
    crumbs={[{ text: 'Releases', href: paths.releaseWishes() }, { text: props.reference }]}
    error={form}
    whoCanSee={`Researchers and supervisors of ${props.agencyName} see this page, and the hub. Other agencies do not.`}
  >
    <Heading caption={props.reference}>Disclosed without your word</Heading>
    <SummaryList
      rows={[
        { key: { text: 'What left' }, value: typed(props.content) },
        { key: { text: 'To' }, value: { text: props.recipient } },
        { key: { text: 'By' }, value: { text: props.by } },
        { key: { text: 'Why it could not wait' }, value: typed(props.reason) },
        { key: { text: 'Second check' }, value: typed(props.check) },
        ...(props.objection === '' ? [] : [{ key: { text: 'Your agency says' }, value: typed(props.objection) }]),
      ]}
    />
    {props.objection === '' && (
      <Form action={paths.disclosedOwn({ release: props.release })}>
        <LongTextField
          form={form}
          name="words"
          label="What does your agency say?"
          hint="Whoever checks this reads it. You can write once; ring the hub if it cannot wait."
          rows={4}
        />
        <Button text="Send to the hub" preventDoubleClick />
      </Form>
    )}
  </Page>
)
