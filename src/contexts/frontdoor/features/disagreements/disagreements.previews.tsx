import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { fourteenStandings } from '../../parts/invented-contacts.ts'
import { aLongName, openStanding } from '../../parts/invented-decision.ts'
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
  clock: openStanding.clock,
  answered: '',
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
  answered: 'Daniel Achterberg answered on 14 Nov 2026 at 15:40.',
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
  raised: 'Carol Beddoes, 13 Nov 2026 at 11:40',
  reason: 'We see this child every day and it is getting worse.\nWhat is offered is not enough.',
  toldReason: 'Nobody else is worried; you know the family best and can lead, with our adviser beside you.',
  decidedByName: 'Miriam Falk',
  reply: '',
  notYours: '',
}

export const previews: readonly Preview[] = [
  {
    page: 'Disagreements',
    state: 'one late, one answered',
    render: () => disagreementsPage({ open: [late, row], answered: [answered], checks: [check] }),
  },
  { page: 'Disagreements', state: 'empty', render: () => disagreementsPage({ open: [], answered: [], checks: [] }) },
  { page: 'Disagreement', state: 'to answer', render: () => disagreementPage(one, blankForm) },
  {
    page: 'Disagreement',
    state: 'own decision',
    render: () =>
      disagreementPage({ ...one, notYours: 'You made this decision: another decision maker answers.' }, blankForm),
  },
  {
    page: 'Disagreement',
    state: 'answered',
    render: () => disagreementPage({ ...one, row: answered, reply: 'A social worker sees her today.' }, blankForm),
  },
  {
    page: 'Disagreement',
    state: 'no words',
    render: () => disagreementPage(one, { typed: {}, errors: { reply: 'Write the answer' } }),
  },
]
