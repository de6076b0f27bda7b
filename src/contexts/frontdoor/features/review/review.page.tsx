import type { VNode } from 'preact'
import {
  Button,
  CheckboxesField,
  ClockBadge,
  Form,
  InsetText,
  Link,
  LongTextField,
  Page,
  Part,
  RadiosField,
  SummaryList,
  TwoColumns,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { SealedView } from '../../model/answer-view.ts'
import type { DecisionBody } from '../../model/decision.ts'
import { outcomeNames, type ReviewOutcome } from '../../model/review.ts'
import type { Standing } from '../../model/standing.ts'
import { ContactHead, hubOnly } from '../../parts/contact-head.tsx'
import { DecisionView } from '../../parts/decision-view.tsx'
import { AnswerToHub } from '../../parts/sealed-answer.tsx'
import { paths } from '../../paths.ts'
import type { ReviewRow } from './reviews.page.tsx'

/** What came: one of an agency's answer, a new contact, or a colleague's own words. */
export type Came =
  | { readonly kind: 'return'; readonly agencyName: string; readonly sealed: SealedView | null }
  | {
      readonly kind: 'contact'
      readonly contact: string
      readonly reference: string
      readonly from: string
      readonly received: string
      readonly concern: string
      readonly summary: string
      readonly stands: string
    }
  | { readonly kind: 'noticed'; readonly by: string; readonly when: string; readonly why: string }

export type ReviewPageProps = {
  readonly row: ReviewRow
  readonly standing: Standing
  readonly came: Came
  readonly decisions: readonly {
    readonly child: string
    readonly name: string
    readonly words: string
    readonly body: DecisionBody
  }[]
  /** What may be said; empty for readers who only look, and once it is closed. */
  readonly outcomes: readonly ReviewOutcome[]
  readonly children: readonly { readonly id: string; readonly name: string }[]
  /** Whether the sealed picture of this contact is open to read. */
  readonly pictureOpen: boolean
}

const NewContact = ({ came }: { came: Extract<Came, { kind: 'contact' }> }): VNode => (
  <>
    <SummaryList
      rows={[
        { key: { text: 'From' }, value: { text: `${came.from}, ${came.received}` } },
        { key: { text: 'Concern' }, value: { text: came.concern } },
        { key: { text: 'In their words' }, value: { html: <p class="om-typed">{came.summary}</p> } },
        { key: { text: 'Where it stands' }, value: { text: came.stands } },
      ]}
    />
    <p class="govuk-body">
      <Link href={paths.contact({ contact: came.contact })}>Open the new contact {came.reference}</Link>
    </p>
  </>
)

const WhatCame = ({ came }: { came: Came }): VNode => {
  if (came.kind === 'contact') return <NewContact came={came} />
  if (came.kind === 'noticed')
    return (
      <>
        <p class="om-typed">{came.why}</p>
        <p class="govuk-hint">
          {came.by}, {came.when}
        </p>
      </>
    )
  return came.sealed === null ? (
    <InsetText text="This answer has been read and is closed with the sealed hub. Its agency can still read it." />
  ) : (
    <AnswerToHub sealed={came.sealed} agencyName={came.agencyName} />
  )
}

const Picture = ({ row, standing, pictureOpen }: ReviewPageProps): VNode =>
  pictureOpen ? (
    <p class="govuk-body">
      <Link href={paths.picture({ contact: standing.contact.id })}>Read the whole picture</Link>
    </p>
  ) : (
    <Form action={paths.reviewPicture({ review: row.id })}>
      <Button text="Open the picture again" classes="govuk-button--secondary" preventDoubleClick />
      <p class="govuk-hint">It was closed with the decision. Opening it is recorded, and it closes with this review.</p>
    </Form>
  )

const Closing = ({ row, standing, outcomes, children, form }: ReviewPageProps & { form: FormState }): VNode => (
  <Part title="What follows">
    {standing.contact.state !== 'decided' && (
      <InsetText text="This contact is already open again: what came is in front of whoever decides now." />
    )}
    <Form action={paths.review({ review: row.id })}>
      <input type="hidden" name="version" value={String(standing.contact.version)} />
      <RadiosField
        form={form}
        name="outcome"
        label="Does it change the decision?"
        items={outcomes.map((value) => ({
          value,
          text: outcomeNames[value],
          hint:
            value === 'stands'
              ? 'Nothing changes for the family.'
              : 'The contact goes back into the queue, in your hands, with a new clock; the referrer is told that it is being looked at again.',
        }))}
      />
      {outcomes.includes('opened-again') && (
        <CheckboxesField
          form={form}
          name="children"
          label="If you decide anew: for whom?"
          items={children.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
      <LongTextField form={form} name="reason" label="Why?" hint="It is kept with the contact." rows={4} />
      <Button text="Close this review" preventDoubleClick />
    </Form>
  </Part>
)

/** One review: what came, what was decided without it, and what follows. */
export const reviewPage = (props: ReviewPageProps, form: FormState): VNode => (
  <Page
    title={`Review ${props.row.reference}`}
    crumbs={[{ text: 'Decisions to review', href: paths.reviews() }, { text: props.row.reference }]}
    wide
    error={form}
    whoCanSee={`${hubOnly} That you have read it is recorded.`}
  >
    <ContactHead standing={props.standing} title="Review this decision" />
    <p class="govuk-body">
      <strong>{props.row.cause}.</strong>{' '}
      {props.row.clock === null ? props.row.closed : <ClockBadge clock={props.row.clock} />}
    </p>
    <TwoColumns
      even
      main={
        <Part title="What came">
          <WhatCame came={props.came} />
        </Part>
      }
      aside={
        <Part title="What was decided without it">
          {props.decisions.map(({ child, name, words, body }) => (
            <div key={child}>
              <h3 class="govuk-heading-s">{name}</h3>
              <p class="govuk-body">{words}</p>
              <DecisionView body={body} />
            </div>
          ))}
          {props.row.clock !== null && props.outcomes.length > 0 && <Picture {...props} />}
        </Part>
      }
    />
    {props.outcomes.length > 0 && <Closing {...props} form={form} />}
  </Page>
)
