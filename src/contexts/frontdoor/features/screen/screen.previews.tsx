import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { fourteenStandings } from '../../parts/invented-contacts.ts'
import { anInventedReferral } from '../../parts/invented-referral.ts'
import type { PossiblyKnown } from '../../parts/known-people.tsx'
import { aWaterfall } from '../../parts/invented-likeness.ts'
import { inventedSignals } from '../../parts/invented-signals.ts'
import { paths } from '../../paths.ts'
import { screenPage, type ScreenPageProps } from './screen.page.tsx'

const [, toScreen, screened] = fourteenStandings
if (toScreen === undefined || screened === undefined) throw new Error('The invented queue is too short.')

const earlier: PossiblyKnown['contact'] = {
  id: '00000000-0000-4000-8000-000000000199',
  reference: 'SB-2207-KM',
  received: '12 Mar 2025 at 10:15',
  source: 'Saltmarsh Police',
  concern: 'Domestic abuse',
  open: false,
  rating: 'amber',
  holderName: 'Tom Bright',
  outcomes: ['Family help'],
}

const full: ScreenPageProps = {
  standing: toScreen,
  referral: anInventedReferral,
  signals: { open: inventedSignals.open.slice(1), closed: [] },
  known: {
    find: paths.findFor({ contact: toScreen.contact.id }),
    atAddress: [
      {
        id: '00000000-0000-4000-8000-000000000077',
        reference: 'SB-7Q2M4X',
        received: '3 Mar 2026 at 09:10',
        source: 'Harbour Road Surgery',
        concern: 'Neglect',
        open: false,
        rating: 'amber',
        holderName: '',
        outcomes: ['Family help'],
      },
    ],
    searched: true,
    known: [
      {
        key: '1',
        ofName: 'Amara Nkemelu',
        name: 'Amara Nkemelu-Jones',
        born: 'born 14 March 2023',
        likeness: 'review',
        reasons: ['first name the same', 'date of birth the same', 'surname one name stands in the other’s place'],
        why: aWaterfall,
        judged: null,
        judgedWords: '',
        compare: paths.compare({ contact: toScreen.contact.id, mine: 'm', theirs: '1' }),
        contact: {
          ...earlier,
          open: true,
          reference: 'SB-3981-TT',
          holderName: 'Miriam Falk',
          concern: 'Neglect',
          received: '9 Nov 2026 at 09:02',
        },
      },
      {
        key: '2',
        ofName: 'Chioma Nkemelu',
        name: 'Chioma Nkemelu',
        born: 'date of birth not known',
        likeness: 'kin',
        reasons: ['Same surname and postcode'],
        why: [],
        judged: null,
        judgedWords: '',
        compare: paths.compare({ contact: toScreen.contact.id, mine: 'm', theirs: '2' }),
        contact: earlier,
      },
      {
        key: '3',
        ofName: 'Amara Nkemelu',
        name: 'Amarachi Nkemelu',
        born: 'born 14 March 2023',
        likeness: 'review',
        reasons: ['date of birth the same', 'first name sounds alike'],
        why: aWaterfall,
        judged: 'not-same',
        judgedWords: 'Tom Bright, 9 Nov 2026 at 11:40: Her twin; the health visitor knows both.',
        compare: paths.compare({ contact: toScreen.contact.id, mine: 'm', theirs: '3' }),
        contact: earlier,
      },
    ],
  },
  document: 'Saltmarsh Bay: the right help at the right time (invented for demonstration)',
  levels: [
    { key: '1', name: 'Level 1: universal', words: 'The child does well with the services every child has.' },
    {
      key: '2',
      name: 'Level 2: early help',
      words: 'The child has needs that one or two services can meet early, with the family’s agreement.',
    },
    {
      key: '3',
      name: 'Level 3: family help',
      words:
        'Several needs together; the child’s health or development is likely to suffer without a lead professional and a plan.',
    },
    {
      key: '4',
      name: 'Level 4: protection',
      words: 'There is reasonable cause to suspect that the child suffers, or is likely to suffer, significant harm.',
    },
  ],
  ratings: [
    {
      rating: 'red',
      meaning: 'A child may be suffering, or likely to suffer, significant harm now.',
      deadline: 'Decide by 20:50: 4 h left (round the clock; 10 min of working time)',
    },
    {
      rating: 'amber',
      meaning: 'Serious worry, no sign that the child is in danger today.',
      deadline: 'Decide by Mon 16:50: 8 h left (working time; 3 days by the clock)',
    },
    {
      rating: 'green',
      meaning: 'The child needs help; the family can wait a few days for the right one.',
      deadline: 'Decide by Wed 16:50: 24 h left (working time; 5 days by the clock)',
    },
  ],
}

export const previews: readonly Preview[] = [
  { page: 'Screen', state: 'untouched', render: () => screenPage(full, blankForm) },
  {
    page: 'Screen',
    state: 'nobody known',
    render: () => screenPage({ ...full, known: { ...full.known, known: [] } }, blankForm),
  },
  {
    page: 'Screen',
    state: 'the full search did not answer',
    render: () => screenPage({ ...full, known: { ...full.known, searched: false } }, blankForm),
  },
  {
    page: 'Screen',
    state: 'everything missing',
    render: () =>
      screenPage(full, {
        typed: { reason: '' },
        errors: {
          level: 'Choose the level',
          rating: 'Choose the rating',
          reason: 'Give the reason for level and rating',
        },
      }),
  },
  {
    page: 'Screen',
    state: 'changed by somebody else meanwhile',
    render: () =>
      screenPage(
        { ...full, standing: screened },
        {
          typed: { level: '4', rating: 'red', reason: 'A bruise.' },
          errors: { '': 'This contact has moved on, and this can no longer be done with it' },
        },
      ),
  },
]
