import type { Preview } from '../../../../design/index.ts'
import { fourteenStandings } from '../../parts/invented-contacts.ts'
import { openStanding } from '../../parts/invented-decision.ts'
import { reconciliationPage, type ReconciliationProps } from './reconciliation.page.tsx'

const days: ReconciliationProps['days'] = [
  { day: 'Mon 23 Nov', openBefore: 21, received: 4, openedAgain: 1, decided: 3, openAfter: 23 },
  { day: 'Sun 22 Nov', openBefore: 21, received: 0, openedAgain: 0, decided: 0, openAfter: 21 },
  { day: 'Sat 21 Nov', openBefore: 20, received: 1, openedAgain: 0, decided: 0, openAfter: 21 },
]
const calm: ReconciliationProps = {
  asOf: '23 Nov 2026 at 16:50',
  open: 23,
  decided: 389,
  openByHistory: 23,
  looked: 61,
  astray: [],
  untouched: [],
  days,
}

export const previews: readonly Preview[] = [
  { page: 'Reconciliation', state: 'all accounted for', render: () => reconciliationPage(calm) },
  {
    page: 'Reconciliation',
    state: 'one astray, two untouched',
    render: () =>
      reconciliationPage({
        ...calm,
        openByHistory: 24,
        astray: [
          {
            id: openStanding.contact.id,
            reference: 'SB-4K7P-2Q9D',
            words: [
              'Its history says asking, the record says decided.',
              'A child is decided and its referrer was not told.',
            ],
          },
        ],
        untouched: fourteenStandings.slice(0, 2).map(({ contact, clock }, index) => ({
          id: `${contact.id}-${String(index)}`,
          reference: contact.reference,
          rating: contact.rating,
          clock,
          lastTouched: '20 Nov 2026 at 16:57',
          holder: index === 0 ? 'held by nobody' : 'held by Maximiliana Wolfeschlegelsteinhausen-Featherstonehaugh',
        })),
      }),
  },
]
