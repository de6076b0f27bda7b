import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { matchRulesPage } from './match-rules.page.tsx'

export const previews: readonly Preview[] = [
  {
    page: 'How pairs are read twice',
    state: 'the usual number',
    render: () => matchRulesPage({ version: 0, oneIn: 10 }, blankForm),
  },
  {
    page: 'How pairs are read twice',
    state: 'refused',
    render: () =>
      matchRulesPage(
        { version: 2, oneIn: 5 },
        { typed: { oneIn: 'every' }, errors: { oneIn: 'Enter a number from 1 to 1,000' } },
      ),
  },
]
