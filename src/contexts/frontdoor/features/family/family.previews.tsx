import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { fourteenStandings } from '../../parts/invented-contacts.ts'
import { aLongName, openStanding } from '../../parts/invented-decision.ts'
import { familyPage, type FamilyRow, familyTellingPage, type FamilyTellingProps } from './family.page.tsx'

const row: FamilyRow = {
  decision: '55555555-5555-4555-8555-555555555555',
  reference: 'SB-4K7P-2Q9D',
  childName: 'Amara Nkemelu',
  who: 'The social worker on duty',
  choice: 'Yes, tell them',
  clock: openStanding.clock,
  told: '',
}
const late: FamilyRow = { ...row, childName: aLongName, clock: fourteenStandings[0]?.clock ?? row.clock }
const told: FamilyRow = { ...row, clock: null, told: 'Told on 14 Nov 2026; ticked off by Rosa Osei.' }
const notYet: FamilyRow = {
  ...row,
  who: '',
  clock: null,
  choice: 'No: telling them now would put the child at risk',
}
const one: FamilyTellingProps = {
  row,
  contact: openStanding.contact.id,
  words: 'A social worker will visit you this week. She wants to hear from you both.',
  needs: 'An interpreter for Igbo',
  safe: 'Yes',
  decided: 'Miriam Falk, 13 Nov 2026 at 15:40',
  received: '',
  ways: ['said', 'read', 'handed', 'posted'],
  days: [
    { value: '0', text: 'Today' },
    { value: '1', text: '13 Nov 2026' },
  ],
  mayTick: true,
  cautions: [{ label: 'Must not reach the family, or somebody in it', words: 'Where her mother lives now.' }],
}

export const previews: readonly Preview[] = [
  {
    page: 'Families',
    state: 'one late, one not yet, one told',
    render: () => familyPage({ open: [late, row], notYet: [notYet], told: [told], toldDays: 14 }),
  },
  { page: 'Families', state: 'empty', render: () => familyPage({ open: [], notYet: [], told: [], toldDays: 14 }) },
  { page: 'Telling a family', state: 'to tell', render: () => familyTellingPage(one, blankForm) },
  {
    page: 'Telling a family',
    state: 'told',
    render: () =>
      familyTellingPage({ ...one, row: told, received: 'They were calm, and asked who visits.' }, blankForm),
  },
  {
    page: 'Telling a family',
    state: 'not told yet',
    render: () =>
      familyTellingPage({ ...one, row: notYet, words: 'The person who may have hurt her is at home.' }, blankForm),
  },
  {
    page: 'Telling a family',
    state: 'incomplete',
    render: () =>
      familyTellingPage(one, {
        typed: {},
        errors: {
          daysAgo: 'Choose the day they were told',
          how: 'Choose how they were told',
          received: 'Write how they received it',
        },
      }),
  },
]
