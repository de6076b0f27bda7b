import type { Preview } from '../../../../design/index.ts'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import { doneDuty, lateDuty, notHeldDuty, openDuty } from '../../parts/invented-duty.ts'
import { dutiesPage, hubDutiesPage } from './duties.page.tsx'
import { dutyPage } from './duty.page.tsx'
import { hubDutyPage } from './hub-duty.page.tsx'
import { recordPage } from './record.page.tsx'

const page = 'Own duty'
const blank = { once: '99999999-9999-4999-8999-999999999999', within: '1 working day' }
const all = [lateDuty, openDuty, doneDuty, notHeldDuty]

const refusedRecord: FormState = {
  typed: { profession: 'regulated', what: 'She told me.' },
  errors: {
    professionName: 'Enter your profession, such as midwife',
    how: 'Say how you learned of it',
    under18: 'Say whether she is under 18 now',
    learnedOn: 'Enter the day on which you learned of it',
  },
}

const refusedReport: FormState = {
  typed: { by: 'colleague', reference: 'CR' },
  errors: {
    colleague: 'Enter the name and profession of whoever reported it',
    reference: 'Enter the whole reference that the police gave',
    calledOn: 'Enter the day on which it was reported',
    safeguarding: 'Write what was done to keep her safe',
  },
}

export const previews: readonly Preview[] = [
  { page, state: 'list, empty', render: () => dutiesPage({ duties: [] }) },
  { page, state: 'list, full', render: () => dutiesPage({ duties: all }) },
  { page, state: 'record', render: () => recordPage(blank, blankForm) },
  { page, state: 'record, refused', render: () => recordPage(blank, refusedRecord) },
  { page, state: 'one, to report', render: () => dutyPage({ duty: openDuty, mayRefer: true }, blankForm) },
  { page, state: 'one, refused', render: () => dutyPage({ duty: lateDuty, mayRefer: false }, refusedReport) },
  { page, state: 'one, done', render: () => dutyPage({ duty: doneDuty, mayRefer: true }, blankForm) },
  { page, state: 'one, not held', render: () => dutyPage({ duty: notHeldDuty, mayRefer: true }, blankForm) },
  {
    page,
    state: 'hub list, empty',
    render: () => hubDutiesPage({ counts: { open: 0, late: 0, done: 0 }, duties: [] }),
  },
  {
    page,
    state: 'hub list, full',
    render: () => hubDutiesPage({ counts: { open: 2, late: 1, done: 1 }, duties: all }),
  },
  { page, state: 'hub, one late', render: () => hubDutyPage({ duty: lateDuty, phone: '01632 960 123' }) },
  { page, state: 'hub, one done', render: () => hubDutyPage({ duty: doneDuty, phone: '' }) },
]
