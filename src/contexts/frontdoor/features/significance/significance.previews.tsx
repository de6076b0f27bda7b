import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { significancePage, type SignificanceProps } from './significance.page.tsx'

const fresh: SignificanceProps = {
  contact: '00000000-0000-4000-8000-000000000010',
  reference: 'SB-4K7P2Q',
  entryName: 'referral',
  entry: {
    key: 'entry',
    when: '12 Nov 2026',
    source: 'Bay Community Health',
    text: 'Was not brought to the two-year review; third time since the move.',
    kind: 'fact',
    sealed: true,
    learned: 'learned 20 Nov 2026 at 14:10',
  },
  said: [],
  seen: 0,
}

export const previews: readonly Preview[] = [
  { page: 'How much it matters', state: 'nothing said', render: () => significancePage(fresh, blankForm) },
  {
    page: 'How much it matters',
    state: 'said before, refused',
    render: () =>
      significancePage(
        { ...fresh, seen: 1, said: ['Rosa Osei, 20 Nov 2026 at 15:00: background. One review of many.'] },
        { typed: {}, errors: { word: 'Choose how much it matters', reason: 'Say why, so that others can follow' } },
      ),
  },
]
