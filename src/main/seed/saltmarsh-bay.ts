import type { HubPlan } from './hub-plan.ts'
import { questions as q } from './questions.ts'

const ask = (agencyKind: string, ...lists: readonly (readonly string[])[]) => ({ agencyKind, questions: lists.flat() })

const concerns = {
  concerns: [
    {
      key: 'injury',
      name: 'Unexplained injury',
      ask: [ask('police', q.police), ask('health', q.health), ask('education', q.education), ask('housing', q.housing)],
    },
    {
      key: 'domestic-abuse',
      name: 'Domestic abuse',
      ask: [ask('police', q.police), ask('health', q.health), ask('education', q.education), ask('housing', q.housing), ask('probation', q.probation)],
    },
    { key: 'neglect', name: 'Neglect', ask: [ask('health', q.health), ask('education', q.education), ask('housing', q.housing)] },
    {
      key: 'emotional',
      name: 'Emotional harm',
      ask: [ask('health', q.health), ask('education', q.education), ask('nursery', q.setting)],
    },
    {
      key: 'parental-health',
      name: 'Parent’s mental health, alcohol or drugs',
      ask: [ask('health', q.health), ask('police', q.police), ask('education', q.education)],
    },
    {
      key: 'unborn',
      name: 'Worry for an unborn child',
      ask: [ask('health', q.maternity, q.health), ask('police', q.police), ask('housing', q.housing), ask('probation', q.probation)],
    },
    {
      key: 'exploitation',
      name: 'Exploitation or going missing',
      ask: [ask('police', q.police, q.policeExploitation), ask('education', q.education), ask('health', q.health)],
    },
    { key: 'housing-need', name: 'Housing or money worries', ask: [ask('housing', q.housing), ask('education', q.education)] },
  ],
}

const thresholds = {
  document: 'Saltmarsh Bay: the right help at the right time (invented for demonstration)',
  levels: [
    { key: '1', name: 'Level 1: universal', words: 'The child does well with the services every child has.', significantHarm: false },
    { key: '2', name: 'Level 2: early help', words: 'The child has needs that one or two services can meet early, with the family’s agreement.', significantHarm: false },
    { key: '3', name: 'Level 3: family help', words: 'Several needs together; the child’s health or development is likely to suffer without a lead professional and a plan.', significantHarm: false },
    { key: '4', name: 'Level 4: protection', words: 'There is reasonable cause to suspect that the child suffers, or is likely to suffer, significant harm.', significantHarm: true },
  ],
}

const routes = {
  routes: [
    { key: 'strategy-discussion', name: 'Strategy discussion', whatNow: 'Keep to your usual arrangements for the child today and tell us at once of any change. Do not question the child. A social worker will ring you.', levels: ['4'], second: false, team: 'Child protection team' },
    { key: 'assessment', name: 'Assessment by a social worker', whatNow: 'A social worker will contact the family within four working days. Please go on supporting the child as you do.', levels: ['3', '4'], second: false, team: 'Assessment team' },
    { key: 'family-help', name: 'Family help', whatNow: 'A family help worker will ring you to agree who leads. Please talk with the parents about it.', levels: ['2', '3'], second: false, team: 'Family help team' },
    { key: 'setting-led', name: 'Early help led by your setting', whatNow: 'Please begin an early help assessment with the family. The early help adviser can join your first meeting.', levels: ['2'], second: false, team: '' },
    { key: 'advice', name: 'Advice and services for everyone', whatNow: 'Please share the services named above with the family and tell us if your worry grows.', levels: ['1', '2'], second: false, team: '' },
    { key: 'no-further-action', name: 'No further action', whatNow: 'Please go on watching and recording. Refer again if anything changes.', levels: ['1', '2', '3', '4'], second: true, team: '' },
  ],
}

const ratings = {
  ratings: [
    { rating: 'red', meaning: 'A child may be suffering, or likely to suffer, significant harm now.', decision: { amount: 4, unit: 'elapsed-hours' }, agencyAnswer: { amount: 2, unit: 'elapsed-hours' } },
    { rating: 'amber', meaning: 'Serious worry, no sign that the child is in danger today.', decision: { amount: 8, unit: 'working-hours' }, agencyAnswer: { amount: 5, unit: 'working-hours' } },
    { rating: 'green', meaning: 'The child needs help; the family can wait a few days for the right one.', decision: { amount: 24, unit: 'working-hours' }, agencyAnswer: { amount: 16, unit: 'working-hours' } },
  ],
  firstLook: { amount: 4, unit: 'working-hours' },
  disagreementReply: { amount: 2, unit: 'working-days' },
}

