import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { aLongName } from '../../parts/invented-decision.ts'
import { aWaterfall } from '../../parts/invented-likeness.ts'
import { paths } from '../../paths.ts'
import { comparePage, type ComparePageProps, correctionsPage, type CorrectionRow } from './same.page.tsx'

const contact = '00000000-0000-4000-8000-000000000010'
const other = '00000000-0000-4000-8000-000000000011'

const fresh: ComparePageProps = {
  contact,
  reference: 'SB-4K7P2Q',
  action: paths.compare({ contact, mine: contact, theirs: other }),
  mine: { name: 'Amara Nkemelu', source: 'SB-4K7P2Q, from Little Terns Nursery, 20 Nov 2026 at 14:05', contact },
  theirs: {
    name: 'Amara Nkemelu-Jones',
    source: 'SB-3301QD, from Harbour Road Surgery, 2 Oct 2026 at 10:00',
    contact: other,
  },
  rows: [
    { label: 'Name', mine: 'Amara Nkemelu', theirs: 'Amara Nkemelu-Jones', agreement: 'different' },
    { label: 'Also known as', mine: '', theirs: 'Ama', agreement: 'unknown' },
    { label: 'Birth', mine: 'born 14 March 2023', theirs: 'born 14 March 2023', agreement: 'same' },
    { label: 'NHS number', mine: '943 476 5919', theirs: '9434765919', agreement: 'same' },
    { label: 'Address', mine: '4 Samphire Row', theirs: '', agreement: 'unknown' },
    { label: 'Postcode', mine: 'ZZ9 4SR', theirs: 'ZZ1 1AA', agreement: 'different' },
  ],
  reasons: ['Same NHS number', 'Same name and date of birth'],
  why: aWaterfall,
  history: [],
  sayable: ['same', 'not-same'],
  seenBy: [],
  seen: 0,
  mayJudge: true,
}
const joined: ComparePageProps = {
  ...fresh,
  sayable: ['not-same', 'taken-back'],
  seen: 1,
  history: ['Rosa Osei, 20 Nov 2026 at 14:20: the same person. The same health visitor knows both.'],
  seenBy: ['Rosa Osei, last on 20 Nov 2026 at 15:02', 'Miriam Falk, last on 21 Nov 2026 at 09:14'],
}
const correction: CorrectionRow = {
  id: contact,
  contact,
  reference: 'SB-4K7P2Q',
  seen: 'You saw its picture first on 20 Nov 2026 at 14:22, last on 21 Nov 2026 at 09:14.',
  wrong:
    'Amara Nkemelu and Amara Nkemelu-Jones were shown as one person, and that is no longer held: Tom Bright, 22 Nov 2026 at 10:00.',
  reason: 'Two girls of one name; the surgery gave the second date of birth.',
}

export const previews: readonly Preview[] = [
  { page: 'The same person?', state: 'nobody has judged', render: () => comparePage(fresh, blankForm) },
  { page: 'The same person?', state: 'judged the same and seen', render: () => comparePage(joined, blankForm) },
  {
    page: 'The same person?',
    state: 'refused, long names',
    render: () =>
      comparePage(
        {
          ...joined,
          sayable: ['same', 'taken-back'],
          seenBy: [],
          mine: { ...fresh.mine, name: aLongName },
          theirs: { ...fresh.theirs, name: aLongName },
        },
        {
          typed: { verdict: 'same', reason: '' },
          errors: {
            verdict:
              'Somebody judged that one of these records is another person than one already joined here. Take that judgement back first',
            reason: 'Write what makes you sure',
          },
        },
      ),
  },
  {
    page: 'The same person?',
    state: 'read by business support',
    render: () => comparePage({ ...joined, mayJudge: false }, blankForm),
  },
  { page: 'Corrections for you', state: 'one', render: () => correctionsPage({ rows: [correction] }) },
  { page: 'Corrections for you', state: 'none', render: () => correctionsPage({ rows: [] }) },
]
