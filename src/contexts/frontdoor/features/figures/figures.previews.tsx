import type { Preview } from '../../../../design/index.ts'
import { figuresPage, type FiguresPageProps } from './figures.page.tsx'

const full: FiguresPageProps = {
  period: 'month',
  since: 'received since 1 November 2026',
  asOf: '20 Nov 2026 at 16:50',
  contacts: 61,
  ratings: [
    {
      rating: 'red',
      limit: '4 h by the clock',
      counted: 12,
      inTime: 10,
      decidedLate: 1,
      openLate: 1,
      openWithin: 2,
      elapsed: { median: 170, p90: 238 },
      working: { median: 150, p90: 221 },
    },
    {
      rating: 'amber',
      limit: '8 h of working time',
      counted: 20,
      inTime: 20,
      decidedLate: 0,
      openLate: 0,
      openWithin: 5,
      elapsed: { median: 1_500, p90: 4_420 },
      working: { median: 390, p90: 471 },
    },
    {
      rating: 'green',
      limit: '24 h of working time',
      counted: 15,
      inTime: 11,
      decidedLate: 4,
      openLate: 0,
      openWithin: 3,
      elapsed: { median: 4_100, p90: 7_300 },
      working: { median: 1_100, p90: 1_560 },
    },
  ],
  unrated: { all: 4, late: 1 },
  advice: {
    asked: 12,
    answered: 11,
    answeredInTime: 10,
    byAdvice: [
      { advice: 'advice-only', count: 5 },
      { advice: 'early-help', count: 3 },
      { advice: 'refer-now', count: 2 },
      { advice: 'refer-at-once', count: 1 },
    ],
    referred: [
      { following: 'in-time', count: 1 },
      { following: 'late', count: 0 },
      { following: 'called', count: 1 },
      { following: 'to-call', count: 1 },
      { following: 'within', count: 0 },
    ],
  },
  agencies: [
    {
      agency: 'h',
      agencyName: 'Bay Community Health',
      counted: 40,
      answered: 40,
      inTime: 38,
      silent: 0,
      leftOut: 2,
      elapsed: { median: 48, p90: 110 },
    },
    {
      agency: 'o',
      agencyName: 'Bay Housing and Homelessness Prevention Partnership',
      counted: 12,
      answered: 9,
      inTime: 6,
      silent: 3,
      leftOut: 1,
      elapsed: { median: 200, p90: 900 },
    },
  ],
}
const nothing = { counted: 0, inTime: 0, decidedLate: 0, openLate: 0, openWithin: 0, elapsed: null, working: null }

export const previews: readonly Preview[] = [
  { page: 'Figures', state: 'a month', render: () => figuresPage(full) },
  {
    page: 'Figures',
    state: 'nothing in the period',
    render: () =>
      figuresPage({
        ...full,
        period: 'days',
        contacts: 0,
        ratings: full.ratings.map((row) => ({ ...row, ...nothing })),
        unrated: { all: 0, late: 0 },
        agencies: [],
      }),
  },
]
