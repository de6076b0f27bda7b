import type { VNode } from 'preact'
import { Button, Form, Heading, InsetText, Link, Page, SummaryList } from '../../../../design/index.ts'
import { type FieldErrors, type FormState, type Typed, typedText } from '../../../../kernel/form-state.ts'
import type { Path } from '../../../../kernel/path.ts'
import { answersTo } from '../../model/referral-fields.ts'
import type { Step } from '../../model/referral-steps.ts'
import { Questions } from '../../parts/questions.tsx'

export type StepPageProps = {
  readonly step: Step
  /** What it belongs to: the form, or the child or adult it is about. */
  readonly caption: string
  readonly action: Path
  readonly back: Path
  /** What is kept of this page, right or wrong. */
  readonly typed: Typed
  /** What is wrong with it, once the referrer has asked to go on. */
  readonly errors: FieldErrors
  /** How often the page was kept; sent back, so that a change on another device is noticed. */
  readonly revision: number
  /** The reader came from the summary and goes back there. */
  readonly fromCheck: boolean
  /** Where the acknowledgement is, once the referral was sent: then nothing can be changed here any more. */
  readonly sent: Path | null
}

const KeptNow = ({ step, typed }: Pick<StepPageProps, 'step' | 'typed'>): VNode => (
  <InsetText
    html={
      <>
        <p class="govuk-body">
          <strong>Kept at present</strong>. What you typed is in the boxes below; save again to keep yours instead.
        </p>
        <SummaryList
          classes="govuk-summary-list--no-border"
          rows={answersTo(step.fields, typed).map(({ label, value }) => ({
            key: { text: label },
            value: { html: <span class="om-asWritten">{value === '' ? 'Nothing' : value}</span> },
          }))}
        />
      </>
    }
  />
)

/** The address of a page of a referral that was sent, from the back button or another tab. */
const sentPage = ({ step, sent }: { step: Step; sent: Path }): VNode => (
  <Page title={step.title}>
    <Heading>This referral has been sent</Heading>
    <p class="govuk-body">
      It can no longer be changed. To add something, ring the hub or send another.{' '}
      <Link href={sent}>See its reference and what happens next</Link>.
    </p>
  </Page>
)

/** One page of the referral form. */
export const stepPage = (props: StepPageProps, sent: FormState): VNode =>
  props.sent !== null && Object.keys(sent.errors).length === 0
    ? sentPage({ step: props.step, sent: props.sent })
    : openPage(props, sent)

const openPage = (props: StepPageProps, sent: FormState): VNode => {
  const refused = Object.keys(sent.errors).length > 0
  const form: FormState = refused ? sent : { typed: props.typed, errors: props.errors }
  const fromCheck = props.fromCheck || typedText(sent.typed, 'from') === 'check'
  const alone = props.step.fields.length === 1
  return (
    <Page
      title={props.step.title}
      error={form}
      back={props.back}
      whoCanSee="Only you can see this draft until you send it."
    >
      {alone ? (
        <span class="govuk-caption-l">{props.caption}</span>
      ) : (
        <Heading caption={props.caption}>{props.step.title}</Heading>
      )}
      {props.step.intro !== undefined && <p class="govuk-body">{props.step.intro}</p>}
      {refused && props.revision > 0 && <KeptNow step={props.step} typed={props.typed} />}
      <Form action={props.action}>
        <input type="hidden" name="seen" value={String(props.revision)} />
        {fromCheck && <input type="hidden" name="from" value="check" />}
        <Questions plans={props.step.fields} form={form} heading={alone} />
        <div class="govuk-button-group">
          <Button
            text={fromCheck ? 'Save and go back to the summary' : 'Save and continue'}
            name="press"
            value="on"
            preventDoubleClick
          />
          <Button
            text="Save and come back later"
            name="press"
            value="later"
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        </div>
      </Form>
    </Page>
  )
}
