import type { VNode } from 'preact'
import { Button, Form, Heading, Link, LongTextField, Page, SummaryList } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { ProtectsField } from '../../parts/disagreement-record.tsx'
import { paths } from '../../paths.ts'

export type DisagreeProps = {
  readonly contact: string
  readonly told: string
  readonly child: string
  readonly outcome: string
  readonly reason: string
  /** By when the hub answers if it is said now, such as `Thu 17:00`. */
  readonly replyBy: string
  readonly answeredBy: string
}

/** Where a referrer says that a decision is wrong. */
export const disagreePage = (props: DisagreeProps, form: FormState): VNode => (
  <Page
    title="I disagree with this decision"
    error={form}
    back={paths.ownReferral({ contact: props.contact })}
    whoCanSee="You and the colleagues at your setting who refer can see what you say; so can the hub."
  >
    <Heading>I disagree with this decision</Heading>
    <SummaryList
      rows={[
        { key: { text: 'Child' }, value: { text: props.child } },
        { key: { text: 'Decision' }, value: { text: props.outcome } },
        { key: { text: 'Reason given' }, value: { html: <span class="om-asWritten">{props.reason}</span> } },
      ]}
    />
    <p class="govuk-body">
      {props.answeredBy} reads it and answers you here by <strong>{props.replyBy}</strong>; if that does not settle it,
      you can take it up. Saying so does you no harm, and stops no work on this child. If the child is in danger, do not
      wait: call 999.
    </p>
    <Form action={paths.disagree({ contact: props.contact, told: props.told })}>
      <LongTextField
        form={form}
        name="reason"
        label="Why do you disagree?"
        hint="What does the decision leave out, and what do you think should happen?"
        rows={6}
      />
      <ProtectsField form={form} />
      <div class="govuk-button-group">
        <Button text="Send to the hub" preventDoubleClick />
        <Link href={paths.ownReferral({ contact: props.contact })}>Go back</Link>
      </div>
    </Form>
  </Page>
)
