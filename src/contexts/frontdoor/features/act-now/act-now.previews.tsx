import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { fourteenStandings } from '../../parts/invented-contacts.ts'
import { actNowPage, type ActNowPageProps } from './act-now.page.tsx'

const standing = fourteenStandings[0]
if (standing === undefined) throw new Error('The invented queue is too short.')

const typedNow = { 'day-day': '22', 'day-month': '11', 'day-year': '2026', time: '21:40' }
const full: ActNowPageProps = {
  standing,
  once: '99999999-9999-4999-8999-999999999999',
  typedNow,
  missing: ['Not screened', 'Not rated', 'Held by nobody', 'No basis for asking agencies recorded', 'No agency asked'],
}

export const previews: readonly Preview[] = [
  { page: 'Act now', state: 'before anything else', render: () => actNowPage(full, blankForm) },
  { page: 'Act now', state: 'nothing missing', render: () => actNowPage({ ...full, missing: [] }, blankForm) },
  {
    page: 'Act now',
    state: 'not complete',
    render: () =>
      actNowPage(full, {
        typed: { ...typedNow, words: 'Officers are at the address.' },
        errors: { kind: 'Choose what is done', told: 'Write who was told, or that nobody is told yet and why' },
      }),
  },
]
