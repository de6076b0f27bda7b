import type { VNode } from 'preact'
import { Part } from '../../../../design/index.ts'

const definitions: readonly (readonly [string, string])[] = [
  [
    'Period',
    'A contact belongs to the period in which it was received, a question to an agency to the period in which it was sent. Days are the hub’s own.',
  ],
  [
    'In time',
    'The final decision, that of the last child, was in effect by the limit of the highest rating the contact ever held, counted from receipt. A decision on the limit itself is in time. Where a second person must agree, the decision is in effect when they have.',
  ],
  [
    'Late',
    'Decided after that limit, or still open past it: what is open and late counts late now, not only once it is decided.',
  ],
  ['Counted', 'What the per cent is of: all that are decided, and all that are open past their limit.'],
  [
    'Left out',
    'Contacts still open within their limit, and contacts nobody has rated yet. Both are shown beside the per cent.',
  ],
  ['Limit', 'The limits of the hub’s policy in force today.'],
  [
    'By the clock, working time',
    'By the clock counts every minute. Working time counts only the hub’s opening hours, without bank holidays.',
  ],
  ['Median', 'The middle one of all times; of an even number, the mean of the two in the middle.'],
  ['P90', 'The time within which nine in ten were done: a time that one of them really took.'],
  [
    'Answered',
    'The agency answered: known, not known, unable to check, or declined. It is in time by the time the question asked for.',
  ],
  [
    'Not answered',
    'No answer though its time was up, whether the hub still waits or has decided without it. Questions within their time, or no longer wanted before it was up, are left out.',
  ],
  [
    'Advice',
    'A consultation belongs to the period in which it was asked. Where a referral was advised, it followed in time when the referral made from the consultation came by the end of the time the advice gave; a referral made in any other way is not counted as its following.',
  ],
  ['Per cent', 'Rounded to whole numbers, but never to 100 while one was late, nor to 0 while one was not.'],
]

/** What every figure of the page means. */
export const Definitions = (): VNode => (
  <Part title="What the figures mean">
    <dl class="govuk-summary-list om-lines">
      {definitions.map(([word, meaning]) => (
        <div class="govuk-summary-list__row" key={word}>
          <dt class="govuk-summary-list__key">{word}</dt>
          <dd class="govuk-summary-list__value">{meaning}</dd>
        </div>
      ))}
    </dl>
  </Part>
)
