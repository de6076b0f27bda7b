import { expect, it } from 'vitest'
import { anInventedReferral } from '../parts/invented-referral.ts'
import { aboutOf, proposeAsks } from './ask.ts'

const concerns = [
  {
    key: 'injury',
    ask: [
      { agencyKind: 'police', questions: ['p1'] },
      { agencyKind: 'nursery', questions: ['n1'] },
    ],
  },
  { key: 'neglect', ask: [{ agencyKind: 'housing', questions: ['h1'] }] },
]

const agencies = [
  { id: '1', kind: 'local-authority', name: 'Council', seat: 'lead' },
  { id: '2', kind: 'police', name: 'Saltmarsh Police', seat: 'co-located' },
  { id: '3', kind: 'housing', name: 'Bay Housing', seat: 'virtual' },
  { id: '4', kind: 'nursery', name: 'Little Terns Nursery', seat: 'virtual' },
  { id: '5', kind: 'nursery', name: 'Dunes Day Nursery', seat: 'none' },
  { id: '6', kind: 'gp-practice', name: 'Harbour Road Surgery', seat: 'none' },
]

const { referral } = anInventedReferral
const about = { concern: 'injury', asksAgencies: true, source: '99', referral }
const proposed = (over: Partial<typeof about>) =>
  proposeAsks(concerns, { ...about, ...over }, agencies)
    .filter((one) => one.proposed)
    .map(({ agency }) => agency.name)

it('proposes the kinds of agency that the concern names, and the settings the children go to', () => {
  expect(proposed({})).toEqual(['Saltmarsh Police', 'Little Terns Nursery', 'Harbour Road Surgery'])
})

it('does not propose to ask the one who referred', () => {
  expect(proposed({ source: '4' })).toEqual(['Saltmarsh Police', 'Harbour Road Surgery'])
})

it('proposes nobody where the rating asks nobody', () => {
  expect(proposed({ asksAgencies: false })).toEqual([])
})

it('never offers the lead agency', () => {
  expect(proposeAsks(concerns, about, agencies).map(({ agency }) => agency.name)).not.toContain('Council')
})

it('offers an agency that is not proposed the questions its kind is asked elsewhere', () => {
  const housing = proposeAsks(concerns, about, agencies).find(({ agency }) => agency.name === 'Bay Housing')
  expect(housing).toMatchObject({ proposed: false, questions: ['h1'] })
})

it('never offers a body of no kind that the hub’s rules hold no question for', () => {
  const partnership = { id: '7', kind: 'other', name: 'Safeguarding Partnership', seat: 'none' }
  const charity = [...concerns, { key: 'money', ask: [{ agencyKind: 'other', questions: ['o1'] }] }]
  expect(proposeAsks(concerns, about, [partnership])).toEqual([])
  expect(proposeAsks(charity, about, [partnership])).toHaveLength(1)
})

it('asks a surgery its own questions where the hub has any, and a nursery’s only where it has none', () => {
  const surgery = [...concerns, { key: 'money', ask: [{ agencyKind: 'gp-practice', questions: ['g1'] }] }]
  const asked = (rules: typeof concerns) =>
    proposeAsks(rules, about, agencies).find(({ agency }) => agency.kind === 'gp-practice')?.asked
  expect(asked(surgery)).toEqual(['g1'])
  expect(asked(concerns)).toEqual(['n1'])
})

it('tells agencies nothing of who referred, of consent or of what the family may not hear', () => {
  const told = JSON.stringify(aboutOf(referral, 'Unexplained injury', 'A bruise.'))
  for (const hidden of ['Beddoes', 'staff noticed', 'short with staff', '07700']) expect(told).not.toContain(hidden)
})
