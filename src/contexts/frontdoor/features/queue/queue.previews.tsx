import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { fourteenStandings, me } from '../../parts/invented-contacts.ts'
import { filters } from '../../model/queue.ts'
import { paths } from '../../paths.ts'
import { queuePage, type QueuePageProps } from './queue.page.tsx'

const counts = (of: (name: (typeof filters)[number]) => number) =>
  Object.fromEntries(filters.map((name) => [name, of(name)])) as QueuePageProps['counts']

const full: QueuePageProps = {
  hubName: 'Saltmarsh Bay hub',
  nowWords: 'Fri 16:50',
  opening: 'open until 17:00',
  filter: null,
  counts: counts((name) =>
    name === 'late'
      ? 1
      : fourteenStandings.filter(({ stage, contact }) => (name === 'mine' ? contact.holder === me : stage === name))
          .length,
  ),
  all: fourteenStandings.length,
  rows: fourteenStandings,
  mayTake: true,
  readAt: 1_795_107_000_000,
  find: blankForm,
  found: null,
  brief: { things: [], horizon: 'before 17:00', open: 14 },
  beside: [{ text: 'Disagreements to answer', count: 1, href: paths.disagreements() }],
  duty: { people: ['Miriam Falk until 17:00', 'Rosa Osei until 17:00'], me: true, usual: '17:00' },
}

const late = fourteenStandings.filter((standing) => standing.late)
const [first] = fourteenStandings
const nothing: QueuePageProps = {
  ...full,
  counts: counts(() => 0),
  all: 0,
  rows: [],
  opening: 'closed, opens Mon 09:00',
  nowWords: 'Sat 08:12',
  beside: [],
  duty: { people: [], me: false, usual: '16:12' },
}

export const previews: readonly Preview[] = [
  { page: 'Queue', state: 'fourteen contacts', render: () => queuePage(full) },
  {
    page: 'Queue',
    state: 'only to look, hub closed',
    render: () => queuePage({ ...full, mayTake: false, opening: 'closed, opens Mon 09:00' }),
  },
  { page: 'Queue', state: 'late only', render: () => queuePage({ ...full, filter: 'late', rows: late }) },
  {
    page: 'Queue',
    state: 'nothing waits for a second',
    render: () => queuePage({ ...full, filter: 'second', rows: [] }),
  },
  { page: 'Queue', state: 'empty', render: () => queuePage(nothing) },
  {
    page: 'Queue',
    state: 'found by reference',
    render: () =>
      queuePage({ ...full, found: first ?? null, find: { typed: { reference: 'SB-4107-QD' }, errors: {} } }),
  },
  {
    page: 'Queue',
    state: 'reference not found',
    render: () =>
      queuePage({
        ...full,
        find: { typed: { reference: 'SB-0000' }, errors: { reference: 'No contact of this hub has that reference' } },
      }),
  },
]
