import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { fourteenStandings } from '../../parts/invented-contacts.ts'
import { aLongName, openStanding } from '../../parts/invented-decision.ts'
import { phoneNotePage } from './phone-note.page.tsx'
import { notePage, type NotePageProps, type NoteRow, phoneNotesPage } from './phone-notes.page.tsx'

const blank = {
  once: '99999999-9999-4999-8999-999999999999',
  agencies: [{ value: '00000000-0000-4000-8000-000000000003', text: 'Harbour Road Surgery' }],
  concerns: [{ value: 'neglect', text: 'Neglect' }],
}

const row: NoteRow = {
  contact: openStanding.contact.id,
  reference: 'SB-7K3Q9W',
  who: 'Jonty, about 1',
  call: 'Harbour Road Surgery rang; Joan Petty wrote it down, 20 Nov 2026 at 14:50.',
  clock: openStanding.clock,
}
const late: NoteRow = { ...row, who: aLongName, clock: fourteenStandings[0]?.clock ?? row.clock }
const other: NoteRow = {
  ...row,
  who: 'Tilly, about 9',
  call: 'A relative or friend of the family rang; Rosa Osei wrote it down, 20 Nov 2026 at 15:50.',
  clock: null,
}

const one: NotePageProps = {
  row,
  lines: [
    ['Who rang', 'A professional'],
    ['Name', 'Dr Helen Strand'],
    ['Organisation', 'Harbour Road Surgery'],
    ['Ring back', '01632 960118'],
    ['Safe times', 'Until 18:30, ask for the duty doctor'],
  ],
  came: '',
}

export const previews: readonly Preview[] = [
  { page: 'Phone note', state: 'blank', render: () => phoneNotePage(blank, blankForm) },
  {
    page: 'Phone note',
    state: 'a professional without a name, danger now',
    render: () =>
      phoneNotePage(blank, {
        typed: { caller: 'professional', danger: 'now', worry: 'He has not been seen since August.' },
        errors: {
          danger: 'Call 999 first, or have the caller do it, then say here that it was done',
          callerName: 'Ask for the name: a professional is never anonymous',
        },
      }),
  },
  {
    page: 'Phone notes',
    state: 'one late, one other',
    render: () => phoneNotesPage({ waiting: [late, row], others: [other] }),
  },
  { page: 'Phone notes', state: 'empty', render: () => phoneNotesPage({ waiting: [], others: [] }) },
  { page: 'One phone note', state: 'to come in writing', render: () => notePage(one, blankForm) },
  {
    page: 'One phone note',
    state: 'unknown reference',
    render: () =>
      notePage(one, {
        typed: { how: 'referral', reference: 'SB-000000' },
        errors: { reference: 'No other contact of this hub has that reference' },
      }),
  },
  {
    page: 'One phone note',
    state: 'came',
    render: () =>
      notePage(
        {
          ...one,
          row: { ...row, clock: null },
          came: 'It came in writing, on paper or by mail: recorded by Joan Petty, 20 Nov 2026 at 16:20.',
        },
        blankForm,
      ),
  },
]
