import type { Preview } from '../../../../design/index.ts'
import { fourteenStandings } from '../../parts/invented-contacts.ts'
import { aLongName } from '../../parts/invented-decision.ts'
import { managingPage, type ManagedRow, type ManagingProps } from './managing.page.tsx'

const rows: readonly ManagedRow[] = fourteenStandings.slice(0, 3).map(({ contact, clock }, index) => ({
  contact: contact.id,
  who: `${index === 1 ? aLongName : contact.who}, ${contact.reference}`,
  rating: contact.rating,
  clock,
  words: index === 0 ? '' : 'Last touched 20 Nov 2026 at 16:57; held by Tom Bright.',
}))
const full: ManagingProps = {
  asOf: '23 Nov 2026 at 10:40',
  unallocated: rows.slice(0, 1),
  untouched: rows.slice(1),
  reviews: { open: 2, late: 1 },
  reGrades: [
    {
      key: 'one',
      contact: '00000000-0000-4000-8000-000000000010',
      who: 'Amara, 3, SB-4K7P2Q',
      words: 'amber to red, by Rosa Osei on 20 Nov 2026 at 15:40.',
      reason: 'The nursery rang: a second mark, on the other arm.',
    },
  ],
  load: [
    { name: 'Miriam Falk', held: 2, late: 0, onDuty: true },
    { name: aLongName, held: 11, late: 2, onDuty: false },
  ],
  supervision: { unread: 1 },
}

export const previews: readonly Preview[] = [
  { page: 'Managing', state: 'a busy morning', render: () => managingPage(full) },
  {
    page: 'Managing',
    state: 'nothing to see',
    render: () =>
      managingPage({
        ...full,
        unallocated: [],
        untouched: [],
        reviews: { open: 0, late: 0 },
        reGrades: [],
        load: [],
        supervision: { unread: 0 },
      }),
  },
]
