import type { HubPlan } from './hub-plan.ts'
import { questions as q } from './questions.ts'
import { saltmarshPolicies } from './saltmarsh-policies.ts'

/** A second hub, composed differently: four ratings with short limits, other levels, fewer partners, longer days. */
export const northcliff: HubPlan = {
  slug: 'northcliff',
  name: 'Northcliff front door',
  division: 'england-and-wales',
  policies: {
    hours: { hours: 'Mo-Fr 08:00-18:00; Sa 09:00-12:00' },
    ratings: {
      ratings: [
        {
          rating: 'red',
          meaning: 'Immediate risk.',
          decision: { amount: 2, unit: 'elapsed-hours' },
          agencyAnswer: { amount: 1, unit: 'elapsed-hours' },
        },
        {
          rating: 'amber',
          meaning: 'Risk likely to grow within days.',
          decision: { amount: 6, unit: 'working-hours' },
          agencyAnswer: { amount: 4, unit: 'working-hours' },
        },
        {
          rating: 'green',
          meaning: 'Needs support from a named service.',
          decision: { amount: 24, unit: 'working-hours' },
          agencyAnswer: { amount: 16, unit: 'working-hours' },
        },
        {
          rating: 'blue',
          meaning: 'Universal services are enough.',
          decision: { amount: 3, unit: 'working-days' },
          agencyAnswer: null,
        },
      ],
      firstLook: { amount: 2, unit: 'working-hours' },
      disagreementReply: { amount: 1, unit: 'working-days' },
    },
    thresholds: {
      document: 'Northcliff continuum of need (invented for demonstration)',
      levels: [
        { key: 'universal', name: 'Universal', words: 'Needs met by services for all.', significantHarm: false },
        {
          key: 'targeted',
          name: 'Targeted',
          words: 'More than one need; a lead professional helps.',
          significantHarm: false,
        },
        {
          key: 'specialist',
          name: 'Specialist',
          words: 'Significant harm is suspected or likely.',
          significantHarm: true,
        },
      ],
    },
    concerns: {
      concerns: [
        {
          key: 'harm',
          name: 'A child may be harmed',
          ask: [
            { agencyKind: 'police', questions: [...q.police] },
            { agencyKind: 'health', questions: [...q.health] },
          ],
        },
        { key: 'need', name: 'A family needs help', ask: [{ agencyKind: 'health', questions: [...q.health] }] },
      ],
    },
    routes: {
      routes: [
        {
          key: 'protect',
          name: 'Protection enquiry',
          whatNow: 'A social worker will ring you today.',
          levels: ['specialist'],
          second: false,
          team: 'Protection team',
        },
        {
          key: 'support',
          name: 'Support worker',
          whatNow: 'A support worker will ring the family this week.',
          levels: ['targeted', 'specialist'],
          second: false,
          team: 'Support team',
        },
        {
          key: 'close',
          name: 'No further action',
          whatNow: 'Refer again if your worry grows.',
          levels: ['universal', 'targeted', 'specialist'],
          second: true,
          team: '',
        },
      ],
    },
    consent: saltmarshPolicies.consent,
  },
  agencies: [
    {
      key: 'nc-council',
      kind: 'local-authority',
      name: 'Northcliff Council',
      letter: 'C',
      seat: 'lead',
      contactName: 'Front door desk',
      people: [
        { key: 'nc-screener', name: 'Alun Prosser', roles: ['screener'] },
        { key: 'nc-decider', name: 'Fatou Ceesay', roles: ['decision-maker'] },
        { key: 'nc-decider2', name: 'Ruth Ellery', roles: ['decision-maker'] },
      ],
    },
    {
      key: 'nc-police',
      kind: 'police',
      name: 'Northcliff Police',
      letter: 'P',
      seat: 'virtual',
      contactName: 'Public protection desk',
      people: [{ key: 'nc-police', name: 'DC Owen Marsh', roles: ['researcher', 'agency-supervisor'] }],
    },
    {
      key: 'nc-health',
      kind: 'health',
      name: 'Cliffside Health',
      letter: 'H',
      seat: 'co-located',
      contactName: 'Named nurse',
      people: [{ key: 'nc-health', name: 'Salma Idris', roles: ['researcher'] }],
    },
    {
      key: 'nc-school',
      kind: 'school',
      name: 'Gannet Primary School',
      letter: 'S',
      seat: 'virtual',
      contactName: 'Jill Harte',
      people: [{ key: 'nc-school', name: 'Jill Harte', roles: ['referrer', 'researcher'] }],
    },
  ],
}
