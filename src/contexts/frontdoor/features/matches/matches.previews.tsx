import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { aLongName } from '../../parts/invented-decision.ts'
import { aWaterfall } from '../../parts/invented-likeness.ts'
import { paths } from '../../paths.ts'
import { matchesPage, type MatchesProps, pairPage, type PairProps } from './matches.page.tsx'

const contact = '00000000-0000-4000-8000-000000000010'
const other = '00000000-0000-4000-8000-000000000011'

const list: MatchesProps = {
  counts: { first: 21, second: 2, settle: 1 },
  rows: [
    {
      id: contact,
      names: 'Amara Nkemelu and Amara Nkemelu',
      words: 'Two people do not agree: yours is the word that ends it.',
    },
    { id: other, names: 'Teddy Marsh and Edward Marsh', words: 'Read once: a second reader is wanted.' },
    { id: 'c', names: `${aLongName} and ${aLongName}`, words: 'Very likely one person.' },
    { id: 'd', names: 'Zofia Nowak and somebody without a name', words: 'May be one person.' },
  ],
  previous: paths.matches(),
  next: paths.matches(),
  place: '1 to 4 of 24',
}
const pair: PairProps = {
  pair: contact,
  mine: { name: 'Amara Nkemelu', source: 'SB-4K7P2Q, from Little Terns Nursery, 20 Nov 2026 at 14:05', contact },
  theirs: {
    name: 'Amarah Nkemelu',
    source: 'SB-3301QD, from Harbour Road Surgery, 2 Oct 2026 at 10:00',
    contact: other,
  },
  rows: [
    { label: 'Name', mine: 'Amara Nkemelu', theirs: 'Amarah Nkemelu', agreement: 'different' },
    { label: 'Also known as', mine: '', theirs: 'Ama', agreement: 'unknown' },
    { label: 'Birth', mine: 'born 14 March 2023', theirs: 'born 14 March 2023', agreement: 'same' },
    { label: 'NHS number', mine: '943 476 5919', theirs: '', agreement: 'unknown' },
    { label: 'Address', mine: '4 Samphire Row', theirs: '4 Samphire Row', agreement: 'same' },
    { label: 'Postcode', mine: 'ZZ9 4SR', theirs: 'ZZ9 4SR', agreement: 'same' },
  ],
  why: aWaterfall,
  task: 'read',
  said: [],
  seen: 0,
  skip: other,
  judged: '',
}

export const previews: readonly Preview[] = [
  { page: 'Pairs to read', state: 'some of each', render: () => matchesPage(list) },
  {
    page: 'Pairs to read',
    state: 'nothing waits',
    render: () =>
      matchesPage({
        ...list,
        counts: { first: 0, second: 0, settle: 0 },
        rows: [],
        previous: null,
        next: null,
        place: '',
      }),
  },
  { page: 'A pair to read', state: 'first reader', render: () => pairPage(pair, blankForm) },
  {
    page: 'A pair to read',
    state: 'second reader',
    render: () => pairPage({ ...pair, task: 'read-again', seen: 1 }, blankForm),
  },
  {
    page: 'A pair to read',
    state: 'to settle, refused',
    render: () =>
      pairPage(
        {
          ...pair,
          task: 'settle',
          seen: 2,
          said: [
            'Rosa Osei, 20 Nov 2026 at 14:20: one person. Names, birth and address agree.',
            'Tom Bright, 21 Nov 2026 at 09:02: two people. Brothers, sisters or twins of one family. The health visitor knows both girls.',
          ],
        },
        {
          typed: { words: 'Asked the surgery.' },
          errors: { verdict: 'Say whether they are one person', ground: 'Choose what decided it' },
        },
      ),
  },
  {
    page: 'A pair to read',
    state: 'done, judged elsewhere, nothing after it',
    render: () =>
      pairPage(
        {
          ...pair,
          task: 'done',
          why: [],
          skip: null,
          judged: 'Judged one person since: Tom Bright, 21 Nov 2026 at 09:02. The surgery knows her.',
        },
        blankForm,
      ),
  },
]
