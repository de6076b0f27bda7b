import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { aLongName } from '../../parts/invented-decision.ts'
import { journeyPage, type JourneyPageProps } from './journey.page.tsx'

const now: JourneyPageProps = {
  contact: '00000000-0000-4000-8000-000000000010',
  reference: 'SB-4K7P2Q',
  who: 'Amara Nkemelu, Kelechi Nkemelu',
  asAt: '23 Nov 2026 at 13:10',
  past: false,
  form: blankForm,
  sources: ['Bay Community Health', 'Little Terns Nursery', 'Saltmarsh Police'],
  withoutSealed: false,
  leftOut: 0,
  rows: [
    {
      key: '1',
      when: '20 Nov 2026',
      source: 'Little Terns Nursery',
      text: 'Unexplained injury. A bruise on the left upper arm.',
      kind: 'fact',
      learned: 'learned 20 Nov 2026 at 14:05',
      notes: ['Amara aged 3, Kelechi aged 14 months'],
    },
    {
      key: '2',
      when: '2025',
      source: 'Saltmarsh Police',
      text: 'Named by a neighbour as violent.',
      kind: 'hearsay',
      sealed: true,
      learned: 'learned 20 Nov 2026 at 14:48',
      notes: ['Amara aged about 2, Kelechi not born yet'],
    },
    {
      key: '3',
      when: '2 Oct 2026',
      source: 'Harbour Road Surgery',
      text: 'Neglect. Third missed appointment.',
      kind: 'fact',
      learned: 'learned 2 Oct 2026 at 10:00',
      notes: ['Amara aged 3', 'contact SB-3301QD, judged the same person'],
    },
  ],
  gaps: ['Bay Housing: asked, not answered', 'Coast Probation: not asked'],
  printed: 'Miriam Falk, 23 Nov 2026 at 13:10',
}

export const previews: readonly Preview[] = [
  { page: 'Journey', state: 'as known now', render: () => journeyPage(now) },
  {
    page: 'Journey',
    state: 'as known before, some left out',
    render: () =>
      journeyPage({
        ...now,
        past: true,
        asAt: '20 Nov 2026 at 16:50',
        leftOut: 2,
        withoutSealed: true,
        rows: now.rows.slice(0, 1),
        form: {
          typed: { 'at-day': '20', 'at-month': '11', 'at-year': '2026', time: '16:50', open: 'yes' },
          errors: {},
        },
      }),
  },
  {
    page: 'Journey',
    state: 'nothing known then, no gaps, long name',
    render: () => journeyPage({ ...now, who: aLongName, rows: [], gaps: [], sources: [] }),
  },
  {
    page: 'Journey',
    state: 'wrong date and time',
    render: () =>
      journeyPage({
        ...now,
        form: {
          typed: { 'at-day': '31', 'at-month': '2', 'at-year': '2026', time: 'noon' },
          errors: { at: 'Enter a real date, such as 27 3 2022', time: 'Enter a time such as 16:50' },
        },
      }),
  },
]
