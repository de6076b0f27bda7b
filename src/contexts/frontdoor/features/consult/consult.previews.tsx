import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { askedConsultation, overdueConsultation } from '../../parts/invented-consultation.ts'
import { consultPage, type ConsultPageProps, ownConsultationPage } from './consult.page.tsx'

const full: ConsultPageProps = {
  freshKey: '99999999-9999-4999-8999-999999999990',
  hubPhone: '01632 960 100',
  openWords: 'open until 17:00',
  within: '4 h of working time',
  concerns: [{ key: 'injury', name: 'Injury' }],
  earlier: [askedConsultation],
}

export const previews: readonly Preview[] = [
  { page: 'Talk it through', state: 'first time', render: () => consultPage({ ...full, earlier: [] }, blankForm) },
  {
    page: 'Talk it through',
    state: 'not complete',
    render: () =>
      consultPage(full, {
        typed: { answerBy: 'call', worry: 'A bruise.' },
        errors: {
          years: 'Enter the child’s age, as near as you know; 0 for a baby',
          phone: 'Enter the number to call you on',
        },
      }),
  },
  {
    page: 'Own consultation',
    state: 'waiting',
    render: () => ownConsultationPage({ shown: askedConsultation }, blankForm),
  },
  {
    page: 'Own consultation',
    state: 'advised to refer, name asked for',
    render: () => ownConsultationPage({ shown: overdueConsultation }, blankForm),
  },
]
