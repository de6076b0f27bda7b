import type { VNode } from 'preact'
import { Button, EmptyState, InsetText, Link, Page, Part } from '../../../../design/index.ts'
import type { DecisionBody } from '../../model/decision.ts'
import type { Standing } from '../../model/standing.ts'
import { contactCrumbs, ContactHead, hubOnly } from '../../parts/contact-head.tsx'
import { type SignalsProps, WorthLooking } from '../../parts/signals-view.tsx'
import { DecisionView } from '../../parts/decision-view.tsx'
import { paths } from '../../paths.ts'

export type ChildRow = {
  readonly id: string
  readonly name: string
  /** Where the decision stands, as a sentence. */
  readonly words: string
  readonly decision: string | null
  readonly waits: boolean
  readonly body: DecisionBody | null
  /** Who sent an earlier decision back and why, or empty. */
  readonly sentBack: string
}

export type DecidePageProps = {
  readonly standing: Standing
  readonly children: readonly ChildRow[]
  /** Agencies that have not answered. */
  readonly waiting: readonly string[]
  readonly signals: SignalsProps
  /** The reader decides; for others the page says who does. */
  readonly decides: boolean
}

/** Says whose answers are missing: a decision may be taken all the same, and writes them down. */
export const Missing = ({ waiting }: Pick<DecidePageProps, 'waiting'>): VNode | null =>
  waiting.length === 0 ? null : (
    <InsetText>
      Not answered yet: {waiting.join(', ')}. You can decide without them; that they were missing is kept with the
      decision.
    </InsetText>
  )

const Child = ({ contact, row, decides }: { contact: string; row: ChildRow; decides: boolean }): VNode => (
  <Part title={row.name}>
    <p class="govuk-body">{row.words}.</p>
    {row.sentBack !== '' && <InsetText>{row.sentBack}</InsetText>}
    {row.body !== null && <DecisionView body={row.body} />}
    {row.decision !== null && !row.waits && row.body?.family?.tell === 'tell' && (
      <p class="govuk-body">
        <Link href={paths.familyTelling({ decision: row.decision })}>Telling the family of {row.name}</Link>
      </p>
    )}
    {decides && row.decision === null && (
      <Button text={`Decide for ${row.name}`} href={paths.decideChild({ contact, child: row.id })} />
    )}
    {decides && row.waits && (
      <Button
        text="Agree or send back"
        href={paths.agree({ contact, child: row.id })}
        classes="govuk-button--secondary"
      />
    )}
  </Part>
)

/** One contact, one decision for each child. */
export const decidePage = ({ standing, children, waiting, signals, decides }: DecidePageProps): VNode => (
  <Page
    title={`Decide ${standing.contact.reference}`}
    crumbs={contactCrumbs(standing, 'Decide')}
    wide
    whoCanSee={hubOnly}
  >
    <ContactHead standing={standing} />
    {standing.contact.state === 'to-screen' ? (
      <EmptyState>
        <p>This contact has no level and rating yet. Screen it first; the decision follows.</p>
      </EmptyState>
    ) : (
      <>
        {standing.contact.state !== 'decided' && <Missing waiting={waiting} />}
        {!decides && standing.contact.state !== 'decided' && (
          <p class="govuk-body">A decision maker decides for each child.</p>
        )}
        <WorthLooking {...signals} deciding={standing.contact.state !== 'decided'} />
        <div class="om-children">
          {children.map((row) => (
            <Child contact={standing.contact.id} row={row} decides={decides} key={row.id} />
          ))}
        </div>
      </>
    )}
  </Page>
)
