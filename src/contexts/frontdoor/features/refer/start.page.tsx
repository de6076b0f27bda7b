import type { VNode } from 'preact'
import { Button, Form, Heading, Link, Page, telephone, WarningText } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'

export type StartPageProps = {
  readonly hubName: string
  readonly openWords: string
  /** The hub's number; empty when none is known. */
  readonly hubPhone: string
  /** Drafts that wait to be finished. */
  readonly drafts: number
}

const Before = ({ hubName, openWords }: StartPageProps): VNode => (
  <>
    <h2 class="govuk-heading-m">What a referral is</h2>
    <p class="govuk-body">
      You tell the {hubName} about a worry. People from several services look at it together and decide what happens
      next.
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>It is not a crime report. To report a crime call 101, or 999 when it is happening now.</li>
      <li>
        It is not yet a referral to children’s social care. The hub decides that, and tells you what it decided and why.
      </li>
      <li>You give your name. Somebody who refers as part of their work cannot do it anonymously.</li>
    </ul>
    <h2 class="govuk-heading-m">Before you begin</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>Have at hand what you wrote down: what was seen and heard, when, and in which words.</li>
      <li>Talk with the family first, unless that could put anyone at risk.</li>
      <li>It takes about 20 minutes. Every page is saved when you leave it, and you can finish on another device.</li>
    </ul>
    <p class="govuk-body">The hub is {openWords}. A referral can be sent at any time.</p>
  </>
)

/** What to know before referring: danger first, then what a referral is and is not. */
export const startPage = (props: StartPageProps, form: FormState): VNode => (
  <Page
    title="Make a referral"
    error={form}
    crumbs={[{ text: 'Home', href: paths.setting() }, { text: 'Make a referral' }]}
  >
    <Heading>Make a referral</Heading>
    <WarningText
      iconFallbackText="Important"
      html={
        <>
          If a child is in danger now, call <Link href={telephone('999')}>999</Link> first. Referrals are read when the
          hub is open.
        </>
      }
    />
    <Before {...props} />
    {props.hubPhone !== '' && (
      <p class="govuk-body">
        Not sure? Talk it through: <Link href={telephone(props.hubPhone)}>{props.hubPhone}</Link>
      </p>
    )}
    {props.drafts > 0 && (
      <p class="govuk-body">
        You have {props.drafts === 1 ? 'a referral' : `${String(props.drafts)} referrals`} you have not sent yet:{' '}
        <Link href={paths.setting()}>see your drafts</Link>.
      </p>
    )}
    <Form action={paths.beforeReferring()}>
      <Button text="Start now" isStartButton preventDoubleClick />
    </Form>
  </Page>
)
