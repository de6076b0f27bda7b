import type { Preview } from '../../../../design/index.ts'
import { handOverPage, leavePage, type LeaverProps } from './leaver.page.tsx'

const nothing: LeaverProps = {
  agency: '1',
  agencyName: 'Saltmarsh Bay Council',
  person: '1',
  name: 'Tom Bright',
  gone: false,
  self: false,
  contacts: [],
  drafts: [],
  draftHeirs: [{ user: '2', name: 'Nia Parry' }],
  contactHeirs: [
    { user: '3', name: 'Rosa Osei' },
    { user: '4', name: 'Aleksandra-Wilhelmina Featherstonehaugh-Cholmondeley' },
  ],
}
const full: LeaverProps = { ...nothing, contacts: ['SB-0012', 'SB-0031'], drafts: ['20 Nov 2026'] }
const missing = {
  typed: {},
  errors: {
    draftsTo: 'Choose who goes on with the referrals',
    contactsTo: 'Choose who goes on with the contacts, or put them back',
  },
}

export const leaverPreviews: readonly Preview[] = [
  { page: 'End an appointment', state: 'holds nothing', render: () => leavePage(nothing) },
  { page: 'End an appointment', state: 'holds work', render: () => leavePage(full) },
  { page: 'End an appointment', state: 'oneself', render: () => leavePage({ ...nothing, self: true }) },
  { page: 'Hand over', state: 'full', render: () => handOverPage(full) },
  { page: 'Hand over', state: 'nothing chosen', render: () => handOverPage(full, missing) },
  {
    page: 'Hand over',
    state: 'nobody can take over',
    render: () => handOverPage({ ...full, contacts: [], draftHeirs: [] }),
  },
  { page: 'Hand over', state: 'done', render: () => handOverPage(nothing) },
]
