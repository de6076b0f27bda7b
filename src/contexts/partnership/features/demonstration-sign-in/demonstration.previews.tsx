import type { Preview } from '../../../../design/index.ts'
import type { Path } from '../../../../kernel/path.ts'
import { goOnPage } from '../../parts/kept.tsx'
import { demonstrationPage } from './demonstration.page.tsx'

const hubs = [
  {
    name: 'Saltmarsh Bay hub',
    personas: [
      {
        user: '1',
        name: 'Rosa Osei',
        agency: 'Saltmarsh Bay Council',
        tries: 'Work the queue: screen, rate, ask the agencies.',
      },
      {
        user: '2',
        name: 'Miriam Falk',
        agency: 'Saltmarsh Bay Council',
        tries: 'Put the picture together, decide, tell.',
      },
      { user: '3', name: 'Carol Beddoes', agency: 'Little Terns Nursery', tries: 'Refer a child.' },
    ],
  },
  {
    name: 'Northcliff front door',
    personas: [{ user: '4', name: 'DC Owen Marsh', agency: 'Northcliff Police', tries: 'Answer what the hub asks.' }],
  },
]
const path: Path = '/refer' as Path
const typed = {
  'child-name': 'Invented Child',
  worry: 'She said: “I fell” <b>twice</b>\nand cried',
  harms: ['physical', 'neglect'],
}

export const demonstrationPreviews: readonly Preview[] = [
  { page: 'Demonstration sign-in', state: 'everybody', render: () => demonstrationPage({ hubs, kept: '' }) },
  {
    page: 'Demonstration sign-in',
    state: 'typed text is kept',
    render: () => demonstrationPage({ hubs, kept: 'sealed' }),
  },
  { page: 'Kept text', state: 'signed in again', render: () => goOnPage({ path, typed, at: 0 }) },
]
