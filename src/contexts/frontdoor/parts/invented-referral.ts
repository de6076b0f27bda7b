import { Temporal } from 'temporal-polyfill'
import type { ReferralViewProps } from './referral-view.tsx'

/** An invented referral for the previews. Nobody here exists. */
export const anInventedReferral: ReferralViewProps = {
  concernName: 'Unexplained injury',
  consentReasons: { 'risk-to-child': 'Asking could put the child at risk' },
  today: Temporal.PlainDate.from('2026-11-20'),
  referral: {
    immediateDanger: 'no',
    children: [
      {
        firstNames: 'Amara',
        lastName: 'Nkemelu',
        alsoKnownAs: 'Ama',
        birth: { kind: 'date', date: '2023-03-14' },
        sex: 'girl',
        nhsNumber: '',
        ethnicity: 'Black African',
        language: 'English',
        needsInterpreter: false,
        disability: '',
        address: '4 Samphire Row, Saltmarsh Bay',
        postcode: 'ZZ9 4SR',
        whereNow: 'At the nursery until 17:30',
        setting: 'Little Terns Nursery',
        gp: 'Harbour Road Surgery',
      },
    ],
    household: [
      {
        name: 'Chioma Nkemelu',
        relationship: 'mother',
        birth: { kind: 'unknown' },
        phone: '07700 900123',
        parentalResponsibility: 'yes',
        livesHere: 'yes',
        worryAbout: false,
      },
      {
        name: 'Craig Tolliver',
        relationship: 'mother’s partner',
        birth: { kind: 'estimated-age', years: 30, saidOn: '2026-11-20' },
        phone: '',
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
      explanation: 'The partner collects her today and was short with staff when asked about the last mark.',
      keepFromFamily: 'That staff noticed the mark.',
    },
    concern: {
      kind: 'injury',
      worriedAbout:
        'A bruise the size of a thumb on the left upper arm.\nAmara said “Craig grabbed me” when her key person asked what had happened.',
      impactOnChild: 'She flinched when her sleeve was rolled up and did not want to be collected.',
      whenAndWhere: 'Seen at 09:40 today when painting.',
      history: 'A graze on 3 November, explained as a fall from the step.',
      risksToStaff: 'Mr Tolliver shouted at a colleague on 12 November.',
    },
    workingWell: 'Her mother is warm with her, always on time, and talks with staff.',
    supportGiven: 'Key person time each morning.',
    wanted: 'Somebody to see her today, before she is collected.',
    childsVoice: '“Craig grabbed me.”',
    parentsViews: '',
    referrer: {
      name: 'Carol Beddoes',
      role: 'safeguarding lead',
      phone: '07700 900112',
      agency: 'Little Terns Nursery',
    },
  },
}
