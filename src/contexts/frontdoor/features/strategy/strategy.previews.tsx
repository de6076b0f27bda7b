import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { aLongName, openStanding } from '../../parts/invented-decision.ts'
import { aCalledDiscussion, aMeeting } from '../../parts/invented-protection.ts'
import { strategyPage, type StrategyPageProps } from './strategy.page.tsx'

const agency = (digit: string, name: string, must = false) => ({
  id: `55555555-5555-4555-8555-55555555555${digit}`,
  name,
  must,
})

const full: StrategyPageProps = {
  standing: openStanding,
  discussion: aCalledDiscussion,
  once: '99999999-9999-4999-8999-999999999999',
  typedNow: { 'day-day': '22', 'day-month': '11', 'day-year': '2026', time: '21:40' },
  agencies: [
    agency('1', 'Saltmarsh Bay Council', true),
    agency('2', 'Saltmarsh Police', true),
    agency('3', 'Bay Community Health', true),
    agency('4', `The ${aLongName} Centre for the Under Fives`),
  ],
  atLeast: 'children’s social care, police, health',
  followUp: '5 working days',
  maySign: true,
  inviting: {
    contact: openStanding.contact.id,
    called: aCalledDiscussion.id,
    invited: [
      {
        name: 'Saltmarsh Police',
        how: 'invited 22 Nov 2026 at 21:42 by Rosa Osei',
        words: 'By telephone at 22:00. Bring what you know of the address.',
      },
    ],
    toInvite: [agency('3', 'Bay Community Health', true), agency('4', `The ${aLongName} Centre for the Under Fives`)],
    mayInvite: true,
  },
}
const met = {
  ...aCalledDiscussion,
  meetings: [aMeeting],
  discussion: { over: false, followUp: openStanding.clock },
}

export const previews: readonly Preview[] = [
  { page: 'Strategy discussion', state: 'to record', render: () => strategyPage(full, blankForm) },
  {
    page: 'Strategy discussion',
    state: 'follow-up due',
    render: () => strategyPage({ ...full, discussion: met }, blankForm),
  },
  {
    page: 'Strategy discussion',
    state: 'over',
    render: () =>
      strategyPage({ ...full, discussion: { ...met, discussion: { over: true, followUp: null } } }, blankForm),
  },
  {
    page: 'Strategy discussion',
    state: 'for a screener',
    render: () => strategyPage({ ...full, maySign: false }, blankForm),
  },
  {
    page: 'Strategy discussion',
    state: 'nobody invited, and the invitation not complete',
    render: () =>
      strategyPage(
        { ...full, inviting: { ...full.inviting, invited: [] } },
        { typed: { joining: '' }, errors: { invited: 'Choose whom to invite' } },
      ),
  },
  {
    page: 'Strategy discussion',
    state: 'not complete',
    render: () =>
      strategyPage(full, {
        typed: { time: '25:70' },
        errors: { time: 'Enter a time of day, such as 21:40', agency: 'Choose who took part' },
      }),
  },
]
