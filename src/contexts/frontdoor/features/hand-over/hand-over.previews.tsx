import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { aLongName, openStanding } from '../../parts/invented-decision.ts'
import { entryPage, type EntryPageProps, handOverPage, type HandOverRow } from './hand-over.page.tsx'

const row: HandOverRow = {
  id: '99999999-9999-4999-8999-999999999993',
  contact: openStanding.contact.id,
  reference: 'SB-4K7P2Q',
  who: 'Amara, 3, and sibling, 6',
  rating: 'red',
  morning: 'Visit before nine; the grandmother leaves for work at half past.',
  written: 'Written 22 Nov 2026 at 23:10 by Sam Frost, 10 h 40 min ago.',
  takenByName: null,
  emptied: '',
}
const taken: HandOverRow = { ...row, id: 'two', who: aLongName, rating: null, takenByName: 'Rosa Osei' }
const emptied: HandOverRow = {
  ...taken,
  id: 'three',
  emptied: 'Visited at 08:40; the child is well and stays with her grandmother. (Rosa Osei, 23 Nov 2026 at 09:20)',
}
const entry: EntryPageProps = {
  row,
  done: 'Rang the grandmother at 22:50. Officers looked in at 23:05: asleep, no marks seen.',
  told: 'The duty manager at 23:15.',
  mine: false,
  mayWork: true,
}

export const previews: readonly Preview[] = [
  {
    page: 'Hand-over',
    state: 'one of each',
    render: () => handOverPage({ waiting: [row], taken: [taken], emptied: [emptied] }),
  },
  { page: 'Hand-over', state: 'empty', render: () => handOverPage({ waiting: [], taken: [], emptied: [] }) },
  { page: 'Hand-over entry', state: 'nobody has it', render: () => entryPage(entry, blankForm) },
  {
    page: 'Hand-over entry',
    state: 'mine, no words',
    render: () =>
      entryPage(
        { ...entry, row: { ...row, takenByName: 'Rosa Osei' }, mine: true },
        { typed: {}, errors: { how: 'Write what was done about it' } },
      ),
  },
  { page: 'Hand-over entry', state: 'with a colleague', render: () => entryPage({ ...entry, row: taken }, blankForm) },
  { page: 'Hand-over entry', state: 'dealt with', render: () => entryPage({ ...entry, row: emptied }, blankForm) },
]
