import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { aLongName } from '../../parts/invented-decision.ts'
import { paths } from '../../paths.ts'
import { findPage, type FoundRow } from './find.page.tsx'

const row: FoundRow = {
  key: '0',
  name: 'Amara Nkemelu',
  born: 'born 14 March 2023',
  why: 'Same name',
  contact: '00000000-0000-4000-8000-000000000010',
  reference: 'SB-4K7P2Q',
  rating: 'red',
  words: 'Unexplained injury, from Little Terns Nursery, 20 Nov 2026 at 14:05. Open, held by Rosa Osei.',
  compare: [],
}
const typed = { typed: { name: 'Amara Nkemelu' }, errors: {} }

export const previews: readonly Preview[] = [
  {
    page: 'Find a person',
    state: 'before looking',
    render: () => findPage({ rows: null, more: false, lookingFor: null }, blankForm),
  },
  {
    page: 'Find a person',
    state: 'two found, more there',
    render: () =>
      findPage(
        {
          rows: [row, { ...row, key: '1', name: aLongName, rating: null, why: 'Surname sounds alike' }],
          more: true,
          lookingFor: null,
        },
        typed,
      ),
  },
  {
    page: 'Find a person',
    state: 'for a contact',
    render: () =>
      findPage(
        {
          rows: [
            {
              ...row,
              compare: [
                {
                  text: `Compare with ${aLongName}`,
                  href: paths.compare({ contact: row.contact, mine: 'm', theirs: 't' }),
                },
              ],
            },
          ],
          more: false,
          lookingFor: { contact: row.contact, reference: 'SB-3301QD' },
        },
        typed,
      ),
  },
  {
    page: 'Find a person',
    state: 'nobody',
    render: () => findPage({ rows: [], more: false, lookingFor: null }, typed),
  },
  {
    page: 'Find a person',
    state: 'nothing typed',
    render: () =>
      findPage({ rows: null, more: false, lookingFor: null }, { typed: {}, errors: { name: 'Type a name' } }),
  },
]
