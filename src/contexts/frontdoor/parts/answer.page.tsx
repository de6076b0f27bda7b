import type { VNode } from 'preact'
import {
  ActBar,
  Button,
  type Crumb,
  Form,
  InsetText,
  Link,
  NotificationBanner,
  Page,
  TwoColumns,
  WarningText,
} from '../../../design/index.ts'
import type { FormState } from '../../../kernel/form-state.ts'
import type { Path } from '../../../kernel/path.ts'
import type { AnswerView } from '../model/answer-view.ts'
import { typedLeft } from '../model/answer-typed.ts'
import { ItemBlocks, NotKnownBox, QuestionBoxes, ShortAnswer } from './answer-fields.tsx'
import { NotSent } from './not-sent.tsx'
import { RequestAbout } from './request-about.tsx'
import { AnswerHeading, SealedAnswer } from './sealed-answer.tsx'

export type AnswerPageProps = {
  readonly view: AnswerView
  readonly action: Path
  readonly crumbs?: readonly Crumb[]
  /** Who answers, filled in for a person who is signed in. */
  readonly worker: string
  /** A supervisor reads along; a researcher or the holder of a link answers. */
  readonly mayAnswer: boolean
  /** Where an agency that answered says it does not agree; absent for the holder of a link. */
  readonly disagree?: Path
  readonly justSaved: boolean
  readonly justSent: boolean
}

/** Pressing Enter in a box presses a form's first button: this one, which only saves. */
const EnterSaves = (): VNode => (
  <button type="submit" name="do" value="save" class="govuk-visually-hidden" tabIndex={-1} aria-hidden="true">
    Save
  </button>
)

const SendNow = (): VNode => (
  <>
    <p class="govuk-body">
      <strong>Not known, unable or declined?</strong> That is all we need.
    </p>
    <Button name="do" value="send" text="Send now" preventDoubleClick />
  </>
)

const Boxes = ({ view, action, form }: { view: AnswerView; action: Path; form: FormState }): VNode => (
  <Form action={action}>
    <EnterSaves />
    <input type="hidden" name="seen" value={view.seen} />
    <ShortAnswer form={form} />
    <SendNow />
    <QuestionBoxes form={form} questions={view.questions} />
    <ItemBlocks form={form} kinds={view.kinds} />
    <NotKnownBox form={form} />
    <ActBar>
      <Button name="do" value="send" text="Send to the hub" preventDoubleClick />
      <Button name="do" value="save" text="Save and come back later" classes="govuk-button--secondary" />
    </ActBar>
  </Form>
)

/** What stands in the boxes: what was just typed, else the saved draft, else the answerer's own name. */
const formOf = ({ view, worker }: AnswerPageProps, form: FormState): FormState => {
  if (Object.keys(form.typed).length > 0) return form
  return { typed: view.draft?.typed ?? (worker === '' ? {} : { worker }), errors: form.errors }
}

const newsOf = ({ view, justSaved, justSent }: AnswerPageProps): VNode | undefined => {
  if (justSent && view.state === 'answered')
    return <NotificationBanner type="success" text="Your answer is with the hub. Thank you." />
  if (justSaved && view.draft !== null)
    return <NotificationBanner text={`Saved ${view.draft.saved}. Nothing has been sent yet.`} />
  return undefined
}

const Working = ({ props, form }: { props: AnswerPageProps; form: FormState }): VNode => {
  const { view, action } = props
  if (view.state === 'withdrawn')
    return (
      <>
        <InsetText text="The hub has withdrawn this request. There is nothing to do." />
        <NotSent form={form} boxes={typedLeft(view.questions, form.typed)} />
      </>
    )
  if (view.state === 'answered')
    return view.sealed === null ? (
      <InsetText text="This request has been answered." />
    ) : (
      <>
        <NotSent form={form} boxes={typedLeft(view.questions, form.typed)} />
        <SealedAnswer sealed={view.sealed} />
        {props.disagree !== undefined && (
          <p class="govuk-body">
            Does your agency not agree with what the hub does? <Link href={props.disagree}>Say so</Link>
          </p>
        )}
      </>
    )
  if (!props.mayAnswer) return <InsetText text="Your agency has not answered yet. A researcher of your agency can." />
  return (
    <>
      {view.overtaken && (
        <InsetText text="The hub has decided without this answer. It is still wanted: whoever decided must read it before it can be put away, and may decide anew." />
      )}
      {view.rating === 'red' && (
        <WarningText
          text="If you know that a child is in danger now, call 999, then ring the hub. Do not wait for this form."
          iconFallbackText="Warning"
        />
      )}
      <Boxes view={view} action={action} form={formOf(props, form)} />
    </>
  )
}

/** One request and its answer, for an agency's researcher and for the holder of a one-time link alike. */
export const answerPage = (props: AnswerPageProps, form: FormState): VNode => (
  <Page
    title="Answer a request"
    hubName={props.view.hubName}
    wide
    crumbs={props.crumbs}
    error={form}
    news={newsOf(props)}
    whoCanSee={`Only ${props.view.agencyName} and the hub see this. The referrer and other agencies do not; the hub’s members read your answer while they work on this family.`}
  >
    <AnswerHeading reference={props.view.reference} agencyName={props.view.agencyName} />
    <TwoColumns even main={<RequestAbout view={props.view} />} aside={<Working props={props} form={form} />} />
  </Page>
)
