import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { asTyped } from './act.form.ts'
import { ladderRulesPage, type LadderRulesProps } from './ladder-rules.page.tsx'

const usual: LadderRulesProps = {
  version: 0,
  steps: 5,
  answerers: [
    { value: 'decision-maker', text: 'A decision maker of the hub who did not decide' },
    { value: 'board-member', text: 'A member of the partnership, outside the hub' },
  ],
  standing: asTyped([
    {
      name: 'Another decision maker',
      answers: 'decision-maker',
      who: 'A decision maker who did not decide',
      within: { amount: 2, unit: 'working-days' },
      next: 'They read the whole record again.',
    },
    {
      name: 'The safeguarding partnership',
      answers: 'board-member',
      who: 'The partnership’s independent scrutineer',
      within: { amount: 5, unit: 'working-days' },
      next: '',
    },
  ]),
}

export const previews: readonly Preview[] = [
  { page: 'Steps of a disagreement', state: 'the usual ones', render: () => ladderRulesPage(usual, blankForm) },
  {
    page: 'Steps of a disagreement',
    state: 'wrong',
    render: () =>
      ladderRulesPage(
        { ...usual, version: 2 },
        {
          typed: { ...usual.standing, answers2: 'decision-maker', amount1: '0' },
          errors: {
            amount1: 'Enter a whole number from 1 to 240',
            answers2: 'The last step is answered outside the hub, by the partnership',
          },
        },
      ),
  },
]
