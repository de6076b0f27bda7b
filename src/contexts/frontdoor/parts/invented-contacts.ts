import { Temporal } from 'temporal-polyfill'
import type { AgencyId, HubId, UserId } from '../../../kernel/id.ts'
import type { DeadlineWords } from '../model/clock-words.ts'
import type { Contact, ContactId, Rating } from '../model/contact.ts'
import type { Stage } from '../model/queue.ts'
import type { AgencyMark, Standing } from '../model/standing.ts'

// Invented contacts for the previews of the hub's pages. Nobody here exists.

export const me = '00000000-0000-4000-8000-000000000002' as UserId

const baseContact: Contact = {
  id: '00000000-0000-4000-8000-000000000010' as ContactId,
  hub: '00000000-0000-4000-8000-000000000001' as HubId,
  reference: 'SB-4K7P-2Q9D',
  channel: 'form',
  sourceAgency: '00000000-0000-4000-8000-000000000003' as AgencyId,
  sourceAgencyName: 'Little Terns Nursery',
  receivedAt: Temporal.Instant.from('2026-11-20T14:05Z'),
  dangerClaimed: false,
  concern: 'injury',
  who: 'Amara, 3, and sibling, 6',
  state: 'screened',
  level: '4',
  rating: 'red',
  highestRating: 'red',
  dueAt: Temporal.Instant.from('2026-11-20T18:05Z'),
  reachedAt: null,
  reopenedAt: null,
  whyHere: '',
  holder: me,
  holderName: 'Rosa Osei',
  holderAccepted: true,
  version: 3,
}

const words = (due: string, left: string, state: DeadlineWords['state'], roundTheClock = false): DeadlineWords => ({
  due,
  left,
  basis: roundTheClock ? 'round the clock' : 'working time',
  elapsed: roundTheClock ? '10 min of working time' : '2 days 18 h by the clock',
  state,
  datetime: '2026-11-20T18:05+00:00',
})

const marks = (text: string): readonly AgencyMark[] => {
  const names: Readonly<Record<string, string>> = {
    P: 'Saltmarsh Police',
    H: 'Bay Community Health',
    E: 'Bay Education Service',
    Ho: 'Bay Housing',
    Pr: 'Coast Probation',
    N: 'Dunes Day Nursery',
  }
  const states = {
    '✓': 'answered',
    '0': 'not-known',
    '…': 'waiting',
    '!': 'late',
    '×': 'declined',
    '–': 'not-asked',
  } as const
  return text
    .split(' ')
    .filter(Boolean)
    .map((mark) => {
      const letters = mark.slice(0, -1)
      return { agency: names[letters] ?? letters, letters, state: states[mark.slice(-1) as keyof typeof states] }
    })
}

type Row = {
  readonly rating: Rating | null
  readonly clock: DeadlineWords
  readonly who: string
  readonly concern: string
  readonly from: string
  readonly stage: Stage
  readonly why?: string
  readonly holder?: string
  readonly asked?: string
}

/** A contact as the pages take it. */
export const anInventedStanding = (row: Row, index = 0): Standing => ({
  contact: {
    ...baseContact,
    id: `00000000-0000-4000-8000-0000000001${String(index).padStart(2, '0')}` as ContactId,
    reference: `SB-${String(4107 + index * 37)}-QD`,
    who: row.who,
    sourceAgencyName: row.from,
    rating: row.rating,
    state: row.stage === 'to-screen' ? 'to-screen' : row.stage === 'waiting' ? 'asking' : 'screened',
    holder: row.holder === undefined ? null : me,
    holderName: row.holder ?? '',
  },
  stage: row.stage,
  late: row.clock.state === 'late',
  clock: row.clock,
  concernName: row.concern,
  why: row.why ?? '',
  answers: marks(row.asked ?? ''),
  ...{ beforeCalling: [], cautions: [] },
})

const longName =
  'Maximiliana-Anastasia Wolfeschlegelsteinhausen-Featherstonehaugh, 4, and siblings, 7, 9, 11 and unborn, due 4 Feb 2027'

