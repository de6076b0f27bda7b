import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { fourteenStandings } from '../../parts/invented-contacts.ts'
import { aLongName, openStanding } from '../../parts/invented-decision.ts'
import {
  nightCallPage,
  nightContactPage,
  type NightContactProps,
  nightHomePage,
  type NightHomeProps,
} from './night.page.tsx'

const once = '99999999-9999-4999-8999-999999999990'
const row = {
  id: once,
  contact: openStanding.contact.id,
  reference: 'SB-4K7P2Q',
  who: 'Amara, 3, and sibling, 6',
  words: 'Written 22 Nov 2026 at 23:10 by Sam Frost; nobody has taken it yet.',
}
const home: NightHomeProps = {
  rows: [row, { ...row, id: 'two', who: aLongName }],
  find: blankForm,
  found: null,
  justWritten: false,
}
const one: NightContactProps = {
  standing: fourteenStandings[1] ?? openStanding,
  once,
  worry: 'A bruise the size of a thumb on the left upper arm.\nShe said who did it.',
  children: [
    { name: 'Amara Nkemelu', where: 'With her grandmother, 12 Quay Street, ZZ9 4SR' },
    { name: aLongName, where: '4 Samphire Row, Saltmarsh Bay, ZZ9 4SR' },
  ],
  household: 'Chioma Nkemelu, mother; Craig Tolliver, mother’s partner',
  ringBack: 'Carol Beddoes, 07700 900101',
  before: [
    { key: 'a', when: '22 Nov 2026 at 21:40', words: 'Police protection asked for: officers are at the address.' },
    {
      key: 'b',
      when: '22 Nov 2026 at 20:05',
      words: 'Rang the grandmother. Told: nobody. Morning: visit before nine.',
    },
  ],
}

export const previews: readonly Preview[] = [
  { page: 'Night', state: 'two on the list', render: () => nightHomePage(home) },
  {
    page: 'Night',
    state: 'empty, just written',
    render: () => nightHomePage({ ...home, rows: [], justWritten: true }),
  },
  { page: 'Night', state: 'found by reference', render: () => nightHomePage({ ...home, rows: [], found: row }) },
  {
    page: 'Night',
    state: 'no such reference',
    render: () =>
      nightHomePage({
        ...home,
        find: { typed: { reference: 'SB-1' }, errors: { reference: 'No open contact of this hub has that reference' } },
      }),
  },
  { page: 'Night call', state: 'blank', render: () => nightCallPage({ once }, blankForm) },
  {
    page: 'Night call',
    state: 'gaps',
    render: () =>
      nightCallPage(
        { once },
        {
          typed: { worry: 'Shouting next door.' },
          errors: {
            danger: 'Say whether a child is in danger now',
            whereNow: 'Write something by which the child can be found: a name, a description or a place',
            done: 'Write what was done tonight, or that nothing was',
            told: 'Write who was told, or that nobody was',
            morning: 'Write what the morning must do',
          },
        },
      ),
  },
  { page: 'Night contact', state: 'with earlier nights', render: () => nightContactPage(one, blankForm) },
  {
    page: 'Night contact',
    state: 'nothing before, gaps',
    render: () =>
      nightContactPage(
        { ...one, before: [], household: '', ringBack: '' },
        { typed: { done: 'Rang.' }, errors: { morning: 'Write what the morning must do' } },
      ),
  },
]
