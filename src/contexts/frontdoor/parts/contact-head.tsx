import type { VNode } from 'preact'
import { AgencyMarks, ClockBadge, type Crumb, Heading, InsetText, Rating } from '../../../design/index.ts'
import type { Standing } from '../model/standing.ts'
import { paths } from '../paths.ts'
import { Cautions } from './cautions-view.tsx'

const stageWords = {
  'to-screen': 'To screen',
  'to-ask': 'Agencies to ask',
  waiting: 'Waiting for agencies',
  ready: 'Ready to decide',
  second: 'Waiting for a second decision maker',
} as const

/** Where the contact waits, in words. */
export const stageName = (stage: Standing['stage']): string => stageWords[stage]

/** What every page about one contact says first: who, by when, where it stands, who holds it. */
export const ContactHead = ({
  standing,
  title,
  marks = true,
}: {
  standing: Standing
  title?: string
  /** False where the page itself says who has answered. */
  marks?: boolean
}): VNode => {
  const { contact, clock, why, answers, concernName, stage } = standing
  const decided = contact.state === 'decided'
  // Where the stage itself is the reason, it is said once.
  const reason = decided || stage === 'second' ? '' : why
  return (
    <header class="om-contacthead">
      <Heading caption={`${contact.reference} · ${concernName} · ${contact.sourceAgencyName}`}>
        {title ?? contact.who}
      </Heading>
      {title !== undefined && <p class="govuk-body-l">{contact.who}</p>}
      <p class="govuk-body">
        <Rating rating={contact.rating} /> {!decided && <ClockBadge clock={clock} />}
      </p>
      <p class="govuk-body">
        {decided ? 'Decided' : stageName(stage)}.{' '}
        {contact.holder === null ? (
          <em>Unclaimed</em>
        ) : (
          `${contact.holderAccepted ? 'Held by' : 'Handed over, not accepted yet by'} ${contact.holderName}`
        )}
        .{reason !== '' && <> {reason.charAt(0).toUpperCase() + reason.slice(1)}.</>}
      </p>
      {standing.beforeCalling.length > 0 && (
        <InsetText classes="om-beforecalling">
          <strong>Before you call</strong>
          <ul class="govuk-list">
            {standing.beforeCalling.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </InsetText>
      )}
      <Cautions cautions={standing.cautions} />
      {marks && answers.length > 0 && <AgencyMarks answers={answers} />}
    </header>
  )
}

/** Where a page about one contact stands. The reference names nobody. */
export const contactCrumbs = (standing: Standing, here?: string): readonly Crumb[] => [
  { text: 'Queue', href: paths.queue() },
  here === undefined
    ? { text: standing.contact.reference }
    : { text: standing.contact.reference, href: paths.contact({ contact: standing.contact.id }) },
  ...(here === undefined ? [] : [{ text: here }]),
]

/** Who can see the pages about a contact; said in their foot. */
export const hubOnly = 'Screeners, decision makers and business support of this hub can see this page.'
