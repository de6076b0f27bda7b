import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { decidedStanding, longStanding, openStanding } from '../../parts/invented-decision.ts'
import { inventedSignals } from '../../parts/invented-signals.ts'
import { signalPage, type SignalPageProps } from './signal.page.tsx'
import { signalsPage } from './signals.page.tsx'

const own = openStanding.contact.id
const row = { sealed: true, contact: own, reference: 'SB-7K2MQD', fresh: false, saidBy: '' }

const open: SignalPageProps = {
  standing: openStanding,
  signal: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
  name: 'Not brought to appointments after a concern',
  about: '',
  why: 'Children depend on adults to be taken. Missed appointments after a worry keep people from seeing the child.',
  notSaid: 'It does not say why. Letters go astray, buses stop, and services change dates.',
  rule: '“Was not brought to an appointment” at least twice within 9 months after “Somebody told the hub” or “An injury was seen”. What is fewer than 7 days apart counts as one event.',
  version: 'version 2',
  found: 'Found 20 Nov 2026 at 12:47',
  evidence: [
    {
      ...row,
      key: 'one',
      when: '2 May 2026',
      known: '2 May 2026 at 09:40',
      source: 'Harbour Road Surgery',
      kind: 'Somebody told the hub',
      words: 'Neglect.',
      sealed: false,
      contact: '99999999-9999-4999-8999-999999999999',
      reference: 'SB-3301QD',
    },
    {
      ...row,
      key: 'two',
      when: '14 Sep 2026',
      known: '20 Nov 2026 at 12:46',
      source: 'Bay Community Health',
      kind: 'Was not brought to an appointment',
      words: 'Was not brought to the two-year review. A second letter was sent.',
    },
    {
      ...row,
      key: 'three',
      when: '12 Nov 2026',
      known: '20 Nov 2026 at 12:46',
      source: 'Bay Community Health',
      kind: 'Was not brought to an appointment',
      words: 'Was not brought to the hearing test.',
      saidBy: 'said to be this by Tom Bright, 20 Nov 2026 at 14:02',
    },
  ],
  before: [],
  closed: '',
  mayClose: true,
}

const dismissed =
  'Dismissed by Rosa Osei, 18 Nov 2026 at 10:02. There is another explanation. The clinic had moved and wrote to the old address.'

export const previews: readonly Preview[] = [
  {
    page: 'Worth looking at',
    state: 'two contacts, and one left when its contact was decided',
    render: () =>
      signalsPage({
        contacts: [
          {
            id: own,
            reference: 'SB-7K2MQD',
            who: openStanding.contact.who,
            clock: openStanding.clock,
            lines: inventedSignals.open,
          },
          {
            id: longStanding.contact.id,
            reference: 'SB-9911XX',
            who: longStanding.contact.who,
            clock: longStanding.clock,
            lines: inventedSignals.open.slice(1).map((line) => ({ ...line, id: 'other' })),
          },
        ],
        left: inventedSignals.open.slice(0, 1).map((line) => ({ ...line, id: 'left' })),
      }),
  },
  { page: 'Worth looking at', state: 'nothing', render: () => signalsPage({ contacts: [], left: [] }) },
  { page: 'One signal', state: 'open', render: () => signalPage(open, blankForm) },
  {
    page: 'One signal',
    state: 'back with something new, wrong',
    render: () =>
      signalPage(
        {
          ...open,
          before: [dismissed],
          evidence: open.evidence.map((one, index) => ({ ...one, fresh: index === 2 })),
        },
        {
          typed: { how: 'dismissed', dismissed: '' },
          errors: { reason: 'Choose why', dismissed: 'Write what makes you sure' },
        },
      ),
  },
  {
    page: 'One signal',
    state: 'closed, and what was typed was not kept',
    render: () =>
      signalPage(
        { ...open, closed: dismissed },
        {
          typed: { how: 'acted', acted: 'The health visitor visits on Monday.' },
          errors: { '': 'Rosa Osei has closed this already. What you typed was NOT kept; it stands below' },
        },
      ),
  },
  {
    page: 'One signal',
    state: 'about an adult, only to look, long names',
    render: () =>
      signalPage(
        {
          ...open,
          standing: longStanding,
          name: 'One adult in contacts about different children',
          about: 'Bartholomew Featherstonehaugh-Cholmondeley',
          mayClose: false,
        },
        blankForm,
      ),
  },
  {
    page: 'One signal',
    state: 'the contact is decided',
    render: () => signalPage({ ...open, standing: decidedStanding, closed: dismissed, mayClose: false }, blankForm),
  },
]
