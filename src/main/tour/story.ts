import type { Temporal } from 'temporal-polyfill'
import type { GivenAnswer, Referral } from '../../contexts/frontdoor/index.ts'
import type { Chance } from '../seed/chance.ts'
import { dramaPhone } from '../seed/hub-plan.ts'
import { girls, men, postcodes, streets, surnames, women } from '../seed/names.ts'

/** The family of one visitor's tour: invented anew each time, so that no tour finds another's child. */
export type TourFamily = {
  readonly first: string
  readonly last: string
  readonly mother: string
  readonly partner: string
  readonly street: string
  readonly address: string
  readonly postcode: string
  readonly born: string
}

export const inventTourFamily = (chance: Chance, friday: Temporal.PlainDate): TourFamily => {
  const last = chance.pick(surnames)
  const street = chance.pick(streets)
  return {
    first: chance.pick(girls),
    last,
    mother: `${chance.pick(women)} ${last}`,
    partner: `${chance.pick(men)} ${chance.pick(surnames)}`,
    street,
    address: `${chance.between(100, 900)} ${street}, Saltmarsh Bay`,
    postcode: chance.pick(postcodes),
    born: friday.subtract({ years: 3, days: chance.between(20, 340) }).toString(),
  }
}

export const whyRed =
  'A bruise on the upper arm of a three-year-old that the account does not explain, and she goes home tonight.'

const childOf = (family: TourFamily): Referral['children'][number] => ({
  firstNames: family.first,
  lastName: family.last,
  alsoKnownAs: '',
  birth: { kind: 'date', date: family.born },
  sex: 'girl',
  nhsNumber: '',
  ethnicity: '',
  language: 'English',
  needsInterpreter: false,
  disability: '',
  address: family.address,
  postcode: family.postcode,
  whereNow: '',
  setting: 'Little Terns Nursery',
  gp: 'Harbour Road Surgery',
})

const adult = { birth: { kind: 'unknown' }, phone: '' } as const

/** What the nursery writes at 16:50. Its referrer is whoever sends it. */
export const tourReferral = (
  family: TourFamily,
  referrer: { readonly name: string; readonly agency: string },
): Referral => ({
  immediateDanger: 'no',
  children: [childOf(family)],
  household: [
    {
      ...adult,
      name: family.mother,
      relationship: 'Mother',
      parentalResponsibility: 'yes',
      livesHere: 'yes',
      worryAbout: false,
    },
    {
      ...adult,
      name: family.partner,
      relationship: 'Mother’s partner',
      parentalResponsibility: 'no',
      livesHere: 'not-known',
      worryAbout: true,
    },
  ],
  consent: {
    familyAware: 'no',
    consent: 'not-asked',
    givenBy: '',
    reasons: ['risk-to-child'],
    explanation: `We do not know who is at home tonight, and ${family.first} could be told not to speak.`,
    keepFromFamily: '',
  },
  concern: {
    kind: 'injury',
    worriedAbout: `A bruise the size of a two-pound coin on ${family.first}’s left upper arm, seen when changing for water play. Her mother said a fall from a scooter; ${family.first} does not ride one yet.`,
    impactOnChild: 'Flinched when a member of staff reached past. Quieter than usual all week.',
    whenAndWhere: 'Seen at 15:40 today in the toddler room by two members of staff. She was collected at 16:15.',
    history: 'Late collections twice this month, written down.',
    risksToStaff: '',
  },
  workingWell: 'Her mother brings her on time and they greet each other warmly.',
  supportGiven: 'Key worker time every morning; we spoke with her mother on Tuesday about the late collections.',
  wanted: 'To know whether anyone else is worried, and what we should do before Monday.',
  childsVoice: `Asked what happened, ${family.first} said “bang” and pointed at the door.`,
  parentsViews: '',
  referrer: { ...referrer, role: 'Safeguarding lead', phone: dramaPhone(350) },
})

type Found = Omit<GivenAnswer, 'worker' | 'phone'>
const known = { answer: 'known', questionAnswers: [], reason: '' } as const

export const policeKnow = (family: TourFamily, friday: Temporal.PlainDate): Found => ({
  ...known,
  datesOfInvolvement: 'Records searched from January 2019 to today',
  notKnown: 'Whether the man at the address in September lives there.',
  items: [
    {
      occurred: friday.subtract({ days: 78 }).toString(),
      nature: 'fact',
      side: 'worry',
      mayLeave: 'yes',
      content: `Officers called to the home in ${family.street} after a neighbour reported shouting. Both adults said it was an argument; a child was asleep upstairs. No offence recorded.`,
    },
    {
      occurred: friday.subtract({ days: 30 }).toString(),
      nature: 'hearsay',
      side: 'worry',
      mayLeave: 'no',
      content:
        'A caller who would not give a name said that a child is shouted at in this street at night. The house is not known.',
    },
  ],
})

export const healthKnows = (family: TourFamily, friday: Temporal.PlainDate): Found => ({
  ...known,
  datesOfInvolvement: 'Health visiting from birth to today',
  notKnown: `Nobody from health has seen ${family.first} since March.`,
  items: [
    {
      occurred: friday.subtract({ days: 8 }).toString(),
      nature: 'fact',
      side: 'worry',
      mayLeave: 'yes',
      content: 'Was not brought to the review for the second time. A third date is offered.',
    },
    {
      occurred: friday.subtract({ days: 250 }).toString(),
      nature: 'opinion',
      side: 'strength',
      mayLeave: 'ask-us',
      content: `The health visitor found her mother low in mood, warm with ${family.first}, and open to help.`,
    },
  ],
})

export const tourDecision = {
  level: '4',
  outcome: 'strategy-discussion',
  known:
    'A bruise that the account does not explain; a police call to the home in the late summer; two reviews missed.',
  meaning: 'She may be hurt at home, and nobody from health has looked since March. She is at home now.',
  why: 'There is reasonable cause to suspect significant harm. Police, health and a social worker must plan tonight, and she must be seen.',
  wouldChange: 'A medical view that the bruise is an accident, and a calm home when she is seen.',
  dissent: '',
  toldReason:
    'Health answered in 48 minutes and the police in 41. With what you saw, it is enough for us to act tonight: a social worker sees her at home this evening.',
  toldNow:
    'Write down what you saw and heard, with times, and keep it. Do not question her on Monday. If she does not come, ring us before 09:30.',
  urgent: '',
  family: {
    tell: 'tell',
    words: 'A social worker comes this evening because we are worried about a bruise. She will listen to you both.',
    who: 'The social worker who visits this evening',
    by: 'day',
    needs: '',
    safeToWrite: 'not-known',
  },
} as const
