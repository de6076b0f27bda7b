import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import {
  aBody,
  aChild,
  aLongName,
  anotherChild,
  decidedStanding,
  longStanding,
  openStanding,
  screenStanding,
} from '../../parts/invented-decision.ts'
import { type ChildRow, decidePage, type DecidePageProps } from './decide.page.tsx'
import { decideChildPage, type DecideChildProps } from './decide-child.page.tsx'

const amara: ChildRow = {
  id: aChild,
  name: 'Amara Nkemelu',
  words: 'Not decided yet',
  decision: null,
  waits: false,
  body: null,
  sentBack: '',
}
const kelechi: ChildRow = {
  ...amara,
  id: anotherChild,
  name: 'Kelechi Nkemelu',
  words: 'Level 4: protection: Assessment by a social worker, by Miriam Falk on 20 Nov 2026 at 15:40',
  decision: '55555555-5555-4555-8555-555555555555',
  body: aBody,
}
const page: DecidePageProps = {
  standing: openStanding,
  children: [amara, kelechi],
  signals: { open: [], closed: [] },
  waiting: ['Bay Education Service', 'Bay Housing'],
  decides: true,
}

const level = (key: string, name: string, words: string) => ({ key, name, words, significantHarm: key === '4' })
const cautions = [
  { label: 'Must not reach the family, or somebody in it', words: 'Where her mother and she live now.' },
  { label: 'Risk to whoever visits', words: 'Two dogs, and he shouted at a colleague.' },
]
const one: DecideChildProps = {
  ...page,
  standing: { ...openStanding, cautions },
  child: amara,
  thresholds: {
    document: 'Saltmarsh Bay: the right help at the right time (invented for demonstration)',
    levels: [
      level(
        '2',
        'Level 2: early help',
        'The child has needs that one or two services can meet early, with the family’s agreement.',
      ),
      level(
        '3',
        'Level 3: family help',
        'Several needs together; the child’s development is likely to suffer without a lead professional and a plan.',
      ),
      level(
        '4',
        'Level 4: protection',
        'There is reasonable cause to suspect that the child suffers, or is likely to suffer, significant harm.',
      ),
    ],
  },
  routes: [
    {
      key: 'assessment',
      name: 'Assessment by a social worker',
      whatNow: aBody.toldNow,
      levels: ['3', '4'],
      second: false,
      team: 'Assessment team',
    },
    {
      key: 'no-further-action',
      name: 'No further action',
      whatNow: 'Please go on watching and recording.',
      levels: ['2', '3', '4'],
      second: true,
      team: '',
    },
  ],
  items: [
    {
      id: '1',
      agency: 'Bay Community Health',
      when: '12 Nov 2026',
      nature: 'fact',
      content: 'Was not brought to the two-year review.',
      mayLeave: 'yes',
      wishes: [],
    },
    {
      id: '2',
      agency: 'Saltmarsh Police',
      when: '3 Sep 2026',
      nature: 'fact',
      content: 'Called to the address: shouting heard.',
      mayLeave: 'ask-us',
      wishes: ['Miriam Falk asked its owner to release it to: Assessment team. Not answered yet.'],
    },
    {
      id: '3',
      agency: 'Saltmarsh Police',
      when: '2025',
      nature: 'hearsay',
      content: 'Named by a neighbour.',
      mayLeave: 'no',
      wishes: [],
    },
  ],
  family: {
    notTelling: [{ key: 'risk-to-child', name: 'No: telling them now would put the child at risk' }],
    limits: [{ key: 'one', name: 'Within one working day', limit: { amount: 1, unit: 'working-days' } }],
  },
  siblings: [{ id: anotherChild, name: 'Kelechi Nkemelu' }],
  copied: null,
}
const { known, meaning, why, wouldChange, dissent, toldReason, toldNow } = aBody

export const previews: readonly Preview[] = [
  { page: 'Decide', state: 'siblings, one decided', render: () => decidePage(page) },
  { page: 'Decide', state: 'read by a screener', render: () => decidePage({ ...page, decides: false }) },
  { page: 'Decide', state: 'not screened yet', render: () => decidePage({ ...page, standing: screenStanding }) },
  {
    page: 'Decide',
    state: 'waits for a second, long names',
    render: () =>
      decidePage({
        standing: longStanding,
        decides: true,
        signals: { open: [], closed: [] },
        waiting: [],
        children: [
          {
            ...kelechi,
            name: aLongName,
            waits: true,
            words:
              'Level 2: early help: No further action, by Miriam Falk on 20 Nov 2026 at 15:40; waits for a second decision maker',
          },
          { ...amara, sentBack: 'Daniel Achterberg sent the decision back: Ask the health visitor first.' },
        ],
      }),
  },
  {
    page: 'Decide',
    state: 'decided',
    render: () =>
      decidePage({
        standing: decidedStanding,
        decides: true,
        signals: { open: [], closed: [] },
        waiting: [],
        children: [kelechi],
      }),
  },
  { page: 'Decide for a child', state: 'nothing chosen', render: () => decideChildPage(one, blankForm) },
  {
    page: 'Decide for a child',
    state: 'from a sibling’s words, no items',
    render: () =>
      decideChildPage(
        { ...one, items: [], copied: { known, meaning, why, wouldChange, dissent, toldReason, toldNow } },
        blankForm,
      ),
  },
  {
    page: 'Decide for a child',
    state: 'incomplete',
    render: () =>
      decideChildPage(one, {
        typed: { level: '2', outcome: 'assessment', known },
        errors: {
          outcome:
            'Assessment by a social worker is not offered at Level 2: early help: choose another route, or another level',
          meaning: 'Write what it means for this child',
          why: 'Write why this route',
          toldReason: 'Write the reason the referrer will read',
        },
      }),
  },
  {
    page: 'Decide for a child',
    state: 'decided meanwhile',
    render: () =>
      decideChildPage({ ...one, child: kelechi, siblings: [] }, { typed: { known, why }, errors: { '': 'Decided' } }),
  },
]
