import type { ReferredChild, Referral } from '../../src/contexts/frontdoor/model/referral.ts'

const child: ReferredChild = {
  firstNames: 'Amara',
  lastName: 'Nkemelu',
  alsoKnownAs: '',
  birth: { kind: 'date', date: '2023-03-14' },
  sex: 'girl',
  nhsNumber: '',
  ethnicity: 'Black African',
  language: 'English',
  needsInterpreter: false,
  disability: '',
  address: '4 Samphire Row, Saltmarsh Bay',
  postcode: 'ZZ9 4SR',
  whereNow: '',
  setting: 'Little Terns Nursery',
  gp: 'Harbour Road Surgery',
}

/** A referral nobody ever sent. */
export const anInventedReferral = (over: Partial<ReferredChild> = {}, rest: Partial<Referral> = {}): Referral => ({
  immediateDanger: 'no',
  children: [{ ...child, ...over }],
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
    explanation: 'The partner collects her today and was short with staff when asked.',
    keepFromFamily: 'That staff noticed the mark.',
  },
  concern: {
    kind: 'injury',
    worriedAbout: 'A bruise the size of a thumb on the left upper arm. Amara said "Craig grabbed me".',
    impactOnChild: 'She flinched when her sleeve was rolled up and did not want to be collected.',
    whenAndWhere: 'Seen 09:40 today when painting.',
    history: 'A graze on 3 November, explained as a fall.',
    risksToStaff: '',
  },
  workingWell: 'Her mother is warm with her and always on time.',
  supportGiven: 'Key person time each morning.',
  wanted: 'Somebody to see her today.',
  childsVoice: '“Craig grabbed me.”',
  parentsViews: '',
  referrer: { name: 'Carol Beddoes', role: 'Safeguarding lead', phone: '07700 900112', agency: 'Little Terns Nursery' },
  ...rest,
})
