import type { EventKinds, SignalRules } from './signal-rules.ts'

export const usualEvents: EventKinds = {
  kinds: [
    { key: 'not-brought', name: 'Was not brought to an appointment' },
    { key: 'moved-home', name: 'Moved home' },
    { key: 'changed-service', name: 'Changed school, nursery or doctor' },
    { key: 'stopped-attending', name: 'Stopped coming to school or nursery' },
    { key: 'police-attended', name: 'Police were called to the home' },
    { key: 'emergency-care', name: 'Came to emergency care' },
    { key: 'injury-seen', name: 'An injury was seen' },
    { key: 'domestic-abuse', name: 'Domestic abuse' },
    { key: 'parent-mental-health', name: 'A parent’s mental health' },
    { key: 'parent-substances', name: 'A parent’s alcohol or drugs' },
    { key: 'isolated', name: 'The family is alone: no visitors, no relatives, no services' },
    { key: 'concern-raised', name: 'A worker raised a concern' },
  ],
}

const noFurther = ['outcome:no-further-action', 'outcome:advice']
const assessed = ['outcome:assessment', 'outcome:strategy-discussion']

export const usualSignals: SignalRules = {
  rules: [
    {
      key: 'repeat-contacts',
      name: 'Several agencies told the hub, and nobody assessed',
      on: true,
      pattern: {
        shape: 'repeated',
        counts: ['contact'],
        unless: assessed,
        times: 3,
        agencies: 2,
        months: 12,
        apartDays: 3,
      },
      why: 'Each contact was looked at by itself. Together they come from people who do not work with each other.',
      notSaid:
        'It does not say that any one contact was decided wrongly, or that the worries are about the same thing.',
    },
    {
      key: 'raised-again',
      name: 'A concern came again after it was closed',
      on: true,
      pattern: { shape: 'followed', first: noFurther, then: ['contact'], times: 1, months: 12, apartDays: 1 },
      why: 'Somebody is worried again after the hub closed a contact about this family or gave advice.',
      notSaid: 'It does not say that closing was wrong: what was known then may have been less.',
    },
    {
      key: 'not-brought',
      name: 'Not brought to appointments after a concern',
      on: true,
      pattern: {
        shape: 'followed',
        first: ['contact', 'concern-raised', 'injury-seen'],
        then: ['not-brought'],
        times: 2,
        months: 9,
        apartDays: 7,
      },
      why: 'Children depend on adults to be taken. Missed appointments after a worry keep people from seeing the child.',
      notSaid: 'It does not say why. Letters go astray, buses stop, and services change dates.',
    },
    {
      key: 'moves',
      name: 'Moves and changes after a contact',
      on: true,
      pattern: {
        shape: 'followed',
        first: ['contact', 'concern-raised', 'injury-seen'],
        then: ['moved-home', 'changed-service'],
        times: 2,
        months: 12,
        apartDays: 30,
      },
      why: 'With each move, whoever knew the child is left behind, and the next person begins with nothing.',
      notSaid: 'It does not say that the family is avoiding anybody. Rents end, and people find work elsewhere.',
    },
    {
      key: 'same-adult',
      name: 'One adult in contacts about different children',
      on: true,
      pattern: { shape: 'same-adult', households: 3, months: 36 },
      why: 'Nobody who knows one of these children can see the others.',
      notSaid: 'It does not say that the adult did anything. Grandparents and family friends are in many homes.',
    },
    {
      key: 'at-once',
      name: 'Abuse at home, a parent’s mental health and alcohol or drugs, and alone with it',
      on: true,
      pattern: {
        shape: 'together',
        groups: [['domestic-abuse', 'police-attended'], ['parent-mental-health'], ['parent-substances'], ['isolated']],
        atLeast: 4,
        agencies: 2,
        months: 24,
      },
      why: 'Each agency may hold one part. For a child they happen in one home, with nobody outside it to turn to.',
      notSaid: 'It does not say that the parents do harm. Each part alone is common, and may be well looked after.',
    },
    {
      key: 'new-baby',
      name: 'A baby in a family that was in a contact before',
      on: true,
      pattern: { shape: 'new-baby', youngerThanMonths: 12, earlier: 1, months: 60 },
      why: 'What was worrying for an older child may still be there, and a baby cannot tell.',
      notSaid: 'It does not say that anything is wrong now. Families change, and help may have helped.',
    },
    {
      key: 'police-again',
      name: 'Police called to the home again and again',
      on: true,
      pattern: {
        shape: 'repeated',
        counts: ['police-attended'],
        unless: assessed,
        times: 3,
        agencies: 1,
        months: 12,
        apartDays: 2,
      },
      why: 'One call is an incident. Several are what the child lives with.',
      notSaid: 'It does not say who was called about: a neighbour or somebody visiting may have been the reason.',
    },
    {
      key: 'out-of-sight',
      name: 'Stopped being seen by anybody',
      on: true,
      pattern: {
        shape: 'together',
        groups: [['stopped-attending'], ['not-brought']],
        atLeast: 2,
        agencies: 2,
        months: 6,
      },
      why: 'Two agencies lost sight of the child at about the same time, and each may think that the other sees them.',
      notSaid: 'It does not say that somebody hides the child. Illness, a move or home teaching look the same.',
    },
  ],
}
