import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { aBody, aChild, aLongName, openStanding } from '../../parts/invented-decision.ts'
import { agreePage, type AgreeProps } from './agree.page.tsx'

const full: AgreeProps = {
  standing: openStanding,
  child: aChild,
  childName: 'Amara Nkemelu',
  decision: '55555555-5555-4555-8555-555555555555',
  decidedByName: 'Miriam Falk',
  body: { ...aBody, levelName: 'Level 2: early help', outcomeName: 'No further action', team: '' },
  waits: true,
  inEffect: false,
  own: false,
}
const urgent = { ...full.body, urgent: 'Nobody else is on duty and the family leaves tonight.' }

export const previews: readonly Preview[] = [
  { page: 'Second decision maker', state: 'to answer', render: () => agreePage(full, blankForm) },
  {
    page: 'Second decision maker',
    state: 'urgent, in effect',
    render: () => agreePage({ ...full, inEffect: true, body: urgent }, blankForm),
  },
  {
    page: 'Second decision maker',
    state: 'own decision, long name',
    render: () => agreePage({ ...full, own: true, childName: aLongName }, blankForm),
  },
  { page: 'Second decision maker', state: 'answered', render: () => agreePage({ ...full, waits: false }, blankForm) },
  {
    page: 'Second decision maker',
    state: 'sent back without a reason',
    render: () => agreePage(full, { typed: { answer: 'send-back' }, errors: { reason: 'Say what should change' } }),
  },
]
