import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { usualRules } from '../../../partnership/index.ts'
import { asTyped } from './act.form.ts'
import { letterRulesPage, type LetterRulesProps } from './letter-rules.page.tsx'

const usual: LetterRulesProps = { version: 0, standing: asTyped(usualRules.letter) }

export const previews: readonly Preview[] = [
  { page: 'Words of the letters', state: 'the usual ones', render: () => letterRulesPage(usual, blankForm) },
  {
    page: 'Words of the letters',
    state: 'wrong',
    render: () =>
      letterRulesPage(
        { ...usual, version: 3 },
        {
          typed: { ...usual.standing, parentDecided: 'We have decided.', childClosing: '' },
          errors: {
            parentDecided: 'Keep {outcome}: the letter must say what was decided',
            childClosing: 'Write these words',
          },
        },
      ),
  },
]
