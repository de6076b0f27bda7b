import type { Preview } from '../../../../design/index.ts'
import { wallPage, type WallPageProps } from './wall.page.tsx'

const calm: WallPageProps = {
  hubName: 'Saltmarsh Bay hub',
  readAt: '09:05',
  opening: 'open until 17:00',
  next: [],
  late: 0,
  ratings: ['red', 'amber', 'green', null],
  counts: (['to-screen', 'to-ask', 'waiting', 'ready', 'second'] as const).map((stage) => ({
    stage,
    byRating: [0, 0, 0, 0],
  })),
  waiting: [],
  today: [],
  month: [],
  forecast: { late: [], withOneMore: 0, withOneFewer: 0, people: 0, said: true },
}

const limit = (due: string, left: string, state: 'plenty' | 'soon') => ({ due, left, basis: 'round the clock', state })

const busy: WallPageProps = {
  ...calm,
  readAt: '16:50',
  opening: 'open until 17:00',
  late: 3,
  next: [
    { reference: 'SB-CW92KP', rating: 'red', clock: limit('17:20', '30 min left', 'soon'), held: false },
    { reference: 'SB-W43DD4', rating: 'red', clock: limit('20:50', '4 h left', 'plenty'), held: true },
    { reference: 'SB-77QX2M', rating: null, clock: limit('Mon 11:20', '2 h 30 min left', 'plenty'), held: true },
  ],
  counts: calm.counts.map(({ stage }, index) => ({ stage, byRating: [index, 12 - index, 4, index === 0 ? 6 : 0] })),
  waiting: [
    { agencyName: 'Bay Education Service', answers: 12, late: 4, longest: '2 days 11 h' },
    {
      agencyName: 'The Very Long Named Integrated Community Health and Care Partnership',
      answers: 3,
      late: 0,
      longest: '',
    },
  ],
  today: ['Red: 4 of 5 decided in time (80 %); 1 open and late.'],
  month: [
    'Red: 52 of 57 decided in time (91 %); 3 decided late, 2 open and late.',
    'Amber: none is due yet; 4 open within the limit.',
  ],
  forecast: { late: ['SB-CW92KP', 'SB-77QX2M'], withOneMore: 1, withOneFewer: 5, people: 4, said: true },
}

export const previews: readonly Preview[] = [
  { page: 'wall board', state: 'calm', render: () => wallPage(calm) },
  { page: 'wall board', state: 'Friday 16:50', render: () => wallPage(busy) },
]
