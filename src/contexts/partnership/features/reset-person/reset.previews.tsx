import type { Preview } from '../../../../design/index.ts'
import { resetPage } from './reset.page.tsx'

const props = {
  agency: '1',
  agencyName: 'Little Terns Nursery',
  person: '1',
  name: 'Nia Parry',
  email: 'nia.parry@little-terns-nursery.example',
}
const missing = { typed: {}, errors: { reason: 'Say why, and how you made sure that it is them' } }

export const resetPreviews: readonly Preview[] = [
  { page: 'Reset a sign-in', state: 'empty', render: () => resetPage(props) },
  { page: 'Reset a sign-in', state: 'no reason', render: () => resetPage(props, missing) },
]
