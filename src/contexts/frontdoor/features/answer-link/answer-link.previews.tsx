import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { codePage, donePage, linkPage, type LinkProps, sessionOverPage } from './link.page.tsx'

const link: LinkProps = {
  token: 'invented',
  state: 'open',
  hubName: 'Saltmarsh Bay hub',
  hubPhone: '07700 900100',
  agencyName: 'Dunes Day Nursery',
  contactName: 'Shabnam Rashid',
  contactEnding: '114',
  deputyName: 'Kit Lowry',
  deputyEnding: '115',
  deputyHasMail: true,
}
const wrongCode = {
  typed: { code: '123456' },
  errors: { code: 'This is not the code. Check the newest text message' },
}
const tooSoon = {
  typed: {},
  errors: { '': 'A code was sent just now. Wait half a minute before asking for another' },
}

export const previews: readonly Preview[] = [
  { page: 'One-time link', state: 'open', render: () => linkPage(link, blankForm) },
  { page: 'One-time link', state: 'code asked for too soon', render: () => linkPage(link, tooSoon) },
  {
    page: 'One-time link',
    state: 'no number on record, no deputy',
    render: () =>
      linkPage({ ...link, contactEnding: '', deputyEnding: '', deputyName: '', deputyHasMail: false }, blankForm),
  },
  { page: 'One-time link', state: 'used or passed on', render: () => linkPage({ ...link, state: 'used' }, blankForm) },
  { page: 'One-time link', state: 'run out', render: () => linkPage({ ...link, state: 'expired' }, blankForm) },
  {
    page: 'One-time link',
    state: 'never was one',
    render: () => linkPage({ ...link, state: 'unknown', hubName: '', hubPhone: '' }, blankForm),
  },
  { page: 'Code of a link', state: 'just sent', render: () => codePage({ ...link, justSent: true }, blankForm) },
  { page: 'Code of a link', state: 'wrong', render: () => codePage({ ...link, justSent: false }, wrongCode) },
  { page: 'Answer received', state: 'thanks', render: () => donePage({ passedOn: false }) },
  { page: 'Answer received', state: 'passed on', render: () => donePage({ passedOn: true }) },
  { page: 'Answer by link', state: 'session over', render: sessionOverPage },
]
