import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { aLongName, openStanding } from '../../parts/invented-decision.ts'
import { ecomapPage, type EcomapPageProps } from './ecomap.page.tsx'

const by = 'Rosa Osei, 20 Nov 2026 at 14:20, on the word of the nursery'
const full: EcomapPageProps = {
  standing: openStanding,
  home: 'Amara Nkemelu, Kelechi Nkemelu',
  rows: [
    { name: 'Little Terns Nursery', note: 'the child’s setting', bond: 'strong', said: by },
    { name: 'Bay Community Health', note: 'known', bond: 'unsaid', said: '' },
    { name: 'Saltmarsh Police', note: 'asked, late', bond: 'strained', said: by },
    { name: aLongName, note: '', bond: 'weak', said: by },
    { name: 'Food bank', note: '', bond: 'broken', said: by },
  ],
  mayWork: true,
}

export const previews: readonly Preview[] = [
  { page: 'Around the family', state: 'every kind of bond', render: () => ecomapPage(full, blankForm) },
  {
    page: 'Around the family',
    state: 'refused',
    render: () =>
      ecomapPage(full, {
        typed: { name: 'Grandmother' },
        errors: { word: 'Choose how it stands', source: 'Say who says so: an agency, the family, a document' },
      }),
  },
  {
    page: 'Around the family',
    state: 'nobody, seen by support',
    render: () => ecomapPage({ ...full, rows: [], mayWork: false }, blankForm),
  },
]
