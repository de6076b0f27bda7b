import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { guestPage, type GuestShown, guestsPage } from './guests.page.tsx'

const guest: GuestShown = {
  agency: '00000000-0000-4000-8000-000000000031',
  name: 'Priya Nand',
  job: 'Dentist',
  organisation: 'Harbour Smiles Dental',
  mail: 'priya.nand@harbour-smiles.example',
  lastIn: 'Last on 20 Nov 2026',
  ended: '',
}
const ended: GuestShown = {
  ...guest,
  agency: '00000000-0000-4000-8000-000000000032',
  name: 'Bartholomew Featherstonehaugh-Cholmondeley',
  organisation: 'Saint Bartholomew-by-the-Saltmarsh Community Paediatric Dentistry Collective',
  ended: 'Joan Petty ended it on 21 Nov 2026: the practice does not know them.',
}
const page = 'Without an account'

export const previews: readonly Preview[] = [
  { page, state: 'nobody', render: () => guestsPage({ guests: [] }) },
  { page, state: 'two, one ended', render: () => guestsPage({ guests: [guest, ended] }) },
  { page, state: 'one', render: () => guestPage({ guest }, blankForm) },
  {
    page,
    state: 'one, no reason given',
    render: () => guestPage({ guest }, { typed: { reason: '' }, errors: { reason: 'Write why you end it' } }),
  },
  { page, state: 'one, ended', render: () => guestPage({ guest: ended }, blankForm) },
]
