import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { recordsPage } from './records.page.tsx'
import { restrictedPage, type RestrictedRow } from './restricted.page.tsx'
import { restrictionPage, type RestrictionProps } from './restriction.page.tsx'

const id = '00000000-0000-4000-8000-000000000020'
const contact = '00000000-0000-4000-8000-000000000010'

const row: RestrictedRow = {
  id,
  references: 'SB-4K7P2Q, SB-7Q2M4X',
  words: 'Closed by Miriam Falk on 3 Nov 2026 at 10:00. To be looked at again on 1 Feb 2027. You may read it.',
  state: 'stands',
}

const mine: RestrictionProps = {
  id,
  mine: true,
  lifted: false,
  facts: [
    { key: 'Closed by', value: 'Miriam Falk, 3 Nov 2026 at 10:00' },
    { key: 'To be looked at again', value: '1 Feb 2027' },
  ],
  contacts: [
    { reference: 'SB-4K7P2Q', contact },
    { reference: 'SB-7Q2M4X', contact: '00000000-0000-4000-8000-000000000011' },
  ],
  readers: [
    {
      id: 'r1',
      name: 'Miriam Falk',
      words: 'until 31 Jan 2027. Closed it. Named by Miriam Falk.',
      reads: true,
    },
    {
      id: 'r2',
      name: 'Daniel Achterberg',
      words: 'ended 9 Nov 2026 at 09:00. From the beginning. Named by Miriam Falk.',
      reads: false,
    },
  ],
  words: [
    {
      key: '0',
      when: 'Why',
      words: 'Adoption order of 20 October; told by the adoption team.\nMiriam Falk, 3 Nov 2026 at 10:00',
    },
  ],
  before: [{ key: 'p1', name: 'Elowen Marram', born: 'born 3 March 2022', contact, reference: 'SB-4K7P2Q' }],
  after: [],
  perhaps: [
    {
      key: 'p3',
      name: 'Wilhelmina-Alexandrina Featherstonehaugh-Montgomery',
      born: 'born 3 March 2022',
      contact: '00000000-0000-4000-8000-000000000012',
      reference: 'SB-9D3K1L',
    },
  ],
  may: { name: true, work: true, lift: false },
  colleagues: [{ value: 'u1', text: 'Daniel Achterberg' }],
}

export const previews: readonly Preview[] = [
  {
    page: 'Restricted contacts',
    state: 'three',
    render: () =>
      restrictedPage({
        rows: [
          { ...row, state: 'due' },
          { ...row, id: `${id}1` },
          { ...row, id: `${id}2`, state: 'lifted' },
        ],
      }),
  },
  { page: 'Restricted contacts', state: 'none', render: () => restrictedPage({ rows: [] }) },
  { page: 'Restriction', state: 'one’s own', render: () => restrictionPage(mine, blankForm) },
  {
    page: 'Restriction',
    state: 'not named, looks after the hub',
    render: () =>
      restrictionPage(
        { ...mine, mine: false, words: [], before: [], perhaps: [], may: { name: true, work: false, lift: true } },
        blankForm,
      ),
  },
  {
    page: 'Restriction',
    state: 'refused',
    render: () =>
      restrictionPage(
        { ...mine, may: { ...mine.may, lift: true } },
        { typed: { readWhy: 'Adoption file' }, errors: { readUser: 'Choose a colleague of this hub' } },
      ),
  },
  {
    page: 'Restriction',
    state: 'opened again',
    render: () => restrictionPage({ ...mine, lifted: true, may: { name: false, work: false, lift: false } }, blankForm),
  },
  {
    page: 'Whose records',
    state: 'two children, one refused',
    render: () =>
      recordsPage(
        {
          restriction: id,
          contact,
          reference: 'SB-4K7P2Q',
          children: [
            { id: 'p1', name: 'Elowen Marram', born: 'born 3 March 2022', placed: 'before' },
            { id: 'p2', name: 'Perran Marram', born: 'born 9 May 2019', placed: '' },
          ],
        },
        { typed: {}, errors: { 'record-p2': 'Choose whose record this is' } },
      ),
  },
]
