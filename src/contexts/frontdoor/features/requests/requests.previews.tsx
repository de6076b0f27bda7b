import type { Preview } from '../../../../design/index.ts'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import { readAnswer } from '../../model/answer.ts'
import type { AnswerView, SealedView } from '../../model/answer-view.ts'
import type { DeadlineWords } from '../../model/clock-words.ts'
import { answerPage, type AnswerPageProps } from '../../parts/answer.page.tsx'
import { paths } from '../../paths.ts'
import { requestsPage } from './requests.page.tsx'

const request = '3b0f5a52-7f0e-4a55-9a3f-0d6a1f6c2b11'

const soon: DeadlineWords = {
  due: '14:05',
  left: '42 min left',
  basis: 'round the clock',
  elapsed: '42 min of working time',
  state: 'soon',
  datetime: '2026-11-20T14:05+00:00[Europe/London]',
}
const late: DeadlineWords = { ...soon, due: '12:20', left: '20 min late', state: 'late' }

const view: AnswerView = {
  reference: 'SB-7K2M',
  hubName: 'Saltmarsh Bay hub',
  agencyName: 'Saltmarsh Police',
  rating: 'red',
  clock: soon,
  history: 'Asked 20 Nov 2026 at 12:05',
  about: {
    concernName: 'Unexplained injury',
    summary: 'A bruise the size of a thumb on the left upper arm, seen at nursery this morning.',
    children: [
      { name: 'Amara Nkemelu', born: 'born 14 March 2023', address: '4 Samphire Row, Saltmarsh Bay, ZZ9 4SR' },
      { name: 'Obi Nkemelu', born: 'born 2 June 2020', address: '4 Samphire Row, Saltmarsh Bay, ZZ9 4SR' },
    ],
    adults: [
      { name: 'Chioma Nkemelu', relationship: 'mother' },
      { name: 'Craig Tolliver', relationship: 'mother’s partner' },
    ],
    whyYou: 'You may have been called to the address.',
    contactPhone: '07700 900100',
  },
  kinds: [
    { value: 'not-brought', text: 'Was not brought to an appointment' },
    { value: 'police-attended', text: 'Police were called to the home' },
  ],
  questions: [
    'Is anyone in this household known to you?',
    'Have you been called to the address in the last two years, and what happened?',
  ],
  overtaken: false,
  state: 'open',
  draft: null,
  seen: '',
  sealed: null,
}

const sealed: SealedView = {
  answer: 'known',
  when: '20 Nov 2026 at 12:46',
  by: 'Sgt Amir Dhillon',
  body: {
    datesOfInvolvement: 'from January 2020 to today',
    questions: [
      { question: view.questions[0] ?? '', answer: 'Yes: Craig Tolliver.' },
      { question: view.questions[1] ?? '', answer: 'Twice in 2026.' },
    ],
    notKnown: 'Where Craig Tolliver lives now.',
    reason: '',
    worker: 'Sgt Amir Dhillon',
    phone: '07700 900104',
  },
  items: [
    {
      id: '1',
      when: '3 Sep 2026',
      nature: 'fact',
      side: 'worry',
      mayLeave: 'ask-us',
      about: 'Police were called to the home',
      content: 'Called to the address by a neighbour: shouting heard. Both adults calm on arrival; children asleep.',
    },
    {
      id: '2',
      when: '2024',
      nature: 'hearsay',
      side: 'neutral',
      mayLeave: 'no',
      about: '',
      content: 'A caller who would not give a name said that he has used the address for post.',
    },
  ],
}

const props: AnswerPageProps = {
  view,
  action: paths.request({ request }),
  crumbs: [{ text: 'Requests', href: paths.requests() }, { text: view.reference }],
  worker: 'Sgt Amir Dhillon',
  mayAnswer: true,
  justSaved: false,
  justSent: false,
}

const draft = {
  answer: 'known',
  covers: 'from January 2020 to today',
  worker: 'Sgt Amir Dhillon',
  'question-1': 'Yes: Craig Tolliver.',
  items: '2',
  'item-1-content': 'Called to the address by a neighbour: shouting heard.',
  'item-1-occurred-month': '9',
  'item-1-occurred-year': '2026',
  'item-1-nature': 'fact',
}

const wrong = (): FormState => {
  const read = readAnswer(draft)
  return { typed: draft, errors: read.ok ? {} : read.refusal }
}

const longName = 'Wilhelmina-Charlotte Featherstonehaugh-Cholmondeley'

const listed = {
  id: request,
  reference: 'SB-7K2M',
  who: 'Amara Nkemelu and 1 more',
  concern: 'Unexplained injury',
}

export const previews: readonly Preview[] = [
  {
    page: 'Requests',
    state: 'nothing waits',
    render: () =>
      requestsPage({ agencyName: 'Saltmarsh Police', invited: [], open: [], answered: [], moreAnswered: false }),
  },
  {
    page: 'Requests',
    state: 'some wait, one late and chased, one answered, long name',
    render: () =>
      requestsPage({
        agencyName: 'Saltmarsh Police',
        invited: [
          {
            id: request,
            reference: 'SB-7K2M',
            children: [
              { name: 'Amara Nkemelu', born: 'born 14 March 2023' },
              { name: `Obi ${'Nkemelu-'.repeat(12)}Osei`, born: '' },
            ],
            words: 'By telephone at 22:00: the hub rings you. Bring what you know of the address.',
            how: 'Invited 22 Nov 2026 at 21:42 by Rosa Osei, for the hub.',
          },
        ],
        open: [
          { ...listed, rating: 'red', clock: late, hasDraft: true, news: 'chased 12:20' },
          { ...listed, id: `${request}2`, who: longName, rating: 'amber', clock: soon, hasDraft: false, news: '' },
        ],
        answered: [{ ...listed, answer: 'not-known', when: '19 Nov 2026 at 10:05', took: 'in 48 min' }],
        moreAnswered: true,
      }),
  },
  { page: 'Answer a request', state: 'to answer, red', render: () => answerPage(props, blankForm) },
  {
    page: 'Answer a request',
    state: 'draft saved, two items',
    render: () =>
      answerPage(
        {
          ...props,
          justSaved: true,
          view: { ...view, rating: 'amber', draft: { typed: draft, saved: '20 Nov 2026 at 12:31' } },
        },
        blankForm,
      ),
  },
  { page: 'Answer a request', state: 'sent with gaps', render: () => answerPage(props, wrong()) },
  {
    page: 'Answer a request',
    state: 'answered, its own return again',
    render: () => answerPage({ ...props, justSent: true, view: { ...view, state: 'answered', sealed } }, blankForm),
  },
  {
    page: 'Answer a request',
    state: 'decided without it',
    render: () => answerPage({ ...props, view: { ...view, overtaken: true } }, blankForm),
  },
  {
    page: 'Answer a request',
    state: 'withdrawn',
    render: () => answerPage({ ...props, view: { ...view, state: 'withdrawn' } }, blankForm),
  },
]