const rows: readonly Row[] = [
  {
    rating: 'red',
    clock: words('16:30', '20 min late', 'late', true),
    who: 'Kofi, 2',
    concern: 'Neglect',
    from: 'Harbour Road Surgery',
    stage: 'waiting',
    holder: 'Rosa Osei',
    asked: 'P✓ H✓ E… Ho! Pr–',
  },
  {
    rating: null,
    clock: words('17:35', '45 min left', 'soon', true),
    who: 'Isla, 5',
    concern: 'Unexplained injury',
    from: 'Dunes Day Nursery',
    stage: 'to-screen',
    why: 'Danger claimed: stands with red until it is screened',
  },
  {
    rating: 'red',
    clock: words('18:05', '1 h 15 min left', 'plenty', true),
    who: 'Amara, 3, and sibling, 6',
    concern: 'Unexplained injury',
    from: 'Little Terns Nursery',
    stage: 'waiting',
    holder: 'Rosa Osei',
    why: 're-graded up from amber 15:40: new information',
    asked: 'P✓ H✓ E… Ho! Pr–',
  },
  {
    rating: 'red',
    clock: words('20:50', '4 h left', 'plenty', true),
    who: 'Noor, 7 weeks',
    concern: 'Domestic abuse',
    from: 'Saltmarsh Police',
    stage: 'to-ask',
    holder: 'Tom Bright',
    why: 'rated red 16:49',
  },
  {
    rating: null,
    clock: words('Mon 10:20', '1 h 30 min left', 'plenty'),
    who: 'Reggie, 9',
    concern: 'Exploitation or going missing',
    from: 'Bay Education Service',
    stage: 'to-screen',
    why: 'Not screened: by the first-look limit',
  },
  {
    rating: 'amber',
    clock: words('Mon 10:30', '1 h 40 min left', 'plenty'),
    who: longName,
    concern: 'Parent’s mental health, alcohol or drugs',
    from: 'Saint Bartholomew-by-the-Saltmarsh Community Childminding Collective',
    stage: 'waiting',
    holder: 'Bartholomew Featherstonehaugh-Cholmondeley',
    asked: 'P… H… E✓ Ho– Pr– N✓',
  },
  {
    rating: 'amber',
    clock: words('Mon 11:20', '2 h 30 min left', 'plenty'),
    who: 'Unborn, due 4 Feb',
    concern: 'Worry for an unborn child',
    from: 'Saltmarsh Police',
    stage: 'waiting',
    asked: 'P✓ H… E– Ho– Pr…',
  },
  {
    rating: null,
    clock: words('Mon 12:50', '4 h left', 'plenty'),
    who: 'Two children, ages not known',
    concern: 'Neglect',
    from: 'Bay Housing',
    stage: 'to-screen',
    why: 'Not screened: by the first-look limit',
  },
  {
    rating: 'amber',
    clock: words('Mon 13:05', '4 h 15 min left', 'plenty'),
    who: 'Sanjay, 4',
    concern: 'Emotional harm',
    from: 'Little Terns Nursery',
    stage: 'ready',
    holder: 'Miriam Falk',
    asked: 'P– H✓ E0 Ho– Pr–',
  },
  {
    rating: 'amber',
    clock: words('Mon 15:40', '6 h 50 min left', 'plenty'),
    who: 'Elif, 13',
    concern: 'Exploitation or going missing',
    from: 'Saltmarsh Police',
    stage: 'second',
    holder: 'Miriam Falk',
    why: 'Waits for a second decision maker',
    asked: 'P✓ H✓ E✓ Ho– Pr–',
  },
  {
    rating: 'green',
    clock: words('Tue 09:10', '8 h 20 min left', 'plenty'),
    who: 'Teddy, 4',
    concern: 'Housing or money worries',
    from: 'Sandpipers childminding',
    stage: 'ready',
    holder: 'Tom Bright',
    asked: 'P– H– E✓ Ho✓ Pr–',
  },
  {
    rating: 'green',
    clock: words('Tue 14:00', '13 h 10 min left', 'plenty'),
    who: 'Wren, 1',
    concern: 'Neglect',
    from: 'Bay Community Health',
    stage: 'waiting',
    asked: 'P– H… E– Ho× Pr–',
  },
  {
    rating: 'green',
    clock: words('Wed 11:00', '18 h 10 min left', 'plenty'),
    who: 'Oluwaseun, 8',
    concern: 'Domestic abuse',
    from: 'Bay Housing',
    stage: 'waiting',
    holder: 'Tom Bright',
    why: 're-graded down from amber 11:02: the father has moved out of the area',
    asked: 'P… H… E– Ho✓ Pr–',
  },
  {
    rating: 'blue',
    clock: words('Wed 17:00', '24 h 10 min left', 'plenty'),
    who: 'Finn, 6',
    concern: 'Housing or money worries',
    from: 'Dunes Day Nursery',
    stage: 'ready',
    why: 'rated blue 14:12',
  },
]

/** Fourteen open contacts, nearest deadline first. */
export const fourteenStandings: readonly Standing[] = rows.map(anInventedStanding)
