import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { fourteenStandings } from '../../parts/invented-contacts.ts'
import { aLongName, openStanding } from '../../parts/invented-decision.ts'
import { paths } from '../../paths.ts'
import { checkPage, type CheckPageProps, urgentPage, type UrgentRow } from './urgent.page.tsx'

const check = '77777777-7777-4777-8777-777777777771'
const row: UrgentRow = {
  key: 'one',
  href: paths.check({ check }),
  reference: 'SB-4K7P-2Q9D',
  who: 'Amara, 3',
  words: 'Disclosed without its owner, by Rosa Osei.',
  clock: openStanding.clock,
  status: 'To check',
}
const late: UrgentRow = { ...row, key: 'two', who: aLongName, clock: fourteenStandings[0]?.clock ?? row.clock }
const held: UrgentRow = {
  ...row,
  key: 'three',
  words: 'Called 22 Nov 2026 at 21:40 by Rosa Osei; not held yet.',
  clock: null,
  status: 'To be held',
}
const props: CheckPageProps = {
  id: check,
  contact: openStanding.contact.id,
  reference: 'SB-4K7P-2Q9D',
  who: 'Amara, 3',
  title: 'Disclosed without its owner',
  did: 'Rosa Osei, 22 Nov 2026 at 22:10',
  reason: 'Rang the police desk at 21:50 and 22:05: nobody. He comes home at 23:00.',
  content: 'Called to the address: shouting heard.',
  recipient: 'Child protection team',
  owner: 'Saltmarsh Police',
  objection: 'We had somebody on call; the number on file is old. (Sgt Amir Dhillon)',
  clock: openStanding.clock,
  checked: '',
  notYours: '',
}

export const previews: readonly Preview[] = [
  {
    page: 'Urgent',
    state: 'some of each',
    render: () =>
      urgentPage({
        discussions: [held],
        checks: [late, row],
        done: [
          {
            ...row,
            key: 'four',
            clock: null,
            status: 'Checked',
            words: 'It was right to go ahead: Miriam Falk, 20 Nov 2026 at 09:10. Nobody could be reached.',
          },
        ],
      }),
  },
  { page: 'Urgent', state: 'empty', render: () => urgentPage({ discussions: [], checks: [], done: [] }) },
  { page: 'Second check', state: 'to do', render: () => checkPage(props, blankForm) },
  {
    page: 'Second check',
    state: 'gaps',
    render: () =>
      checkPage(props, {
        typed: {},
        errors: { verdict: 'Say whether it was right not to wait', words: 'Say why, and what follows' },
      }),
  },
  {
    page: 'Second check',
    state: 'own act',
    render: () =>
      checkPage({ ...props, notYours: 'You did this yourself: another decision maker checks it.' }, blankForm),
  },
  {
    page: 'Second check',
    state: 'done',
    render: () =>
      checkPage(
        {
          ...props,
          clock: null,
          checked: 'It was right to go ahead: Miriam Falk, 23 Nov 2026 at 09:10. Nobody could be reached.',
        },
        blankForm,
      ),
  },
]
