import type { Preview } from '../../../../design/index.ts'
import { codesPage, passwordPage } from './recovery.page.tsx'
import { authenticatorPage, securityPage } from './security.page.tsx'

const email = 'wren@hub.example'
const plain = { hasPassword: true, codesLeft: 0, codesMade: '', otherAgencies: [] }
const agencies = [{ agency: '2', agencyName: 'Northcliff Police', hubName: 'Northcliff front door' }]
const codes = [
  'abcde-fghjk',
  'mnpqr-stuvw',
  'xyz23-45678',
  'bcdef-ghjkm',
  'npqrs-tuvwx',
  'yz234-56789',
  'cdefg-hjkmn',
  'pqrst-uvwxy',
]
const making = { options: '{}', note: 'invented-note' }
const passkeys = [
  { credential: 'one', label: 'My first passkey' },
  { credential: 'two', label: 'Added 23 November 2026' },
]
const picture = { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', size: 29, path: 'M4 4h7v7h-7zM18 4h7v7h-7zM4 18h7v7h-7z' }
const only = { typed: {}, errors: { '': 'This is your only second step. Add another before you remove it.' } }

export const securityPreviews: readonly Preview[] = [
  {
    page: 'Your sign-in',
    state: 'all set up',
    render: () =>
      securityPage({
        ...plain,
        email,
        hasCode: true,
        passkeys,
        making,
        codesLeft: 7,
        codesMade: '23 November 2026',
        otherAgencies: agencies,
      }),
  },
  {
    page: 'Your sign-in',
    state: 'nothing yet',
    render: () => securityPage({ ...plain, email, hasCode: false, passkeys: [], making: null }),
  },
  {
    page: 'Your sign-in',
    state: 'only second step',
    render: () => securityPage({ ...plain, email, hasCode: false, passkeys: passkeys.slice(1), making }, only),
  },
  { page: 'Your sign-in', state: 'recovery codes shown once', render: () => codesPage(codes) },
  { page: 'Your sign-in', state: 'change password', render: () => passwordPage() },
  {
    page: 'Your sign-in',
    state: 'wrong current password',
    render: () => passwordPage({ typed: {}, errors: { current: 'This is not your current password' } }),
  },
  {
    page: 'Your sign-in',
    state: 'authenticator app',
    render: () => authenticatorPage({ note: 'invented-note', picture }),
  },
]
