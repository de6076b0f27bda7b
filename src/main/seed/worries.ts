/** What referrers wrote, by concern: invented, in the plain words such forms hold. */
export type Worry = {
  readonly concern: string
  readonly worriedAbout: string
  readonly impact: string
  readonly when: string
  readonly workingWell: string
  readonly voice: string
  readonly wanted: string
}

export const worries: readonly Worry[] = [
  {
    concern: 'injury',
    worriedAbout:
      'A bruise the size of a two-pound coin on the left upper arm, seen when changing for water play. The mother said a fall from a scooter; the child cannot ride one yet.',
    impact: 'Flinched when a member of staff reached past. Has been quieter than usual this week.',
    when: 'Seen this morning at 09:40 in the toddler room by two members of staff.',
    workingWell: 'Mother brings the child on time and they greet each other warmly.',
    voice: 'Asked what happened, said “bang” and pointed at the door.',
    wanted: 'We want the bruise looked at and to know whether anyone else is worried.',
  },
  {
    concern: 'domestic-abuse',
    worriedAbout:
      'Mother told the key worker that her partner broke her phone and stopped her leaving the house on Sunday. The children were upstairs.',
    impact: 'The older child covers the younger one’s ears when voices are raised at pick-up.',
    when: 'Told at collection yesterday. She says it is the third time since the summer.',
    workingWell: 'Grandmother collects on Fridays and the children are relaxed with her.',
    voice: '“We have to be quiet when he is home.”',
    wanted: 'Help for mother to stay safe, and somebody to speak with the children.',
  },
  {
    concern: 'neglect',
    worriedAbout:
      'Comes without a coat or breakfast most days. Nappy rash untreated for ten days although we asked twice.',
    impact: 'Hungry until snack, tired, and has stopped gaining weight according to the health visitor’s red book.',
    when: 'Since half-term; written down eleven times.',
    workingWell: 'Father answers our calls and came to the first meeting.',
    voice: 'Too young to say. Cries when it is time to go home on Fridays.',
    wanted: 'A worker who can visit and help with routines.',
  },
  {
    concern: 'emotional',
    worriedAbout:
      'Called “the bad one” in front of others; is told that the baby is loved more. Wets herself when collected by the step-father.',
    impact: 'Hits her own head and says she is bad. Speech has gone backwards.',
    when: 'Getting worse over six weeks.',
    workingWell: 'Sings and plays well with her key worker.',
    voice: '“I am the bad one.”',
    wanted: 'Family support and someone to listen to her.',
  },
  {
    concern: 'parental-health',
    worriedAbout:
      'Mother smelled of alcohol at two collections and could not say who else was at home. She has spoken of not sleeping since the birth.',
    impact: 'The child has been collected late four times and waits by the window.',
    when: 'Tuesday and today, both at 15:15.',
    workingWell: 'She came to stay-and-play for a year and was proud of the child’s drawings.',
    voice: '“Mummy sleeps and I watch the tablet.”',
    wanted: 'Somebody to see mother soon and check who helps at home.',
  },
  {
    concern: 'housing-need',
    worriedAbout:
      'Family of five in one room since the landlord changed the locks of the second. Damp on the wall beside the cot.',
    impact: 'The baby coughs; nobody sleeps through.',
    when: 'For three weeks.',
    workingWell: 'Both parents are open about it and want help.',
    voice: '“We all sleep in the big bed.”',
    wanted: 'Help with housing.',
  },
  {
    concern: 'exploitation',
    worriedAbout:
      'The older brother has new trainers and two phones, was missing overnight twice, and a car waits for him outside the nursery at pick-up.',
    impact: 'The little sister is frightened of the car.',
    when: 'Twice last week.',
    workingWell: 'Mother rings us when she is worried.',
    voice: '“He goes with the loud car.”',
    wanted: 'Police and school to put together what they know.',
  },
  {
    concern: 'unborn',
    worriedAbout:
      'Expecting a baby in the new year, has missed three antenatal appointments and is sleeping on friends’ sofas with her toddler.',
    impact: 'No plan for the birth or for the toddler while she is in hospital.',
    when: 'She told us on Monday.',
    workingWell: 'Trusts our deputy and came to ask for help herself.',
    voice: 'The toddler says “baby in there” and strokes the bump.',
    wanted: 'A plan before the birth.',
  },
]

/** What agencies found, by kind of agency. */
export const findings: Readonly<
  Record<
    string,
    readonly {
      readonly content: string
      readonly nature: 'fact' | 'opinion' | 'hearsay'
      readonly side: 'worry' | 'strength' | 'neutral'
      readonly mayLeave: 'yes' | 'ask-us' | 'no'
    }[]
  >
> = {
  police: [
    {
      content:
        'Officers called to the address after a neighbour reported shouting. Both adults said it was an argument; the children were asleep. No offence recorded.',
      nature: 'fact',
      side: 'worry',
      mayLeave: 'yes',
    },
    {
      content: 'Caution for common assault in another area eight years ago, adult male of the household.',
      nature: 'fact',
      side: 'worry',
      mayLeave: 'ask-us',
    },
    {
      content: 'Information of unknown reliability that the address is used to store goods.',
      nature: 'hearsay',
      side: 'worry',
      mayLeave: 'no',
    },
  ],
  health: [
    {
      content: 'Was not brought to the two-year review, twice. A third date is offered.',
      nature: 'fact',
      side: 'worry',
      mayLeave: 'yes',
    },
    {
      content: 'Attended the emergency department with a scald to the hand; the account fitted.',
      nature: 'fact',
      side: 'neutral',
      mayLeave: 'yes',
    },
    {
      content: 'Health visitor finds mother low in mood and open to help.',
      nature: 'opinion',
      side: 'strength',
      mayLeave: 'ask-us',
    },
  ],
  education: [
    {
      content: 'Sibling’s attendance fell from 96 to 81 per cent since September.',
      nature: 'fact',
      side: 'worry',
      mayLeave: 'yes',
    },
    {
      content: 'Class teacher thinks the sibling has become watchful and very helpful.',
      nature: 'opinion',
      side: 'worry',
      mayLeave: 'yes',
    },
  ],
  housing: [
    {
      content: 'Tenancy in mother’s name since 2022. A man not on the tenancy answered the door at the gas check.',
      nature: 'fact',
      side: 'worry',
      mayLeave: 'yes',
    },
    {
      content: 'Rent is paid and the home was clean and warm at the last visit.',
      nature: 'fact',
      side: 'strength',
      mayLeave: 'yes',
    },
  ],
  probation: [
    {
      content: 'No adult named is supervised. One was, until March 2021, for driving offences.',
      nature: 'fact',
      side: 'neutral',
      mayLeave: 'yes',
    },
  ],
  nursery: [
    {
      content: 'Attends four mornings; collected late twice this month by an uncle we had not met.',
      nature: 'fact',
      side: 'worry',
      mayLeave: 'yes',
    },
  ],
}
