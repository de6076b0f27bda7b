import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { aLongName } from '../../parts/invented-decision.ts'
import { dutyPage, type DutyPageProps } from './on-duty.page.tsx'

const full: DutyPageProps = {
  rows: [
    { id: '99999999-9999-4999-8999-999999999991', name: 'Rosa Osei', words: 'from 08:55 until 17:00', mayEnd: true },
    { id: '99999999-9999-4999-8999-999999999992', name: aLongName, words: 'from 09:10 until 20:00', mayEnd: false },
  ],
  usual: '17:00',
  colleagues: [],
}

export const previews: readonly Preview[] = [
  { page: 'On duty', state: 'two people', render: () => dutyPage(full, blankForm) },
  { page: 'On duty', state: 'nobody', render: () => dutyPage({ ...full, rows: [] }, blankForm) },
  {
    page: 'On duty',
    state: 'decision maker, no time given',
    render: () =>
      dutyPage(
        { ...full, colleagues: [{ value: 'a', text: 'Tom Bright' }] },
        { typed: { until: 'late' }, errors: { until: 'Enter a time such as 17:00, within the next 16 hours' } },
      ),
  },
]
