import type { Preview } from '../../../../design/index.ts'
import { authenticatorPage, securityPage } from './security.page.tsx'

const email = 'wren@hub.example'
const making = { options: '{}', note: 'invented-note' }
const passkeys = [
  { credential: 'one', label: 'My first passkey' },
  { credential: 'two', label: 'Added 23 November 2026' },
]
const picture = { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', size: 29, path: 'M4 4h7v7h-7zM18 4h7v7h-7zM4 18h7v7h-7z' }
const only = { typed: {}, errors: { '': 'This is your only second step. Add another before you remove it.' } }

export const securityPreviews: readonly Preview[] = [
  { page: 'Your sign-in', state: 'all set up', render: () => securityPage({ email, hasCode: true, passkeys, making }) },
  {
    page: 'Your sign-in',
    state: 'nothing yet',
    render: () => securityPage({ email, hasCode: false, passkeys: [], making: null }),
  },
  {
    page: 'Your sign-in',
    state: 'only second step',
    render: () => securityPage({ email, hasCode: false, passkeys: passkeys.slice(1), making }, only),
  },
  {
    page: 'Your sign-in',
    state: 'authenticator app',
    render: () => authenticatorPage({ note: 'invented-note', picture }),
  },
]
