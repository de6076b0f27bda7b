import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import {
  supervisionNewPage,
  supervisionPage,
  type SupervisionProps,
  type SupervisionRow,
  supervisionsPage,
} from './supervision.page.tsx'

const row: SupervisionRow = {
  id: '99999999-9999-4999-8999-999999999994',
  with: 'By Miriam Falk',
  when: '20 Nov 2026 at 16:10',
  reference: 'SB-4K7P2Q',
  agreed: 'Ring the health visitor before each visit; bring the next one to me first.',
  acknowledged: false,
}
const one: SupervisionProps = {
  row,
  discussed: 'Why the father was not asked.\nHow it is to hold eleven contacts at once.',
  next: '4 Dec 2026',
  contact: '00000000-0000-4000-8000-000000000010',
  acknowledged: 'Not yet by Rosa Osei',
  mayAcknowledge: true,
}
const colleagues = [{ value: 'a', text: 'Rosa Osei' }]

export const previews: readonly Preview[] = [
  {
    page: 'Supervision',
    state: 'two notes',
    render: () =>
      supervisionsPage({
        rows: [row, { ...row, id: 'two', with: 'With Tom Bright', acknowledged: true }],
        mayWrite: true,
      }),
  },
  { page: 'Supervision', state: 'none', render: () => supervisionsPage({ rows: [], mayWrite: false }) },
  {
    page: 'Note of supervision',
    state: 'blank',
    render: () => supervisionNewPage({ once: row.id, colleagues }, blankForm),
  },
  {
    page: 'Note of supervision',
    state: 'gaps',
    render: () =>
      supervisionNewPage(
        { once: row.id, colleagues },
        {
          typed: { reference: 'SB-1' },
          errors: {
            person: 'Choose a colleague of this hub',
            reference: 'No contact of this hub has that reference',
            agreed: 'Write what was agreed',
            nextOn: 'This day is over',
          },
        },
      ),
  },
  { page: 'Note of supervision', state: 'to acknowledge', render: () => supervisionPage(one, blankForm) },
  {
    page: 'Note of supervision',
    state: 'acknowledged, about no contact',
    render: () =>
      supervisionPage(
        { ...one, contact: null, next: '', mayAcknowledge: false, acknowledged: '20 Nov 2026 at 16:40' },
        blankForm,
      ),
  },
]
