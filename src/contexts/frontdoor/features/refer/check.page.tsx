import type { VNode } from 'preact'
import {
  Button,
  Form,
  Heading,
  InsetText,
  Link,
  NotificationBanner,
  Page,
  SummaryList,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { Path } from '../../../../kernel/path.ts'
import { paths } from '../../paths.ts'

export type CheckRow = {
  readonly label: string
  readonly value: string
  readonly wrong: boolean
  readonly change: Path
}
export type CheckPart = { readonly title: string; readonly rows: readonly CheckRow[] }

export type CheckPageProps = {
  readonly draft: string
  readonly parts: readonly CheckPart[]
  /** What is still missing or wrong, each with the page that mends it. */
  readonly faults: readonly { readonly title: string; readonly fault: string; readonly mend: Path }[]
  readonly children: Path
  readonly household: Path
  readonly savedWords: string
  readonly justSaved: boolean
  /** Where the acknowledgement is, once it was sent. */
  readonly sent: Path | null
}

const Said = ({ value, wrong }: Pick<CheckRow, 'value' | 'wrong'>): VNode => {
  if (value !== '') return <span class="om-asWritten">{value}</span>
  return wrong ? <strong>Missing</strong> : <span class="govuk-hint">Not answered</span>
}

const Row = ({ label, value, wrong, change }: CheckRow) => ({
  key: { text: label },
  value: { html: <Said value={value} wrong={wrong} /> },
  actions: { items: [{ text: 'Change', href: change, visuallyHiddenText: label }] },
})

const Parts = ({ parts }: { parts: readonly CheckPart[] }): VNode => (
  <>
    {parts.map(({ title, rows }, index) => (
      <section key={`${String(index)} ${title}`}>
        <h2 class="govuk-heading-m">{title}</h2>
        <SummaryList rows={rows.map(Row)} />
      </section>
    ))}
  </>
)

const Faults = ({ faults }: Pick<CheckPageProps, 'faults'>): VNode => (
  <InsetText
    html={
      <>
        <h2 class="govuk-heading-m">Still missing before it can be sent: {faults.length}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {faults.map(({ title, fault, mend }, index) => (
            <li key={index}>
              {title}: <Link href={mend}>{fault}</Link>
            </li>
          ))}
        </ul>
      </>
    }
  />
)

const Sending = ({ draft }: Pick<CheckPageProps, 'draft'>): VNode => (
  <>
    <h2 class="govuk-heading-m">Send it</h2>
    <p class="govuk-body">
      By sending you say that this is what you know today. It cannot be changed afterwards; if you learn more, ring the
      hub or send another.
    </p>
    <Form action={paths.referralCheck({ draft })}>
      <Button text="Send the referral" name="press" value="send" preventDoubleClick />
    </Form>
  </>
)

/** The whole draft to read over: what is missing, a way to change each answer, and sending. */
export const checkPage = (props: CheckPageProps, form: FormState): VNode => (
  <Page
    title="Check your answers"
    error={form}
    crumbs={[{ text: 'Home', href: paths.setting() }, { text: 'Check your answers' }]}
    whoCanSee="Only you can see this draft until you send it."
    news={
      props.justSaved && (
        <NotificationBanner
          type="success"
          titleText="Saved"
          text="Your referral is kept. Come back to it from your home page, on this or another device."
        />
      )
    }
  >
    <Heading caption="Make a referral">Check your answers</Heading>
    {props.sent === null ? (
      <>
        <p class="govuk-body">Not sent yet. Last saved {props.savedWords}.</p>
        {props.faults.length > 0 && <Faults faults={props.faults} />}
        <ul class="govuk-list">
          <li>
            <Link href={props.children}>Add or remove children</Link>
          </li>
          <li>
            <Link href={props.household}>Add or remove people of the household</Link>
          </li>
        </ul>
        <Parts parts={props.parts} />
        {props.faults.length === 0 && <Sending draft={props.draft} />}
        <p class="govuk-body">
          <Link href={paths.referralDraft({ draft: props.draft, stepName: 'discard' })}>Delete this draft</Link>
        </p>
      </>
    ) : (
      <p class="govuk-body">
        This referral has been sent. <Link href={props.sent}>See its reference and what happens next</Link>.
      </p>
    )}
  </Page>
)
