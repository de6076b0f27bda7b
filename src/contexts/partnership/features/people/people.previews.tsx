import type { Preview } from '../../../../design/index.ts'
import { agenciesPage } from './agencies.page.tsx'
import { peoplePage, type PeopleProps, type PersonRow } from './people.page.tsx'
import { personPage, type PersonProps } from './person.page.tsx'

const person = (over: Partial<PersonRow>): PersonRow => ({
  user: '1',
  name: 'Nia Parry',
  email: 'nia.parry@little-terns-nursery.example',
  roles: 'Refers children',
  standing: 'Last signed in 23 Nov 2026',
  second: 'Set up',
  contacts: [],
  drafts: [],
  ...over,
})

const invited = person({
  user: '2',
  name: 'Ivy Coles',
  email: 'ivy.coles@little-terns-nursery.example',
  standing: 'Invited; the link works until 30 Nov 2026',
  second: 'Not set up',
})
const long = person({
  user: '3',
  name: 'Aleksandra-Wilhelmina Featherstonehaugh-Cholmondeley of Upper Saltmarsh',
  email: 'aleksandra-wilhelmina.featherstonehaugh-cholmondeley@a-very-long-nursery-name.example',
  roles: 'Refers children, Answers requests, Looks after people',
  standing: 'Has not signed in here yet',
  second: 'Not set up',
})
const left = person({
  user: '4',
  name: 'Poppy Lind',
  roles: 'Nothing any more',
  standing: 'Left 22 Nov 2026',
  second: '',
  drafts: ['20 Nov 2026'],
})

const list: PeopleProps = {
  agency: '1',
  agencyName: 'Little Terns Nursery',
  here: [person({}), invited, long],
  toHandOver: [],
  left: [],
  fromHub: false,
}

const one: PersonProps = {
  agency: '1',
  agencyName: 'Little Terns Nursery',
  row: person({}),
  held: ['referrer'],
  grantable: ['referrer', 'researcher', 'agency-administrator'],
  invited: false,
  gone: false,
  toHandOver: false,
  self: false,
  elsewhere: false,
}
const last = { typed: { roles: ['referrer'] }, errors: { '': 'This is the only administrator here.' } }
const none = { typed: { seen: 'referrer' }, errors: { roles: 'Choose at least one role' } }

const agencies = [
  { agency: '1', name: 'Little Terns Nursery', people: 4, administrators: 1, mine: false },
  { agency: '2', name: 'Dunes Day Nursery', people: 1, administrators: 0, mine: true },
]

export const peoplePreviews: readonly Preview[] = [
  { page: 'People', state: 'full, long names', render: () => peoplePage(list) },
  { page: 'People', state: 'empty', render: () => peoplePage({ ...list, here: [], fromHub: true }) },
  {
    page: 'People',
    state: 'left and to hand over',
    render: () => peoplePage({ ...list, toHandOver: [left], left: [left] }),
  },
  { page: 'One person', state: 'here', render: () => personPage(one) },
  {
    page: 'One person',
    state: 'invited',
    render: () => personPage({ ...one, row: invited, invited: true }),
  },
  {
    page: 'One person',
    state: 'oneself, the last administrator',
    render: () => personPage({ ...one, self: true, held: ['agency-administrator', 'board-member'] }, last),
  },
  { page: 'One person', state: 'no role chosen', render: () => personPage({ ...one, elsewhere: true }, none) },
  {
    page: 'One person',
    state: 'left',
    render: () => personPage({ ...one, row: left, held: [], gone: true, toHandOver: true }),
  },
  { page: 'Agencies', state: 'full', render: () => agenciesPage({ agencies }) },
]
