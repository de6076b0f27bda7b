import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { listRulesPage, type ListRulesProps } from './list-rules.page.tsx'

const rules: ListRulesProps = {
  version: 0,
  staleAfterDays: 120,
  agencies: [
    {
      id: '00000000-0000-4000-8000-000000000050',
      name: 'Bay Community Health',
      words: 'Drawn up 3 Mar 2026: children under five with a health visitor. 12,402 rows.',
      stale: true,
      sensitive: false,
      listed: true,
    },
    {
      id: '00000000-0000-4000-8000-000000000051',
      name: 'Harbour Refuge',
      words: 'No list in place.',
      stale: false,
      sensitive: true,
      listed: false,
    },
  ],
}

export const previews: readonly Preview[] = [
  { page: 'Agencies’ lists', state: 'two agencies', render: () => listRulesPage(rules, blankForm) },
  {
    page: 'Agencies’ lists',
    state: 'refused',
    render: () =>
      listRulesPage(rules, {
        typed: { staleAfterDays: 'soon' },
        errors: { staleAfterDays: 'Enter a whole number from 1 to 1000' },
      }),
  },
]
