import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { adviceCallPage, type AdviceCallProps } from './advice-call.page.tsx'

const props: AdviceCallProps = {
  once: '99999999-9999-4999-8999-999999999995',
  agencies: [
    { value: 'a', text: 'Little Terns Nursery' },
    { value: 'b', text: 'The Maximiliana-Anastasia Featherstonehaugh Community Nursery and Family Centre' },
  ],
  concerns: [{ value: 'injury', text: 'Unexplained injury' }],
}

export const previews: readonly Preview[] = [
  { page: 'Advice by phone', state: 'blank', render: () => adviceCallPage(props, blankForm) },
  {
    page: 'Advice by phone',
    state: 'gaps',
    render: () =>
      adviceCallPage(props, {
        typed: { worry: 'A bruise, explained in two ways.' },
        errors: {
          agency: 'Choose the setting that rang',
          callerName: 'Ask for the name: a professional is never anonymous',
          years: 'Enter the child’s age, as near as they know; 0 for a baby',
          advice: 'Choose what you advised',
          words: 'Write what you advised',
        },
      }),
  },
]
