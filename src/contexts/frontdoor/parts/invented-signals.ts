import { openStanding } from './invented-decision.ts'
import type { SignalsProps } from './signals-view.tsx'

const contact = openStanding.contact.id

/** Invented signals, for previews. */
export const inventedSignals: SignalsProps = {
  open: [
    {
      id: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
      contact,
      name: 'Not brought to appointments after a concern',
      from: 'Bay Community Health and Little Terns Nursery',
      words: 'Found 20 Nov 2026 at 12:47.',
      again: true,
    },
    {
      id: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb',
      contact,
      name: 'One adult in contacts about different children: Craig Tolliver',
      from: 'Little Terns Nursery, Harbour Road Surgery and Saltmarsh Police',
      words: 'Found 20 Nov 2026 at 12:10.',
      again: false,
    },
  ],
  closed: [
    {
      id: 'cccccccc-cccc-4ccc-8ccc-cccccccccccc',
      contact,
      name: 'Not brought to appointments after a concern',
      from: 'Bay Community Health and Little Terns Nursery',
      words:
        'Dismissed by Rosa Osei, 18 Nov 2026 at 10:02. There is another explanation. The clinic had moved and wrote to the old address.',
      again: false,
    },
  ],
}
