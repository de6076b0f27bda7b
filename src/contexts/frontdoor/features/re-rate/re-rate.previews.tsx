import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { fourteenStandings } from '../../parts/invented-contacts.ts'
import { reRatePage, type ReRatePageProps } from './re-rate.page.tsx'

const standing = fourteenStandings[6]
if (standing === undefined) throw new Error('The invented queue is too short.')

const full: ReRatePageProps = {
  standing,
  mayGradeDown: false,
  ratings: [
    {
      rating: 'red',
      meaning: 'Significant harm now.',
      deadline: 'Was due 15:05: already 1 h 45 min late (round the clock; 1 h 45 min of working time)',
    },
    {
      rating: 'green',
      meaning: 'Help within days.',
      deadline: 'Decide by Tue 11:05: 10 h 15 min left (working time; 3 days 18 h by the clock)',
    },
  ],
}

export const previews: readonly Preview[] = [
  { page: 'Re-grade', state: 'for a screener', render: () => reRatePage(full, blankForm) },
  {
    page: 'Re-grade',
    state: 'for a decision maker',
    render: () => reRatePage({ ...full, mayGradeDown: true }, blankForm),
  },
  {
    page: 'Re-grade',
    state: 'down by a screener',
    render: () =>
      reRatePage(full, {
        typed: { rating: 'green', reason: 'The father has moved away.' },
        errors: { rating: 'Only a decision maker grades down: hand the contact over, or ask one to do it' },
      }),
  },
]
