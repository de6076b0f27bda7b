import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { knownToPage, type KnownToProps } from './known-to.page.tsx'

const covers = 'As of 14 Nov 2026. Covers: children named in police records of Saltmarsh Bay, from 1 Nov 2024.'

const looked: KnownToProps = {
  contact: '00000000-0000-4000-8000-000000000010',
  reference: 'SB-4K7P2Q',
  children: [
    {
      person: 'p1',
      name: 'Elowen Carne',
      looked: 'Looked by Rosa Osei, 20 Nov 2026 at 10:12.',
      rows: [
        { agency: 'Saltmarsh Police', found: 'known', words: covers, stale: false },
        { agency: 'Bay Community Health', found: 'perhaps', words: covers, stale: true },
        { agency: 'Bay Education Service', found: 'no-record', words: covers, stale: false },
        { agency: 'Saltmarsh Housing', found: 'no-list', words: 'It had put no list in place. Ask it.', stale: false },
        { agency: 'Harbour Refuge', found: 'not-indexed', words: 'It is never listed. Ask it by name.', stale: false },
      ],
    },
    { person: 'p2', name: 'Wilhelmina-Alexandrina Featherstonehaugh-Montgomery', looked: '', rows: [] },
  ],
  trouble: '',
  mayLook: true,
}

export const previews: readonly Preview[] = [
  { page: 'Known to agencies', state: 'looked', render: () => knownToPage(looked, blankForm) },
  {
    page: 'Known to agencies',
    state: 'no basis yet',
    render: () =>
      knownToPage(
        {
          ...looked,
          children: looked.children.slice(1),
          trouble: 'Record first why agencies may be asked: on the page where you ask them',
        },
        blankForm,
      ),
  },
]
