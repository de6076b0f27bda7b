import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { fourteenStandings } from '../../parts/invented-contacts.ts'
import { askPage, type AskPageProps } from './ask.page.tsx'

const standing = fourteenStandings[3]
if (standing === undefined) throw new Error('The invented queue is too short.')

const police = [
  'Is the child, or anyone in the household, known to you? From and to which dates?',
  'Have officers been called to this address in the last 24 months? What did they see?',
]
const health = [
  'Which health services know the child, and since when?',
  'Is anything known of the parents’ health that affects their care?',
]
const how = 'answer due 18:50 (2 h left, round the clock)'

const full: AskPageProps = {
  standing,
  basis: {
    recorded: null,
    levelName: 'Level 4: protection',
    significantHarm: true,
    red: true,
    mayOverride: false,
    referrerSays: 'The referrer says consent was not asked for.',
    noConsentReasons: [
      { key: 'risk-to-child', name: 'Asking could put the child at risk' },
      { key: 'delay', name: 'Asking would cause a delay the child cannot afford' },
    ],
  },
  offers: [
    { id: 'p', name: 'Saltmarsh Police', proposed: true, how, questions: police, asked: police },
    { id: 'h', name: 'Bay Community Health', proposed: true, how, questions: health, asked: health },
    {
      id: 'n',
      name: 'Dunes Day Nursery',
      proposed: true,
      how: `${how}, by one-time link`,
      questions: ['Who brings and collects the child?'],
      asked: ['Who brings and collects the child?'],
    },
    {
      id: 'x',
      name: 'Coast Probation',
      proposed: false,
      how,
      questions: ['Is any adult named supervised by you?'],
      asked: [],
    },
  ],
  before: [],
  asksAgencies: true,
  ended: [],
  endedWantsReason: false,
  summary: 'A bruise the size of a thumb on the left upper arm. She said who did it.',
}
const amber: AskPageProps = {
  ...full,
  basis: { ...full.basis, significantHarm: false, red: false, levelName: 'Level 3: family help' },
}

export const previews: readonly Preview[] = [
  { page: 'Ask agencies', state: 'red at the highest level', render: () => askPage(full, blankForm) },
  { page: 'Ask agencies', state: 'below significant harm, for a screener', render: () => askPage(amber, blankForm) },
  {
    page: 'Ask agencies',
    state: 'below significant harm, for a decision maker',
    render: () => askPage({ ...amber, basis: { ...amber.basis, mayOverride: true } }, blankForm),
  },
  {
    page: 'Ask agencies',
    state: 'an agreement has ended',
    render: () =>
      askPage(
        { ...amber, ended: ['Coast Probation’s ended on 2 Nov 2026'], endedWantsReason: true },
        {
          typed: { agency: ['x'] },
          errors: { agreementReason: 'Say why Coast Probation is asked though its agreement has ended' },
        },
      ),
  },
  {
    page: 'Ask agencies',
    state: 'an agreement has ended, red',
    render: () => askPage({ ...full, ended: ['Coast Probation’s ended on 2 Nov 2026'] }, blankForm),
  },
  {
    page: 'Ask agencies',
    state: 'asking more later',
    render: () =>
      askPage(
        {
          ...full,
          basis: {
            ...full.basis,
            recorded:
              'Consent was given: by Chioma Nkemelu. Recorded by Rosa Osei on 20 Nov 2026 at 15:10; it holds for further questions.',
          },
          before: [
            { agency: 'Bay Education Service', letters: 'E', state: 'answered' },
            { agency: 'Bay Housing', letters: 'Ho', state: 'late', detail: 'due 20 Nov 2026 at 16:30' },
          ],
        },
        blankForm,
      ),
  },
  {
    page: 'Ask agencies',
    state: 'nothing chosen',
    render: () =>
      askPage(full, {
        typed: { summary: '', agency: ['p'] },
        errors: {
          ground: 'Record why agencies may be asked: nothing is sent without it',
          summary: 'Say in a few lines what agencies need to know of the worry',
          'ask-p': 'Choose or write at least one question for Saltmarsh Police',
        },
      }),
  },
  {
    page: 'Ask agencies',
    state: 'a rating that asks nobody',
    render: () => askPage({ ...full, offers: [], asksAgencies: false }, blankForm),
  },
]
