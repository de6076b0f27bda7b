/** A whole referral as somebody types it: page by page, with an item for each child and adult. */
export type TypedPage = {
  readonly step: string
  readonly item?: string
  readonly typed: Readonly<Record<string, string | readonly string[]>>
}

export const firstChild = '11111111-1111-4111-8111-111111111111'
export const unbornChild = '22222222-2222-4222-8222-222222222222'
export const partner = '33333333-3333-4333-8333-333333333333'

const child: readonly TypedPage[] = [
  {
    step: 'child-birth',
    item: firstChild,
    typed: { birth: 'date', 'born-day': '14', 'born-month': '3', 'born-year': '2023' },
  },
  { step: 'child-name', item: firstChild, typed: { firstNames: 'Amara', lastName: 'Nkemelu', alsoKnownAs: '' } },
  {
    step: 'child-home',
    item: firstChild,
    typed: { address: '4 Samphire Row\r\nSaltmarsh Bay', postcode: 'zz94sr', whereNow: '' },
  },
  {
    step: 'child-about',
    item: firstChild,
    typed: { sex: 'girl', ethnicity: '', language: 'Igbo', interpreter: 'no', disability: '' },
  },
  {
    step: 'child-services',
    item: firstChild,
    typed: { setting: 'Little Terns Nursery', gp: '', nhsNumber: '943 476 5919' },
  },
]

const unborn: readonly TypedPage[] = [
  {
    step: 'child-birth',
    item: unbornChild,
    typed: { birth: 'expected', 'expected-day': '4', 'expected-month': '2', 'expected-year': '2027' },
  },
  { step: 'child-name', item: unbornChild, typed: { mother: 'Chioma Nkemelu', alsoKnownAs: '' } },
  { step: 'child-home', item: unbornChild, typed: { address: 'not known', postcode: '', whereNow: '' } },
  {
    step: 'child-about',
    item: unbornChild,
    typed: { ethnicity: '', language: '', interpreter: 'no', disability: '' },
  },
  { step: 'child-services', item: unbornChild, typed: { maternity: 'Community midwives, Bay Hospital', gp: '' } },
]

export const wholeReferral: readonly TypedPage[] = [
  { step: 'danger', typed: { danger: 'no' } },
  ...child,
  ...unborn,
  {
    step: 'person',
    item: partner,
    typed: {
      name: 'Craig Tolliver',
      relationship: 'mother’s partner',
      birth: 'estimated-age',
      years: '30',
      livesHere: 'not-known',
      parentalResponsibility: 'no',
      worryAbout: 'yes',
      phone: '',
    },
  },
  { step: 'family', typed: { familyAware: 'no', consent: 'not-asked', givenBy: '' } },
  { step: 'reasons', typed: { reasons: ['risk-to-child', 'delay'], explanation: 'He collects her today.' } },
  { step: 'confidential', typed: { keep: 'yes', keepFromFamily: 'That staff saw the mark' } },
  { step: 'concern', typed: { kind: 'injury' } },
  { step: 'worry', typed: { text: 'A bruise on the left upper arm.\r\n“Craig grabbed me.” <b>&amp;' } },
  { step: 'impact', typed: { text: 'Flinches.' } },
  { step: 'when', typed: { text: 'Today, 09:40.' } },
  { step: 'history', typed: { text: '' } },
  { step: 'working-well', typed: { text: 'Her mother is warm with her.' } },
  { step: 'support', typed: { text: '' } },
  { step: 'voice', typed: { text: '“Craig grabbed me.”' } },
  { step: 'parents', typed: { text: '' } },
  { step: 'wanted', typed: { text: 'Somebody to see her today.' } },
  { step: 'visiting', typed: { risks: 'no', risksToStaff: '' } },
  { step: 'you', typed: { role: 'Safeguarding lead', phone: '01632 960 112' } },
]
