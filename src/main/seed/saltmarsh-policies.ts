import type { HubPlan } from './hub-plan.ts'
import { questions as q } from './questions.ts'

const ask = (agencyKind: string, ...lists: readonly (readonly string[])[]) => ({ agencyKind, questions: lists.flat() })

/** What the hub of Saltmarsh Bay has settled for itself: worries, levels, routes, ratings, reasons. */
const concerns = {
  concerns: [
    {
      key: 'injury',
      name: 'Unexplained injury',
      ask: [
        ask('police', q.police),
        ask('health', q.health),
        ask('education', q.education),
        ask('housing', q.housing),
        ask('gp-practice', q.surgery),
      ],
    },
    {
      key: 'domestic-abuse',
      name: 'Domestic abuse',
      ask: [
        ask('police', q.police),
        ask('health', q.health),
        ask('education', q.education),
        ask('housing', q.housing),
        ask('probation', q.probation),
      ],
    },
    {
      key: 'neglect',
      name: 'Neglect',
      ask: [ask('health', q.health), ask('education', q.education), ask('housing', q.housing)],
    },
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
      ask: [
        ask('health', q.maternity, q.health),
        ask('police', q.police),
        ask('housing', q.housing),
        ask('probation', q.probation),
      ],
    },
    {
      key: 'exploitation',
      name: 'Exploitation or going missing',
      ask: [ask('police', q.police, q.policeExploitation), ask('education', q.education), ask('health', q.health)],
    },
    {
      key: 'housing-need',
      name: 'Housing or money worries',
      ask: [ask('housing', q.housing), ask('education', q.education)],
    },
  ],
}

const thresholds = {
  document: 'Saltmarsh Bay: the right help at the right time (invented for demonstration)',
  levels: [
    {
      key: '1',
      name: 'Level 1: universal',
      words: 'The child does well with the services every child has.',
      significantHarm: false,
    },
    {
      key: '2',
      name: 'Level 2: early help',
      words: 'The child has needs that one or two services can meet early, with the family’s agreement.',
      significantHarm: false,
    },
    {
      key: '3',
      name: 'Level 3: family help',
      words:
        'Several needs together; the child’s health or development is likely to suffer without a lead professional and a plan.',
      significantHarm: false,
    },
    {
      key: '4',
      name: 'Level 4: protection',
      words: 'There is reasonable cause to suspect that the child suffers, or is likely to suffer, significant harm.',
      significantHarm: true,
    },
  ],
}

const routes = {
  routes: [
    {
      key: 'strategy-discussion',
      name: 'Strategy discussion',
      whatNow:
        'Keep to your usual arrangements for the child today and tell us at once of any change. Do not question the child. A social worker will ring you.',
      levels: ['4'],
      second: false,
      team: 'Child protection team',
    },
    {
      key: 'assessment',
      name: 'Assessment by a social worker',
      whatNow:
        'A social worker will contact the family within four working days. Please go on supporting the child as you do.',
      levels: ['3', '4'],
      second: false,
      team: 'Assessment team',
    },
    {
      key: 'family-help',
      name: 'Family help',
      whatNow: 'A family help worker will ring you to agree who leads. Please talk with the parents about it.',
      levels: ['2', '3'],
      second: false,
      team: 'Family help team',
    },
    {
      key: 'setting-led',
      name: 'Early help led by your setting',
      whatNow:
        'Please begin an early help assessment with the family. The early help adviser can join your first meeting.',
      levels: ['2'],
      second: false,
      team: '',
    },
    {
      key: 'advice',
      name: 'Advice and services for everyone',
      whatNow: 'Please share the services named above with the family and tell us if your worry grows.',
      levels: ['1', '2'],
      second: false,
      team: '',
    },
    {
      key: 'no-further-action',
      name: 'No further action',
      whatNow: 'Please go on watching and recording. Refer again if anything changes.',
      levels: ['1', '2', '3', '4'],
      second: true,
      team: '',
    },
  ],
}

const ratings = {
  ratings: [
    {
      rating: 'red',
      meaning: 'A child may be suffering, or likely to suffer, significant harm now.',
      decision: { amount: 4, unit: 'elapsed-hours' },
      agencyAnswer: { amount: 2, unit: 'elapsed-hours' },
    },
    {
      rating: 'amber',
      meaning: 'Serious worry, no sign that the child is in danger today.',
      decision: { amount: 8, unit: 'working-hours' },
      agencyAnswer: { amount: 5, unit: 'working-hours' },
    },
    {
      rating: 'green',
      meaning: 'The child needs help; the family can wait a few days for the right one.',
      decision: { amount: 24, unit: 'working-hours' },
      agencyAnswer: { amount: 16, unit: 'working-hours' },
    },
  ],
  firstLook: { amount: 4, unit: 'working-hours' },
  disagreementReply: { amount: 2, unit: 'working-days' },
}

const consent = {
  noConsentReasons: [
    { key: 'risk-to-child', name: 'Asking could put the child at risk' },
    { key: 'risk-to-other', name: 'Asking could put somebody else at risk' },
    { key: 'obstruct', name: 'Asking could obstruct an investigation' },
    { key: 'delay', name: 'Asking would cause a delay the child cannot afford' },
    { key: 'could-not', name: 'We tried and could not reach the family' },
  ],
}

export const saltmarshPolicies = {
  hours: { hours: 'Mo-Th 09:00-17:00; Fr 09:00-17:00' },
  ratings,
  thresholds,
  concerns,
  routes,
  consent,
} satisfies HubPlan['policies']
