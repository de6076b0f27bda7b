import type { VNode } from 'preact'
import { Door, Doors, EmptyState, Heading, Link, Page, Part, Tag, telephone } from '../../../../design/index.ts'
import { withQuery } from '../../../../kernel/path.ts'
import type { HomeGroup } from '../../model/home-groups.ts'
import { type Progress, progressWords } from '../../model/referral-progress.ts'
import { DutyList, type DutyShown } from '../../parts/duty-view.tsx'
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
  readonly group: HomeGroup
  /** Children referred whom the hub has not told about yet. */
  readonly waiting: number
}

export type SettingHomeProps = {
  /** The reader's own duties to the police that are still to be reported. */
  readonly duties: readonly DutyShown[]
  readonly hubName: string
  readonly openWords: string
  readonly hubPhone: string
  readonly drafts: readonly HomeDraft[]
  readonly referrals: readonly HomeReferral[]
  /** How many requests wait for this agency's answer. */
  readonly requests: number
  /** The older ones are listed too. */
  readonly showOlder: boolean
  /** How many days back counts as lately. */
  readonly latelyDays: number
}

const Worried = ({ hubName, openWords, hubPhone }: SettingHomeProps): VNode => (
  <Doors>
    <Door href={telephone('999')} title="If a child is in danger now, call 999" urgent>
      Call first. Refer to the hub afterwards.
    </Door>
    <Door href={paths.consult()} title="Talk it through">
      {hubPhone === '' ? '' : `Write, or ring ${hubPhone}. `}The {hubName} is {openWords}. You need not give the child’s
      name.
    </Door>
    <Door href={paths.worried()} title="Is this the right door?">
      A worker already, a colleague, FGM, advice or a referral: one question.
    </Door>
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

const Outcomes = ({ referral, brief }: { referral: HomeReferral; brief: boolean }): VNode => (
  <ul class="govuk-list govuk-list--spaced">
    {referral.told.map(({ child, outcome, whatNow, fresh }, index) => (
      <li key={index}>
        {fresh && <Tag text="New" />} {child}: <strong>{outcome}</strong>
        {!brief && (
          <>
            <br />
            <strong>What to do now.</strong> {whatNow}
          </>
        )}
      </li>
    ))}
    {referral.waiting > 0 && referral.told.length > 0 && (
      <li>{referral.waiting === 1 ? '1 child has' : `${String(referral.waiting)} children have`} no decision yet.</li>
    )}
  </ul>
)

const progressTag = ({ progress, told, waiting }: HomeReferral): VNode =>
  told.length > 0 && waiting > 0 ? (
    <Tag text="Part decided" classes="govuk-tag--grey" />
  ) : (
    <Tag
      text={progressWords(progress).short}
      classes={progress === 'decided' ? 'govuk-tag--green' : 'govuk-tag--grey'}
    />
  )

/** One referral; `brief` leaves out the advice, which its own page repeats. */
const Referral = ({ referral, brief }: { referral: HomeReferral; brief: boolean }): VNode => (
  <section aria-label={`Referral ${referral.reference}`}>
    <h3 class="govuk-heading-s">
      <Link href={paths.ownReferral({ contact: referral.contact })}>
        {referral.reference}: {referral.who}
      </Link>{' '}
      {progressTag(referral)}
    </h3>
    <p class="govuk-hint">
      Sent {referral.sentWords} by {referral.sentBy}
    </p>
    {referral.told.length === 0 ? (
      <p class="govuk-body">
        <strong>What to do now.</strong> {progressWords(referral.progress).now}
      </p>
    ) : (
      <Outcomes referral={referral} brief={brief} />
    )}
    {referral.disagreement !== '' && <p class="govuk-body">{referral.disagreement}</p>}
    <hr class="govuk-section-break govuk-section-break--m govuk-section-break--visible" />
  </section>
)

const Group = ({ title, of, brief = false }: { title: string; of: readonly HomeReferral[]; brief?: boolean }) =>
  of.length === 0 ? null : (
    <Part title={title}>
      {of.map((referral) => (
        <Referral key={referral.contact} referral={referral} brief={brief} />
      ))}
    </Part>
  )

const olderLink = (count: number): string =>
  count === 1 ? 'Show 1 older referral' : `Show ${String(count)} older referrals`

const Referrals = ({ referrals, showOlder, latelyDays }: SettingHomeProps): VNode => {
  const inGroup = (group: HomeGroup) => referrals.filter((referral) => referral.group === group)
  const older = inGroup('older')
  const lately = `Decided in the last ${String(latelyDays)} days`
  if (referrals.length === 0)
    return (
      <Part title="Your setting’s referrals">
        <EmptyState>
          Referrals that you and your colleagues send appear here, with what happened and what to do now.
        </EmptyState>
      </Part>
    )
  return (
    <>
      <Group title="Needs you" of={inGroup('needs-you')} />
      <Group title="With the hub" of={inGroup('with-the-hub')} />
      <Group title={lately} of={inGroup('lately')} brief />
      {showOlder ? (
        <Group title="Older" of={older} brief />
      ) : (
        older.length > 0 && (
          <p class="govuk-body">
            <Link href={withQuery(paths.setting(), { older: 'yes' })}>{olderLink(older.length)}</Link>
          </p>
        )
      )}
    </>
  )
}

/** Where somebody at a nursery, with a childminder or in a practice begins. */
export const settingHomePage = (props: SettingHomeProps): VNode => (
  <Page
    title="Home"
    whoCanSee="You and the colleagues at your setting who refer can see your setting’s referrals; drafts only whoever began them."
  >
    <Heading>Worried about a child?</Heading>
    <Worried {...props} />
    {props.duties.length > 0 && (
      <Part title="Your own duty to the police (FGM)">
        <DutyList duties={props.duties} prefix="duty" to={(id) => paths.duty({ duty: id })} />
      </Part>
    )}
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
    <Referrals {...props} />
  </Page>
)
