import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { fourteenStandings } from '../../parts/invented-contacts.ts'
import { aLongName, openStanding } from '../../parts/invented-decision.ts'
import { aLateRecord, anAnsweredRecord, aRecord } from '../../parts/invented-record.ts'
import {
  type CheckRow,
  disagreementPage,
  type DisagreementPageProps,
  type DisagreementRow,
  disagreementsPage,
} from './disagreements.page.tsx'

const row: DisagreementRow = {
  id: '88888888-8888-4888-8888-888888888888',
  reference: 'SB-4K7P-2Q9D',
  childName: 'Amara Nkemelu',
  from: 'Little Terns Nursery',
  outcome: 'Early help led by your setting',
  step: 'Step 1 of 3: Another decision maker',
  clock: openStanding.clock,
  standing: 'Waits for an answer',
}
const late: DisagreementRow = {
  ...row,
  id: '88888888-8888-4888-8888-888888888889',
  childName: aLongName,
  clock: fourteenStandings[0]?.clock ?? row.clock,
}
const answered: DisagreementRow = {
  ...row,
  id: '88888888-8888-4888-8888-888888888880',
  clock: null,
  standing: 'Answered',
}

const check: CheckRow = {
  contact: openStanding.contact.id,
  child: '33333333-3333-4333-8333-333333333333',
  reference: 'SB-4181-QD',
  childName: 'Kelechi Nkemelu',
  words: 'No further action, in effect by Miriam Falk.',
  clock: openStanding.clock,
}

const one: DisagreementPageProps = {
  row,
  contact: openStanding.contact.id,
  mayReview: true,
  toldReason: 'Nobody else is worried; you know the family best and can lead, with our adviser beside you.',
  record: aRecord,
  waits: true,
  notYours: '',
}

const steps = [
  { name: 'Another decision maker', count: 2 },
  { name: 'The safeguarding partnership', count: 1 },
]

export const previews: readonly Preview[] = [
  {
    page: 'Disagreements',
    state: 'one late, one answered',
    render: () =>
      disagreementsPage({
        open: [late, row],
        answered: [answered],
        closed: [{ ...answered, id: '88888888-8888-4888-8888-888888888881', standing: 'Settled' }],
        checks: [check],
        steps,
        mayPublish: false,
      }),
  },
  {
    page: 'Disagreements',
    state: 'empty',
    render: () => disagreementsPage({ open: [], answered: [], closed: [], checks: [], steps: [], mayPublish: false }),
  },
  {
    page: 'Disagreements',
    state: 'above the hub',
    render: () =>
      disagreementsPage({
        open: [{ ...row, step: 'Step 2 of 3: The hub’s manager' }],
        answered: [],
        closed: [],
        checks: null,
        steps: [],
        mayPublish: true,
      }),
  },
  { page: 'Disagreement', state: 'to answer', render: () => disagreementPage(one, blankForm) },
  {
    page: 'Disagreement',
    state: 'late, above the hub',
    render: () => disagreementPage({ ...one, contact: null, mayReview: false, record: aLateRecord }, blankForm),
  },
  {
    page: 'Disagreement',
    state: 'own decision',
    render: () => disagreementPage({ ...one, notYours: 'You made this decision: somebody else answers' }, blankForm),
  },
  {
    page: 'Disagreement',
    state: 'answered',
    render: () => disagreementPage({ ...one, row: answered, record: anAnsweredRecord, waits: false }, blankForm),
  },
  {
    page: 'Disagreement',
    state: 'no words',
    render: () =>
      disagreementPage(one, {
        typed: {},
        errors: { reply: 'Write the answer', protects: 'Say what protects the child now' },
      }),
  },
]
