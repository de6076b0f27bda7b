import type { DecisionBody } from '../model/decision.ts'
import { anInventedStanding, fourteenStandings } from './invented-contacts.ts'

// Invented decisions for the previews. Nobody here exists.

const [late] = fourteenStandings
if (late === undefined) throw new Error('The invented queue is too short.')

export const openStanding = fourteenStandings[2] ?? late
export const screenStanding = fourteenStandings[1] ?? late
export const longStanding = fourteenStandings[5] ?? late

const row = anInventedStanding({
  rating: 'amber',
  clock: openStanding.clock,
  who: 'Sanjay, 4',
  concern: 'Emotional harm',
  from: 'Little Terns Nursery',
  stage: 'ready',
  holder: 'Miriam Falk',
})
export const decidedStanding = { ...row, contact: { ...row.contact, state: 'decided' as const } }

export const aBody: DecisionBody = {
  known:
    'A bruise the size of a thumb on the left upper arm, seen by two members of staff.\nPolice were called to the address on 3 September.',
  meaning: 'She may be hurt again by the person who collects her.',
  why: 'A social worker must see her and the home; the family has not been heard.',
  wouldChange: 'A doctor’s word that the mark has another cause.',
  dissent: 'Health would rather plan with police first.',
  toldReason: 'What you saw, with what others know, needs a social worker to see the child and the home.',
  toldNow:
    'A social worker will contact the family within four working days. Please go on supporting the child as you do.',
  urgent: '',
  items: [],
  levelName: 'Level 4: protection',
  outcomeName: 'Assessment by a social worker',
  team: 'Assessment team',
  notAnswered: ['Bay Housing'],
}

export const aChild = '33333333-3333-4333-8333-333333333333'
export const anotherChild = '44444444-4444-4444-8444-444444444444'
export const aLongName = 'Maximiliana-Anastasia Wolfeschlegelsteinhausen-Featherstonehaugh'
