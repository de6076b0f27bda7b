import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { askedConsultation, overdueConsultation } from '../../parts/invented-consultation.ts'
import { consultationPage, consultationsPage } from './consultations.page.tsx'

export const previews: readonly Preview[] = [
  {
    page: 'Advice',
    state: 'one to answer, one to call',
    render: () => consultationsPage({ rows: [askedConsultation, overdueConsultation], mayAnswer: true }),
  },
  { page: 'Advice', state: 'empty', render: () => consultationsPage({ rows: [], mayAnswer: true }) },
  {
    page: 'Consultation',
    state: 'to answer',
    render: () => consultationPage({ shown: askedConsultation, mayAnswer: true }, blankForm),
  },
  {
    page: 'Consultation',
    state: 'call the setting',
    render: () => consultationPage({ shown: overdueConsultation, mayAnswer: true }, blankForm),
  },
  {
    page: 'Consultation',
    state: 'no words',
    render: () =>
      consultationPage(
        { shown: askedConsultation, mayAnswer: true },
        { typed: { part: 'answer', advice: 'refer-now' }, errors: { words: 'Write what you advise' } },
      ),
  },
]