export const consent = {
  noConsentReasons: [
    { key: 'risk-to-child', name: 'Asking could put the child at risk' },
    { key: 'risk-to-other', name: 'Asking could put somebody else at risk' },
    { key: 'obstruct', name: 'Asking could obstruct an investigation' },
    { key: 'delay', name: 'Asking would cause a delay the child cannot afford' },
    { key: 'could-not', name: 'We tried and could not reach the family' },
  ],
}

export const saltmarshBay: HubPlan = {
  slug: 'saltmarsh-bay',
  name: 'Saltmarsh Bay hub',
  division: 'england-and-wales',
  policies: { hours: { hours: 'Mo-Th 09:00-17:00; Fr 09:00-17:00' }, ratings, thresholds, concerns, routes, consent },
  agencies: [
    {
      key: 'council', kind: 'local-authority', name: 'Saltmarsh Bay Council', letter: 'C', seat: 'lead', contactName: 'Hub business support',
      people: [
        { key: 'screener', name: 'Rosa Osei', roles: ['screener'] },
        { key: 'screener2', name: 'Tom Bright', roles: ['screener'] },
        { key: 'decider', name: 'Miriam Falk', roles: ['decision-maker'] },
        { key: 'decider2', name: 'Daniel Achterberg', roles: ['decision-maker'] },
        { key: 'support', name: 'Joan Petty', roles: ['business-support'] },
        { key: 'governance', name: 'Iris Keane', roles: ['information-governance'] },
        { key: 'hub-admin', name: 'Hugh Calder', roles: ['hub-administrator'] },
        { key: 'night', name: 'Sam Frost', roles: ['out-of-hours'] },
      ],
    },
    { key: 'police', kind: 'police', name: 'Saltmarsh Police', letter: 'P', seat: 'co-located', contactName: 'Police desk', people: [{ key: 'police', name: 'Sgt Amir Dhillon', roles: ['researcher', 'agency-supervisor'] }, { key: 'police-admin', name: 'Fiona Gale', roles: ['agency-administrator'] }, { key: 'police-leaver', name: 'PC Dan Orr', roles: ['researcher'] }] },
    { key: 'health', kind: 'health', name: 'Bay Community Health', letter: 'H', seat: 'co-located', contactName: 'Health navigator', people: [{ key: 'health', name: 'Grace Moyo', roles: ['researcher', 'agency-supervisor'] }] },
    { key: 'education', kind: 'education', name: 'Bay Education Service', letter: 'E', seat: 'virtual', contactName: 'Education lead', people: [{ key: 'education', name: 'Peter Sandoval', roles: ['researcher'] }] },
    { key: 'housing', kind: 'housing', name: 'Bay Housing', letter: 'Ho', seat: 'virtual', contactName: 'Duty housing officer', people: [{ key: 'housing', name: 'Lena Fry', roles: ['researcher'] }] },
    { key: 'probation', kind: 'probation', name: 'Coast Probation', letter: 'Pr', seat: 'on-call', contactName: 'Duty probation officer', people: [{ key: 'probation', name: 'Marcus Hale', roles: ['researcher'] }] },
    { key: 'partnership', kind: 'other', name: 'Saltmarsh Bay Safeguarding Partnership', letter: 'SP', seat: 'none', contactName: 'Partnership office', people: [{ key: 'scrutineer', name: 'Ingrid Solano', roles: ['board-member'] }] },
    { key: 'terns', kind: 'nursery', name: 'Little Terns Nursery', letter: 'N', seat: 'virtual', contactName: 'Carol Beddoes', deputyName: 'Nia Parry', people: [{ key: 'nursery', name: 'Carol Beddoes', roles: ['referrer', 'researcher'] }, { key: 'nursery-deputy', name: 'Nia Parry', roles: ['referrer'] }, { key: 'nursery-admin', name: 'Olive Marchant', roles: ['agency-administrator'] }, { key: 'nursery-leaver', name: 'Poppy Lind', roles: ['referrer'] }] },
    { key: 'dunes', kind: 'nursery', name: 'Dunes Day Nursery', letter: 'N', seat: 'none', contactName: 'Shabnam Rashid', deputyName: 'Kit Lowry', people: [{ key: 'nursery2', name: 'Shabnam Rashid', roles: ['referrer'] }] },
    { key: 'childminder', kind: 'childminder', name: 'Sandpipers childminding', letter: 'N', seat: 'none', contactName: 'Bea Quayle', people: [{ key: 'childminder', name: 'Bea Quayle', roles: ['referrer'] }] },
    { key: 'gp', kind: 'gp-practice', name: 'Harbour Road Surgery', letter: 'G', seat: 'none', contactName: 'Practice safeguarding lead', deputyName: 'Practice manager', people: [{ key: 'gp', name: 'Dr Helen Strand', roles: ['referrer'] }] },
  ],
}
