import type { Temporal } from 'temporal-polyfill'
import type { Typed } from '../../../kernel/form-state.ts'
import { typedText } from '../../../kernel/form-state.ts'
import { parsePostcode } from '../../../kernel/postcode.ts'
import { notSaid } from './concern-name.ts'
import { cleanText } from './referral-fields.ts'
import type { ReferredChild, Referral } from './referral.ts'

/** Who tells without an account and not as part of their work. */
export const tellerKinds = ['young-person', 'relative', 'public'] as const
export type TellerKind = (typeof tellerKinds)[number]

/** Whom the queue names as the source. */
export const tellerWords: Readonly<Record<TellerKind, string>> = {
  'young-person': 'A young person',
  relative: 'A relative or friend of the family',
  public: 'A member of the public',
}

/** What was typed on each page, as it was typed. */
export type TellingPages = Readonly<Record<string, Typed>>

export const ways = ['phone', 'text', 'mail', 'person'] as const
export type Way = (typeof ways)[number]

/** How whoever told may be contacted; null when they may not. */
export type SafeContact = {
  readonly way: Way
  readonly reach: string
  readonly safeTimes: string
  readonly mayLeaveMessage: boolean
} | null

export type Teller = {
  readonly kind: TellerKind
  /** Empty when it was told anonymously. */
  readonly name: string
  readonly connection: string
  readonly contact: SafeContact
}

const at = (pages: TellingPages, step: string): Typed => pages[step] ?? {}

/** A young person who tells about themself. */
export const aboutSelf = (kind: TellerKind, pages: TellingPages): boolean =>
  kind === 'young-person' && typedText(at(pages, 'child'), 'about') === 'me'

const contactOf = (pages: TellingPages): SafeContact => {
  const way = ways.find((one) => one === typedText(at(pages, 'how'), 'way'))
  if (typedText(at(pages, 'contact'), 'may') !== 'yes' || way === undefined) return null
  const how = at(pages, 'how')
  return {
    way,
    reach: cleanText(how, 'reach'),
    safeTimes: cleanText(how, 'safeTimes'),
    mayLeaveMessage: typedText(how, 'message') === 'yes',
  }
}

export const tellerFrom = (kind: TellerKind, pages: TellingPages): Teller => ({
  kind,
  name: cleanText(at(pages, aboutSelf(kind, pages) ? 'child' : 'you'), 'name'),
  connection: aboutSelf(kind, pages) ? '' : cleanText(at(pages, 'you'), 'connection'),
  contact: contactOf(pages),
})

/** The last word of a name of several is the last name. */
const namesIn = (name: string): Pick<ReferredChild, 'firstNames' | 'lastName'> => {
  const words = name.split(/\s+/).filter(Boolean)
  if (words.length < 2) return { firstNames: name === '' ? 'Not known' : name, lastName: '' }
  return { firstNames: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '' }
}

const childOf = (pages: TellingPages, today: Temporal.PlainDate): ReferredChild => {
  const child = at(pages, 'child')
  const place = at(pages, 'place')
  const age = cleanText(child, 'age')
  const postcode = cleanText(place, 'postcode')
  return {
    ...namesIn(cleanText(child, 'name')),
    alsoKnownAs: '',
    birth: age === '' ? { kind: 'unknown' } : { kind: 'estimated-age', years: Number(age), saidOn: today.toString() },
    sex: 'unknown',
    nhsNumber: '',
    ethnicity: '',
    language: '',
    needsInterpreter: false,
    disability: '',
    address: '',
    postcode: parsePostcode(postcode) ?? postcode,
    whereNow: cleanText(place, 'where'),
    setting: '',
    gp: '',
  }
}

const dangers = { called: 'called-999', 'not-called': 'not-called', no: 'no' } as const

const dangerIn = (pages: TellingPages): Referral['immediateDanger'] => {
  const said = typedText(at(pages, 'danger'), 'danger')
  return said === 'called' || said === 'not-called' ? dangers[said] : 'no'
}

const others = (pages: TellingPages): string => {
  const said = cleanText(at(pages, 'child'), 'others')
  return said === '' ? '' : `Other children: ${said}`
}

const numberOf = ({ way, reach }: NonNullable<SafeContact>): string => (way === 'phone' || way === 'text' ? reach : '')

/** What was told, in the shape every page about a contact reads; what was not asked is said to be so. */
export const referralFromTelling = (kind: TellerKind, pages: TellingPages, today: Temporal.PlainDate): Referral => {
  const teller = tellerFrom(kind, pages)
  const worry = cleanText(at(pages, 'worry'), 'text')
  return {
    immediateDanger: dangerIn(pages),
    children: [childOf(pages, today)],
    household: [],
    consent: {
      familyAware: 'no',
      consent: 'not-asked',
      givenBy: '',
      reasons: [],
      explanation: 'Told by the public form: not asked.',
      keepFromFamily: 'Who told the hub.',
    },
    concern: {
      kind: notSaid,
      worriedAbout: worry,
      impactOnChild: '',
      whenAndWhere: '',
      history: others(pages),
      risksToStaff: '',
    },
    workingWell: '',
    supportGiven: '',
    wanted: '',
    childsVoice: aboutSelf(kind, pages) ? worry : '',
    parentsViews: '',
    referrer: {
      name: teller.name === '' ? 'Anonymous' : teller.name,
      role: teller.connection === '' ? tellerWords[kind].toLowerCase() : teller.connection,
      phone: teller.contact === null ? 'Do not contact' : numberOf(teller.contact),
      agency: tellerWords[kind],
    },
  }
}
