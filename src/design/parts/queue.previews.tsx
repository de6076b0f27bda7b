import { definePath } from '../../kernel/path.ts'
import type { Preview } from '../previews.tsx'
import { type AgencyAnswer, AgencyMarks, AgencyStrip } from './agency-marks.tsx'
import { Counts } from './counts.tsx'
import { Link, LiveLine } from './layout.tsx'
import { type QueueRow, QueueTable } from './queue-table.tsx'

const queue = definePath('/hub')
const contact = definePath('/hub/:contact')
const take = definePath('/hub/:contact/take')
const late = definePath('/hub/late')
const live = definePath('/hub/live')
const news = definePath('/hub/news')
const ready = definePath('/hub/ready')

const answers: readonly AgencyAnswer[] = [
  { agency: 'Police', letters: 'P', state: 'answered', detail: 'known, 41 min' },
  { agency: 'Health', letters: 'H', state: 'not-known', detail: 'not known, covers from Sep 2023' },
  { agency: 'Education', letters: 'E', state: 'waiting', detail: 'asked 30 min ago' },
  { agency: 'Housing', letters: 'Ho', state: 'late', detail: 'late 20 min', href: late() },
  { agency: 'Probation', letters: 'Pr', state: 'not-asked' },
  { agency: 'Adult services', letters: 'A', state: 'declined', detail: 'declined: no lawful basis given' },
]

const rows: readonly QueueRow[] = [
  {
    key: '1',
    href: contact({ contact: 'one' }),
    rating: 'red',
    clock: { due: '16:30', left: '20 min late', basis: 'round the clock', state: 'late' },
    who: 'Kofi, 2',
    what: 'Left alone overnight',
    from: 'Health visitor, Mill Lane',
    reference: 'SB-4K7P',
    answers,
    holder: 'R. Osei',
  },
  {
    key: '2',
    href: contact({ contact: 'two' }),
    rating: 'red',
    clock: {
      due: '18:05',
      left: '1 h 15 min left',
      basis: 'round the clock',
      elapsed: '2 h 45 min since it came',
      state: 'soon',
    },
    who: 'Amara, 3, and sibling, 6',
    what: 'Unexplained injury',
    from: 'Little Terns Nursery',
    reference: 'SB-9QWD',
    answers: answers.slice(0, 5),
    holder: 'R. Osei',
    why: 'Re-graded up from amber 15:40: new information',
  },
  {
    key: '3',
    href: contact({ contact: 'three' }),
    rating: 'amber',
    clock: { due: 'Mon 11:20', left: '1 h 40 min left', basis: 'working time', state: 'plenty' },
    who: 'Unborn, due 4 Feb',
    what: 'Domestic abuse; the police were called twice in one week, and the older sibling was in the room',
    from: 'Police batch 08:00',
    answers: answers.slice(1, 3),
    holder: null,
    take: take({ contact: 'three' }),
  },
  {
    key: '4',
    href: contact({ contact: 'four' }),
    rating: null,
    clock: { due: 'Mon 09:40', left: '50 min left', basis: 'first look', state: 'plenty' },
    who: 'Wilhelmina-Anastasia, 11 months',
    what: 'Many missed appointments',
    from: 'Dr Featherstonehaugh, Harbour Practice',
    holder: null,
    take: take({ contact: 'four' }),
  },
  {
    key: '5',
    href: contact({ contact: 'five' }),
    rating: 'green',
    clock: { due: 'Wed 17:00', left: 'stopped: waiting for consent', state: 'stopped' },
    who: 'Teddy, 4',
    what: 'Family asks for help with sleep and money',
    from: 'Cockle Row Childminding',
    holder: 'J. Marsh',
  },
]

export const queuePreviews: readonly Preview[] = [
  {
    page: 'Queue table',
    state: 'five rows',
    part: true,
    render: () => <QueueTable caption="Open contacts, soonest deadline first" rows={rows} empty="" />,
  },
  {
    page: 'Queue table',
    state: 'nothing in it',
    part: true,
    render: () => (
      <QueueTable
        caption="Late"
        rows={[]}
        empty={
          <>
            <p>Nothing is late. Contacts past their deadline would be here, the longest past first.</p>
            <p>
              <Link href={queue()}>See the whole queue</Link>
            </p>
          </>
        }
      />
    ),
  },
  {
    page: 'Live line',
    state: 'quiet',
    part: true,
    render: () => <LiveLine stream={live()} poll={news()} page={queue()} />,
  },
  {
    page: 'Counts',
    state: 'one late',
    part: true,
    render: () => (
      <Counts
        label="Stages"
        items={[
          { text: 'To screen', count: 6, href: queue(), current: true },
          { text: 'Ready to decide', count: 3, href: ready() },
          { text: 'Late', count: 1, href: late(), urgent: true },
        ]}
      />
    ),
  },
  { page: 'Agency answers', state: 'in a line', part: true, render: () => <AgencyMarks answers={answers} /> },
  { page: 'Agency answers', state: 'as a strip', part: true, render: () => <AgencyStrip answers={answers} /> },
]
