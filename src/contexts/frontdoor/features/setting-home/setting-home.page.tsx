import type { VNode } from 'preact'
import { Door, Doors, EmptyState, Heading, Link, Page, Part, Tag, telephone } from '../../../../design/index.ts'
import { type Progress, progressWords } from '../../model/referral-progress.ts'
import { paths } from '../../paths.ts'

export type HomeDraft = { readonly id: string; readonly who: string; readonly savedWords: string }

export type HomeReferral = {
  readonly contact: string
  readonly reference: string
  readonly who: string
  readonly sentWords: string
  readonly sentBy: string
  readonly progress: Progress
  /** Children the hub has decided about, as the setting was told, and whether that was read. */
  readonly told: readonly {
    readonly child: string
    readonly outcome: string
    readonly whatNow: string
    readonly fresh: boolean
  }[]
  /** A disagreement that waits for its answer, or has one. */
  readonly disagreement: string
}

export type SettingHomeProps = {
  readonly hubName: string
  readonly openWords: string
  readonly hubPhone: string
  readonly drafts: readonly HomeDraft[]
  readonly referrals: readonly HomeReferral[]
  /** How many requests wait for this agency's answer. */
  readonly requests: number
}

const Worried = ({ hubName, openWords, hubPhone }: SettingHomeProps): VNode => (
  <Doors>
    <Door href={telephone('999')} title="If a child is in danger now, call 999" urgent>
      Call first. Refer to the hub afterwards.
    </Door>
    {hubPhone !== '' && (
      <Door href={telephone(hubPhone)} title="Talk it through">
        {hubPhone}. The {hubName} is {openWords}. You need not give the child’s name.
      </Door>
    )}
    <Door href={paths.beforeReferring()} title="Make a referral">
      At any time. About 20 minutes; saved as you go.
    </Door>
  </Doors>
)

const Drafts = ({ drafts }: Pick<SettingHomeProps, 'drafts'>): VNode => (
  <Part title="Not sent yet">
    <ul class="govuk-list govuk-list--spaced">
      {drafts.map(({ id, who, savedWords }) => (
        <li key={id}>
          <Link href={paths.referralCheck({ draft: id })}>Go on with {who}</Link>, last saved {savedWords}
        </li>
      ))}
    </ul>
  </Part>
)

const Outcome = ({ referral }: { referral: HomeReferral }): VNode => {
  const { long, now } = progressWords(referral.progress)
  if (referral.told.length === 0)
    return (
      <>
        <p class="govuk-body">{long}</p>
        <p class="govuk-body">
          <strong>What to do now.</strong> {now}
        </p>
      </>
    )
  return (
    <ul class="govuk-list govuk-list--spaced">
      {referral.told.map(({ child, outcome, whatNow, fresh }) => (
        <li key={child}>
          {fresh && <Tag text="New" />} {child}: <strong>{outcome}</strong>
          <br />
          <strong>What to do now.</strong> {whatNow}
        </li>
      ))}
    </ul>
  )
}

const Referrals = ({ referrals }: Pick<SettingHomeProps, 'referrals'>): VNode => (
  <Part title="Your setting’s referrals">
    {referrals.length === 0 ? (
      <EmptyState>
        Referrals that you and your colleagues send appear here, with what happened and what to do now.
      </EmptyState>
    ) : (
      referrals.map((referral) => (
        <section key={referral.contact} aria-label={`Referral ${referral.reference}`}>
          <h3 class="govuk-heading-s">
            <Link href={paths.ownReferral({ contact: referral.contact })}>
              {referral.reference}: {referral.who}
            </Link>{' '}
            <Tag
              text={progressWords(referral.progress).short}
              classes={referral.progress === 'decided' ? 'govuk-tag--green' : 'govuk-tag--grey'}
            />
          </h3>
          <p class="govuk-hint">
            Sent {referral.sentWords} by {referral.sentBy}
          </p>
          <Outcome referral={referral} />
          {referral.disagreement !== '' && <p class="govuk-body">{referral.disagreement}</p>}
          <hr class="govuk-section-break govuk-section-break--m govuk-section-break--visible" />
        </section>
      ))
    )}
  </Part>
)

/** Where somebody at a nursery, with a childminder or in a practice begins. */
export const settingHomePage = (props: SettingHomeProps): VNode => (
  <Page
    title="Home"
    whoCanSee="You and the colleagues at your setting who refer can see your setting’s referrals; drafts only whoever began them."
  >
    <Heading>Worried about a child?</Heading>
    <Worried {...props} />
    {props.requests > 0 && (
      <Part title="The hub asks you">
        <p class="govuk-body">
          <Link href={paths.requests()}>
            {props.requests === 1 ? '1 request waits' : `${String(props.requests)} requests wait`} for your answer
          </Link>
        </p>
      </Part>
    )}
    {props.drafts.length > 0 && <Drafts drafts={props.drafts} />}
    <Referrals referrals={props.referrals} />
  </Page>
)
