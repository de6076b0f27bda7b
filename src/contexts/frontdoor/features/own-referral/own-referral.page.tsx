import type { VNode } from 'preact'
import { Button, Heading, Link, Page, Part, SummaryList } from '../../../../design/index.ts'
import type { Standing } from '../../model/ladder.ts'
import { standingWords } from '../../model/ladder-words.ts'
import { type Progress, progressWords } from '../../model/referral-progress.ts'
import { ReferralView, type ReferralViewProps } from '../../parts/referral-view.tsx'
import { paths } from '../../paths.ts'

export type ShownDisagreement = {
  readonly id: string
  readonly stepName: string
  readonly standing: Standing
  readonly reason: string
  readonly raisedBy: string
  readonly raisedWords: string
  readonly replyDueWords: string
  /** The answer is late. */
  readonly late: boolean
  readonly reply: { readonly text: string; readonly by: string; readonly words: string } | null
}

export type ShownTold = {
  readonly id: string
  readonly child: string
  readonly outcome: string
  readonly reason: string
  readonly whatNow: string
  readonly toldWords: string
  /** When the hub took this word back to decide anew, or empty. */
  readonly takenBack: string
  readonly disagreement: ShownDisagreement | null
}

export type OwnReferralProps = {
  readonly contact: string
  readonly reference: string
  readonly sentWords: string
  readonly progress: Progress
  readonly told: readonly ShownTold[]
  /** Children the hub has not told about yet, when it has about others. */
  readonly waiting: number
  readonly written: ReferralViewProps
  /** The consultation it was made from, or null. */
  readonly consultation: string | null
}

const Disagreement = ({ said }: { said: ShownDisagreement }): VNode => (
  <>
    <h3 class="govuk-heading-s">You disagree</h3>
    <p class="govuk-body om-asWritten">{said.reason}</p>
    <p class="govuk-hint">
      Said by {said.raisedBy}, {said.raisedWords}
    </p>
    {said.reply === null ? (
      <p class="govuk-body">
        {said.late ? (
          <strong>The answer was due {said.replyDueWords} and is late. You can take it up a step now.</strong>
        ) : (
          <>An answer comes by {said.replyDueWords}. The decision stands until then.</>
        )}
      </p>
    ) : (
      <>
        <p class="govuk-body">
          <strong>The answer.</strong> <span class="om-asWritten">{said.reply.text}</span>
        </p>
        <p class="govuk-hint">
          {said.reply.by}, {said.reply.words}
        </p>
      </>
    )}
    <p class="govuk-body">
      {said.standing === 'waiting' || said.standing === 'answered'
        ? `It stands on the step “${said.stepName}”. `
        : `${standingWords[said.standing]}. `}
      <Link href={paths.ownDisagreement({ disagreement: said.id })}>
        {said.standing === 'answered' ? 'Say it is settled, or take it up a step' : 'Read the record'}
      </Link>
    </p>
  </>
)

const Told = ({ told, contact }: { told: ShownTold; contact: string }): VNode => (
  <Part title={told.takenBack === '' ? `${told.child}: ${told.outcome}` : `${told.child}: looked at again`}>
    {told.takenBack !== '' && (
      <p class="govuk-body">
        The hub took this answer back on {told.takenBack} and is deciding again. It was: {told.outcome}.
      </p>
    )}
    <SummaryList
      classes="govuk-summary-list--no-border"
      rows={[
        { key: { text: 'What to do now' }, value: { html: <strong>{told.whatNow}</strong> } },
        { key: { text: 'Reason' }, value: { html: <span class="om-asWritten">{told.reason}</span> } },
        { key: { text: 'Told' }, value: { text: told.toldWords } },
      ]}
    />
    {told.disagreement !== null ? (
      <Disagreement said={told.disagreement} />
    ) : told.takenBack !== '' ? null : (
      <Button text="I disagree" href={paths.disagree({ contact, told: told.id })} classes="govuk-button--secondary" />
    )}
  </Part>
)

const State = ({ progress }: { progress: Progress }): VNode => {
  const { short, long, now } = progressWords(progress)
  return (
    <Part title={short}>
      <p class="govuk-body">{long}</p>
      <p class="govuk-body">
        <strong>What to do now.</strong> {now}
      </p>
    </Part>
  )
}

/** A setting's own referral: what came of it and what it wrote, and nothing of the hub's work. */
export const ownReferralPage = (props: OwnReferralProps): VNode => (
  <Page
    title="Your referral"
    crumbs={[{ text: 'Home', href: paths.setting() }, { text: props.reference }]}
    whoCanSee="You and the colleagues at your setting who refer can see this page; so can the hub."
  >
    <Heading caption={`Sent ${props.sentWords}`}>Referral {props.reference}</Heading>
    {props.told.length === 0 && <State progress={props.progress} />}
    {props.told.map((told) => (
      <Told key={told.id} told={told} contact={props.contact} />
    ))}
    {props.told.length > 0 && props.waiting > 0 && (
      <p class="govuk-body">
        {props.waiting === 1 ? 'One child has' : `${String(props.waiting)} children have`} no decision yet.
      </p>
    )}
    {props.consultation !== null && (
      <p class="govuk-body">
        <Link href={paths.ownConsultation({ consultation: props.consultation })}>The advice it was made from</Link>
      </p>
    )}
    <h2 class="govuk-heading-m">What you wrote</h2>
    <ReferralView {...props.written} />
  </Page>
)
