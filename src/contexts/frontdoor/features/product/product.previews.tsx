import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import type { Block } from '../../../../kernel/paper.ts'
import { productPage, type ProductProps } from './product.page.tsx'
import { productsPage, type ProductsProps } from './products.page.tsx'

const contact = '00000000-0000-4000-8000-000000000010'
const long = 'Wilhelmina-Alexandrina Featherstonehaugh-Montgomery'

const blocks: readonly Block[] = [
  {
    kind: 'facts',
    facts: [
      { key: 'For', value: 'Assessment team' },
      { key: 'Purpose', value: 'To plan the first visit.' },
      { key: 'As known at', value: '20 Nov 2026 at 16:00' },
    ],
  },
  { kind: 'notice', words: 'For this reader and this purpose alone. Do not pass it on; do not show it to the family.' },
  { kind: 'heading', words: 'Children' },
  { kind: 'list', items: ['Alfie Yaffle, born 14 Mar 2023, 3', `${long}, unborn, due 4 Feb 2027`] },
  { kind: 'heading', words: 'What happened' },
  {
    kind: 'entries',
    entries: [
      {
        when: '12 Nov 2026',
        source: 'Bay Community Health',
        words: 'Was not brought to the two-year review; third time since the move.',
        notes: ['fact, learned 20 Nov 2026 at 14:10', 'Alfie aged 3'],
      },
    ],
  },
  { kind: 'heading', words: 'What is not known' },
  { kind: 'words', words: 'Every agency of the hub had been asked and had answered.' },
]

const one: ProductProps = {
  id: '00000000-0000-4000-8000-000000000030',
  contact,
  reference: 'SB-4K7P2Q',
  heading: `Journey: Alfie Yaffle, ${long}`,
  blocks,
  changed: '',
}

const many: ProductsProps = {
  contact,
  reference: 'SB-4K7P2Q',
  once: '99999999-9999-4999-8999-999999999999',
  readers: [
    { value: 'Assessment team', text: 'Assessment team' },
    { value: 'Family hub', text: 'Family hub' },
  ],
  rows: [
    {
      id: one.id,
      recipient: 'Assessment team',
      words: 'As known at 20 Nov 2026 at 16:00. Made by Miriam Falk, 20 Nov 2026 at 16:05. To plan the first visit.',
      status: '12 entries',
    },
  ],
  mayMake: true,
}

export const previews: readonly Preview[] = [
  { page: 'Documents of a journey', state: 'one made', render: () => productsPage(many, blankForm) },
  {
    page: 'Documents of a journey',
    state: 'none, only read',
    render: () => productsPage({ ...many, rows: [], mayMake: false }, blankForm),
  },
  {
    page: 'Documents of a journey',
    state: 'refused',
    render: () =>
      productsPage(
        { ...many, rows: [] },
        {
          typed: { purpose: 'Police say he keeps a knife under the bed', time: '25:00' },
          errors: {
            recipient: 'Choose who it is for',
            purpose: 'These words are sealed and not released to this reader: “he keeps a knife under the”',
            time: 'Enter a time such as 16:50',
          },
        },
      ),
  },
  { page: 'Document of a journey', state: 'as made', render: () => productPage(one) },
  {
    page: 'Document of a journey',
    state: 'put right since',
    render: () =>
      productPage({
        ...one,
        changed: 'Which records are of the same person has been put right since. Make a new one.',
      }),
  },
]
