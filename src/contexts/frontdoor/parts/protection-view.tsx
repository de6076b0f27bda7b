import type { VNode } from 'preact'
import { Button, ClockBadge, Details, Link, Part } from '../../../design/index.ts'
import type { DeadlineWords } from '../model/clock-words.ts'
import { paths } from '../paths.ts'

export type ShownMeeting = {
  readonly key: string
  /** "Held 22 Nov 2026 at 21:40: Section 47 enquiry ... Signed by Miriam Falk." */
  readonly words: string
  readonly tookPart: string
  /** "Not there: health", or empty. */
  readonly absent: string
  readonly known: string
  readonly why: string
}

export type ShownProtection = {
  readonly id: string
  readonly title: string
  readonly when: string
  readonly words: string
  readonly told: string
  readonly missing: readonly string[]
  readonly meetings: readonly ShownMeeting[]
  /** How a strategy discussion stands: null where it is something else. */
  readonly discussion: { readonly over: boolean; readonly followUp: DeadlineWords | null } | null
}

export type ProtectionProps = {
  readonly contact: string
  readonly mayAct: boolean
  readonly protections: readonly ShownProtection[]
}

const Meeting = ({ meeting }: { meeting: ShownMeeting }): VNode => (
  <>
    <p class="govuk-body">{meeting.words}</p>
    <p class="govuk-body">
      {meeting.tookPart}
      {meeting.absent !== '' && <strong> {meeting.absent}</strong>}
    </p>
    <Details
      summaryText="What was known, and why"
      html={
        <>
          <p class="govuk-body om-typed">{meeting.known}</p>
          <p class="govuk-body om-typed">{meeting.why}</p>
        </>
      }
    />
  </>
)

const discussionLink = (one: ShownProtection): string => {
  if (one.meetings.length === 0) return 'Record the discussion'
  return one.discussion?.over === true ? 'See the discussion' : 'Record the follow-up meeting'
}

/** The meetings of one discussion, in order. */
export const Meetings = ({ one }: { one: ShownProtection }): VNode => (
  <>
    {one.discussion?.followUp != null && (
      <p class="govuk-body">
        Follow-up meeting: <ClockBadge clock={one.discussion.followUp} />
      </p>
    )}
    {one.meetings.map((meeting) => (
      <Meeting key={meeting.key} meeting={meeting} />
    ))}
  </>
)

const One = ({ contact, one }: { contact: string; one: ShownProtection }): VNode => (
  <li>
    <strong>{one.title}</strong>, {one.when}
    <p class="govuk-body om-typed">{one.words}</p>
    <p class="govuk-body om-typed">Told: {one.told}</p>
    {one.missing.length > 0 && <p class="govuk-body">Missing then: {one.missing.join('; ')}.</p>}
    <Meetings one={one} />
    {one.discussion !== null && (
      <p class="govuk-body">
        <Link href={paths.strategy({ contact, called: one.id })}>{discussionLink(one)}</Link>
      </p>
    )}
  </li>
)

/** The way to protect a child before the step at hand is done: it stands wherever a step is worked on. */
export const CannotWait = ({ contact }: { contact: string }): VNode => (
  <Link href={paths.actNow({ contact })}>Cannot wait? Act now: protection or a strategy discussion</Link>
)

/** What was done at once for the children of a contact, and the way to do more: in reach at every step. */
export const ProtectionView = ({ contact, mayAct, protections }: ProtectionProps): VNode | null =>
  !mayAct && protections.length === 0 ? null : (
    <Part title="Protection now">
      {protections.length > 0 && (
        <ul class="govuk-list govuk-list--spaced">
          {protections.map((one) => (
            <One key={one.id} contact={contact} one={one} />
          ))}
        </ul>
      )}
      {mayAct && <Button text="Act now" href={paths.actNow({ contact })} classes="govuk-button--warning" />}
    </Part>
  )
