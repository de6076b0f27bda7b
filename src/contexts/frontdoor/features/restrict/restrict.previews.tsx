import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { restrictPage, type RestrictProps } from './restrict.page.tsx'

const full: RestrictProps = {
  contact: '00000000-0000-4000-8000-000000000010',
  reference: 'SB-4K7P2Q',
  once: '99999999-9999-4999-8999-999999999999',
  children: [
    { value: 'c1', text: 'Elowen Marram' },
    { value: 'c2', text: 'Wilhelmina-Alexandrina Featherstonehaugh-Montgomery' },
  ],
  others: [{ value: 'o1', text: 'SB-7Q2M4X, 3 Mar 2026 at 09:10', hint: 'Neglect' }],
  open: ['SB-9D3K1L'],
  colleagues: [
    { value: 'u1', text: 'Daniel Achterberg' },
    { value: 'u2', text: 'Rosa Osei' },
  ],
}

export const previews: readonly Preview[] = [
  { page: 'Close a contact after an adoption', state: 'several children', render: () => restrictPage(full, blankForm) },
  {
    page: 'Close a contact after an adoption',
    state: 'refused',
    render: () =>
      restrictPage(
        { ...full, others: [], open: [], children: full.children.slice(0, 1) },
        {
          typed: { why: 'Adoption order of 2 March.', 'until-day': '1', 'until-month': '2', 'until-year': '2020' },
          errors: {
            child: 'Choose the child who was adopted',
            until: 'Choose a day that is still to come',
            reviewOn: 'Enter the day on which somebody looks at this again',
          },
        },
      ),
  },
]
