import { type Family, type Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { aLongName, openStanding } from '../../parts/invented-decision.ts'
import { familyTreePage, type FamilyTreeProps } from './family-tree.page.tsx'
import { personPage, relativePage, type SayProps, tiePage } from './say.page.tsx'

const member = (id: string, name: string, sex: 'female' | 'male' | 'unknown', age: string, central = false) => ({
  id,
  name,
  sex,
  age,
  note: '',
  unborn: false,
  dead: false,
  central,
  atHome: central,
})

const family: Family = {
  members: [
    member('a', 'Chioma Nkemelu', 'female', '32'),
    member('b', aLongName, 'male', '35'),
    member('c', 'Kelechi Nkemelu', 'male', '6', true),
    member('d', 'Amara Nkemelu', 'female', '3', true),
  ],
  unions: [
    {
      id: 'u',
      parents: ['a', 'b'],
      state: 'separated',
      children: [
        { id: 'c', how: 'birth' },
        { id: 'd', how: 'birth', proposed: true },
      ],
    },
  ],
  twins: [],
}

const full: FamilyTreeProps = {
  standing: openStanding,
  family,
  rows: [
    {
      id: 'a',
      name: 'Chioma Nkemelu',
      born: 'about 32, as said on 20 Nov 2026',
      relations: [`separated from ${aLongName}`, 'parent or carer of Amara Nkemelu'],
      notes: ['lives in the home', 'the referrer wrote “mother”'],
    },
    { id: 'b', name: aLongName, born: 'age not known', relations: [], notes: [] },
    {
      id: 'd',
      name: 'Amara Nkemelu',
      born: 'born 14 Mar 2023, 3',
      relations: ['child of Chioma Nkemelu'],
      notes: ['this contact is about them', 'parents as the referral says'],
    },
  ],
  said: [
    {
      id: '2',
      sentence: `Chioma Nkemelu is separated from ${aLongName} (2024)`,
      by: 'Rosa Osei, 20 Nov 2026 at 14:20, on the word of the health visitor',
      place: 2,
    },
    {
      id: '1',
      sentence: 'Chioma Nkemelu is the birth parent of Kelechi Nkemelu',
      by: 'Rosa Osei, 20 Nov 2026 at 14:05, on the word of the school',
      place: 1,
    },
  ],
  past: '',
  mayWork: true,
}
const saying: SayProps = {
  standing: openStanding,
  people: [
    { value: 'a', text: 'Chioma Nkemelu, about 32, as said on 20 Nov 2026' },
    { value: 'b', text: `${aLongName}, age not known` },
  ],
}

export const previews: readonly Preview[] = [
  { page: 'Family', state: 'a separated couple', render: () => familyTreePage(full) },
  {
    page: 'Family',
    state: 'nothing said yet, seen by support',
    render: () =>
      familyTreePage({ ...full, said: [], mayWork: false, rows: [], family: { members: [], unions: [], twins: [] } }),
  },
  { page: 'Family', state: 'as known before', render: () => familyTreePage({ ...full, past: '20 Nov 2026 at 14:05' }) },
  { page: 'How two people are related', state: 'blank', render: () => tiePage(saying, blankForm) },
  {
    page: 'How two people are related',
    state: 'refused',
    render: () =>
      tiePage(saying, {
        typed: { one: 'a', tie: 'parent-birth', other: 'b', happened: 'spring', source: 'The school' },
        errors: {
          tie: 'Chioma Nkemelu would have been under 10 when he was born',
          happened: 'Enter a year, a month and year, or a day, such as 2019, 5 2019 or 12 5 2019',
        },
      }),
  },
  { page: 'About one person', state: 'blank', render: () => personPage(saying, blankForm) },
  {
    page: 'Somebody who is missing',
    state: 'refused',
    render: () =>
      relativePage(saying, {
        typed: { name: aLongName },
        errors: {
          role: 'Say whether it is an adult or a child',
          sex: 'Choose female, male or not known',
          source: 'Say who says so: an agency, the family, a document',
        },
      }),
  },
]
