import type { Preview } from '../../../../design/index.ts'
import { agencyPage } from './agency.page.tsx'
import { joinPage } from './join.page.tsx'
import { recoveryPage } from './recovery.page.tsx'
import { setUpPage } from './set-up.page.tsx'
import { signInPage } from './sign-in.page.tsx'
import { codePage, newPasswordPage, noAppointmentPage, passkeyPage } from './steps.page.tsx'

const carried = { note: 'invented-note', kept: '' }
const passkey = { options: '{}', note: 'invented-note' }
const wrong = {
  typed: { email: 'wren@hub.example' },
  errors: { '': 'The e-mail address or the password is not right.' },
}
const slowed = {
  typed: { email: 'wren@hub.example' },
  errors: { '': 'There were too many tries. Try again at 14:05.' },
}
const picture = { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', size: 29, path: 'M4 4h7v7h-7zM18 4h7v7h-7zM4 18h7v7h-7z' }
const agencies = [
  {
    agency: '1',
    agencyName: 'Saltmarsh Police',
    hubName: 'Saltmarsh Bay hub',
    roles: ['researcher', 'agency-supervisor'],
  },
  { agency: '2', agencyName: 'Northcliff Police', hubName: 'Northcliff front door', roles: ['researcher'] },
]
const badCode = {
  typed: {},
  errors: { code: 'This code is not right, or was used before. Wait for the next one and enter it' },
}

export const signInPreviews: readonly Preview[] = [
  { page: 'Sign in', state: 'empty', render: () => signInPage({ passkey, kept: '' }) },
  { page: 'Sign in', state: 'wrong password', render: () => signInPage({ passkey, kept: '' }, wrong) },
  { page: 'Sign in', state: 'too many tries', render: () => signInPage({ passkey: null, kept: '' }, slowed) },
  { page: 'Sign in', state: 'typed text is kept', render: () => signInPage({ passkey, kept: 'sealed' }) },
  { page: 'Sign in', state: 'code', render: () => codePage({ ...carried, passkey }) },
  { page: 'Sign in', state: 'wrong code', render: () => codePage({ ...carried, passkey: null }, badCode) },
  { page: 'Sign in', state: 'passkey as second step', render: () => passkeyPage({ ...carried, passkey }) },
  { page: 'Sign in', state: 'set up a second step', render: () => setUpPage({ ...carried, picture, making: '{}' }) },
  { page: 'Sign in', state: 'recovery code', render: () => recoveryPage(carried) },
  {
    page: 'Sign in',
    state: 'recovery code used before',
    render: () => recoveryPage(carried, { typed: {}, errors: { recovery: 'Use a code that you have not used yet' } }),
  },
  { page: 'Sign in', state: 'choose a password', render: () => newPasswordPage(carried) },
  { page: 'Sign in', state: 'which agency', render: () => agencyPage({ ...carried, agencies }) },
  { page: 'Sign in', state: 'no appointment', render: noAppointmentPage },
]

const join = {
  token: 'invented-token',
  state: 'open' as const,
  name: 'Ivy Coles',
  email: 'ivy.coles@little-terns-nursery.example',
  agencyName: 'Little Terns Nursery',
  hubName: 'Saltmarsh Bay hub',
}

export const joinPreviews: readonly Preview[] = [
  { page: 'A joiner’s link', state: 'open', render: () => joinPage(join) },
  {
    page: 'A joiner’s link',
    state: 'password too short',
    render: () => joinPage(join, { typed: {}, errors: { password: 'Use 12 characters or more' } }),
  },
  { page: 'A joiner’s link', state: 'run out', render: () => joinPage({ ...join, state: 'expired' }) },
]
