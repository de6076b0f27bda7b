import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { fourteenStandings } from '../../parts/invented-contacts.ts'
import { aBody, aChild, aLongName, anotherChild, decidedStanding, openStanding } from '../../parts/invented-decision.ts'
import { askForReviewPage } from './ask.page.tsx'
import { reviewPage, type ReviewPageProps } from './review.page.tsx'
import { type ReviewRow, reviewsPage } from './reviews.page.tsx'

const row: ReviewRow = {
  id: '99999999-9999-4999-8999-999999999999',
  reference: 'SB-4K7P-2Q9D',
  who: 'Amara, 3, and sibling, 6',
  rating: 'red',
  cause: 'Bay Housing answered after the decision',
  deciders: 'Miriam Falk',
  readByMe: false,
  clock: openStanding.clock,
  closed: '',
}
const late: ReviewRow = {
  ...row,
  id: '99999999-9999-4999-8999-999999999998',
  who: aLongName,
  cause: 'A new contact from Little Terns Nursery about the same child',
  rating: 'amber',
  readByMe: true,
  clock: fourteenStandings[0]?.clock ?? row.clock,
}
const closed: ReviewRow = {
  ...row,
  id: '99999999-9999-4999-8999-999999999997',
  clock: null,
  closed:
    'The decision stands: Miriam Falk, 23 Nov 2026 at 10:02. Housing confirms what the family said about the move.',
}

const props: ReviewPageProps = {
  row,
  standing: decidedStanding,
  came: {
    kind: 'return',
    agencyName: 'Bay Housing',
    sealed: {
      answer: 'known',
      when: '23 Nov 2026 at 09:10',
      by: 'Ann Ferris',
      body: {
        datesOfInvolvement: 'from March 2024 to today',
        questions: [{ question: 'Who holds the tenancy?', answer: 'The mother alone since May.' }],
        notKnown: 'Who stays there at night.',
        reason: '',
        worker: 'Ann Ferris',
        phone: '07700 900155',
      },
      items: [
        {
          id: 'one',
          when: '2 November 2026',
          nature: 'fact',
          side: 'worry',
          about: '',
          mayLeave: 'ask-us',
          content: 'Neighbours reported shouting and a child crying at 2 am; the front door was broken.',
        },
      ],
    },
  },
  decisions: [
    {
      child: aChild,
      name: 'Amara Nkemelu',
      words: 'Level 4: Assessment by a social worker, by Miriam Falk, 20 Nov 2026 at 16:05',
      body: aBody,
    },
  ],
  outcomes: ['stands', 'opened-again'],
  children: [
    { id: aChild, name: 'Amara Nkemelu' },
    { id: anotherChild, name: 'Kelechi Nkemelu' },
  ],
  pictureOpen: false,
}

export const previews: readonly Preview[] = [
  {
    page: 'Decisions to review',
    state: 'yours and others',
    render: () => reviewsPage({ yours: [row], others: [late], closed: [closed] }),
  },
  { page: 'Decisions to review', state: 'empty', render: () => reviewsPage({ yours: [], others: [], closed: [] }) },
  { page: 'Review a decision', state: 'a late answer', render: () => reviewPage(props, blankForm) },
  {
    page: 'Review a decision',
    state: 'a new contact, the picture open, gaps',
    render: () =>
      reviewPage(
        {
          ...props,
          row: late,
          pictureOpen: true,
          came: {
            kind: 'contact',
            contact: openStanding.contact.id,
            reference: 'SB-9Z8Y-7X6W',
            from: 'Little Terns Nursery',
            received: '23 Nov 2026 at 08:40',
            concern: 'Unexplained injury',
            summary: 'A second mark, on the other arm.\nShe said it happened at bath time.',
            stands: 'Open, held by nobody',
          },
        },
        {
          typed: { outcome: 'opened-again', reason: '' },
          errors: { children: 'Choose for whom to decide anew', reason: 'Give the reason' },
        },
      ),
  },
  {
    page: 'Review a decision',
    state: 'already open again',
    render: () => reviewPage({ ...props, standing: openStanding, outcomes: ['stands'] }, blankForm),
  },
  {
    page: 'Review a decision',
    state: 'asked for by a colleague, to a reader who only looks',
    render: () =>
      reviewPage(
        {
          ...props,
          came: {
            kind: 'noticed',
            by: 'Daniel Achterberg',
            when: '23 Nov 2026 at 09:55',
            why: 'The school rang: he was not collected on Friday.',
          },
          outcomes: [],
        },
        blankForm,
      ),
  },
  {
    page: 'Review a decision',
    state: 'closed',
    render: () =>
      reviewPage(
        { ...props, row: closed, outcomes: [], came: { kind: 'return', agencyName: 'Bay Housing', sealed: null } },
        blankForm,
      ),
  },
  {
    page: 'Ask for a review',
    state: 'empty',
    render: () => askForReviewPage({ standing: decidedStanding }, blankForm),
  },
  {
    page: 'Ask for a review',
    state: 'no words',
    render: () =>
      askForReviewPage(
        { standing: decidedStanding },
        { typed: {}, errors: { why: 'Say why the decision should be reviewed' } },
      ),
  },
  {
    page: 'Ask for a review',
    state: 'open contact',
    render: () => askForReviewPage({ standing: openStanding }, blankForm),
  },
]
