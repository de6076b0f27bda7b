import type { VNode } from 'preact'
import { Link, Page, Panel, telephone } from '../../../../design/index.ts'
import { paths } from '../../paths.ts'

export type SentPageProps = {
  readonly contact: string
  readonly reference: string
  readonly hubName: string
  readonly hubPhone: string
  /** By when somebody at the hub reads it, such as `Mon 09:50`. */
  readonly firstLook: string
  /** Such as `closed, opens Mon 09:00`, at the moment of reading. */
  readonly openWords: string
  readonly called999: boolean
  readonly familyAware: boolean
  readonly keptFromFamily: boolean
}

const Next = ({ hubName, firstLook, openWords }: SentPageProps): VNode => (
  <>
    <h2 class="govuk-heading-m">What happens next</h2>
    <ol class="govuk-list govuk-list--number">
      <li>
        Somebody at the {hubName} reads it by <strong>{firstLook}</strong> at the latest. The hub is {openWords}.
      </li>
      <li>They may ring you on the number you gave, and may ask other services what they know.</li>
      <li>A named person decides for each child. You are told the outcome, the reason and what to do now, here.</li>
      <li>If you disagree, you can say so in the same place.</li>
    </ol>
    <p class="govuk-body">This is not yet a referral to children’s social care: the hub decides that.</p>
  </>
)

const Meanwhile = ({ hubPhone, familyAware, keptFromFamily, called999 }: SentPageProps): VNode => (
  <>
    <h2 class="govuk-heading-m">What to do meanwhile</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>
        If a child is in danger, call <Link href={telephone('999')}>999</Link>
        {called999 ? ' again; say that you have called before.' : '.'}
      </li>
      {hubPhone !== '' && (
        <li>
          If something changes, ring the hub: <Link href={telephone(hubPhone)}>{hubPhone}</Link>. Have the reference at
          hand.
        </li>
      )}
      <li>
        Go on caring for the child as you do. Do not question the child; write down what they say in their own words.
      </li>
      <li>Write down what you see and hear, with day and time.</li>
      {!familyAware && <li>Do not tell the family about this referral until you have spoken with the hub.</li>}
      {keptFromFamily && <li>Keep to yourselves what you marked as confidential.</li>}
    </ul>
  </>
)

/** The acknowledgement: shown only after the referral was kept. */
export const sentPage = (props: SentPageProps): VNode => (
  <Page
    title="Referral sent"
    crumbs={[{ text: 'Home', href: paths.setting() }, { text: 'Referral sent' }]}
    whoCanSee="You and the colleagues at your setting who refer can see this page."
  >
    <Panel
      titleText="Referral sent"
      html={
        <>
          Your reference
          <br />
          <strong>{props.reference}</strong>
        </>
      }
    />
    <Next {...props} />
    <Meanwhile {...props} />
    <p class="govuk-body">
      <Link href={paths.ownReferral({ contact: props.contact })}>See this referral and its state</Link>
    </p>
  </Page>
)
