import type { VNode } from 'preact'
import { Heading, Part, SealedBox, SummaryList } from '../../../design/index.ts'
import { answerWords, mayLeaveWords, natureWords, sideWords, type SealedView } from '../model/answer-view.ts'

const Items = ({ items }: Pick<SealedView, 'items'>): VNode => (
  <ol class="govuk-list govuk-list--spaced">
    {items.map((item) => (
      <li key={item.id}>
        <strong>{item.when}</strong> {item.content}
        <p class="govuk-body-s govuk-!-margin-bottom-0">
          {natureWords[item.nature]} · {sideWords[item.side]} · {mayLeaveWords[item.mayLeave]}
          {item.about !== '' && ` · About: ${item.about}`}
        </p>
      </li>
    ))}
  </ol>
)

const row = (key: string, value: string) => (value === '' ? [] : [{ key: { text: key }, value: { text: value } }])

const Content = ({ sealed: { body, items } }: { sealed: SealedView }): VNode => (
  <>
    <SummaryList
      rows={[
        ...row('Reason', body.reason),
        ...row('Dates of involvement', body.datesOfInvolvement),
        ...row('The hub can ring', [body.worker, body.phone].filter((part) => part !== '').join(', ')),
        ...body.questions.flatMap(({ question, answer }) => row(question, answer)),
        ...row('Not known', body.notKnown),
      ]}
    />
    {items.length > 0 && (
      <Part title="Items">
        <Items items={items} />
      </Part>
    )}
  </>
)

/** An agency's own answer, as it was sealed: to read, not to change. */
export const SealedAnswer = ({ sealed }: { sealed: SealedView }): VNode => (
  <SealedBox title={`Your answer: ${answerWords[sealed.answer]}`}>
    <p class="govuk-body">
      Sent {sealed.when} by {sealed.by}. It cannot be changed; ring the hub to add to it.
    </p>
    <Content sealed={sealed} />
  </SealedBox>
)

/** The same, as the hub reads it. */
export const AnswerToHub = ({ sealed, agencyName }: { sealed: SealedView; agencyName: string }): VNode => (
  <SealedBox title={`${agencyName}: ${answerWords[sealed.answer]}`}>
    <p class="govuk-body">
      Answered {sealed.when} by {sealed.by}.
    </p>
    <Content sealed={sealed} />
  </SealedBox>
)

export const AnswerHeading = ({ reference, agencyName }: { reference: string; agencyName: string }): VNode => (
  <Heading caption={`Request to ${agencyName}`}>{reference}</Heading>
)
