import type { Temporal } from 'temporal-polyfill'
import type { ReferredChild, Referral } from './referral.ts'

export const callers = ['professional', 'relative', 'public', 'child'] as const
export type Caller = (typeof callers)[number]

export const callerWords: Readonly<Record<Caller, string>> = {
  professional: 'A professional',
  relative: 'A relative or friend of the family',
  public: 'A member of the public',
  child: 'A child or young person, about themself or another',
}

/** Whom the queue names as the source when no agency is. */
const sourceWords: Readonly<Record<Exclude<Caller, 'professional'>, string>> = {
  relative: 'A relative, by phone',
  public: 'The public, by phone',
  child: 'A child, by phone',
}

export type NotedChild = { readonly firstNames: string; readonly lastName: string; readonly age: string }

/** A call as it was written down. Only a professional must be named. */
export type PhoneNote = {
  readonly caller: Caller
  readonly callerName: string
  /** Empty unless a professional's agency is not in the hub's list. */
  readonly organisation: string
  readonly callerPhone: string
  readonly safeTimes: string
  readonly danger: 'no' | 'called-999'
  /** Key of a concern of the hub. */
  readonly concern: string
  readonly worry: string
  readonly children: readonly NotedChild[]
  readonly whereNow: string
  readonly address: string
  readonly postcode: string
}

export const sourceName = (note: PhoneNote, agencyName: string | null): string => {
  if (note.caller !== 'professional') return sourceWords[note.caller]
  return agencyName ?? note.organisation
}

const childOf = (child: NotedChild, note: PhoneNote, today: Temporal.PlainDate): ReferredChild => ({
  firstNames: child.firstNames === '' && child.lastName === '' ? 'Not known' : child.firstNames,
  lastName: child.lastName,
  alsoKnownAs: '',
  birth:
    child.age === ''
      ? { kind: 'unknown' }
      : { kind: 'estimated-age', years: Number(child.age), saidOn: today.toString() },
  sex: 'unknown',
  nhsNumber: '',
  ethnicity: '',
  language: '',
  needsInterpreter: false,
  disability: '',
  address: note.address,
  postcode: note.postcode,
  whereNow: note.whereNow,
  setting: '',
  gp: '',
})

/** The call in the shape every page about a contact reads; what was not asked on the phone is said to be so. */
export const referralFrom = (note: PhoneNote, source: string, today: Temporal.PlainDate): Referral => ({
  immediateDanger: note.danger,
  children: (note.children.length === 0 ? [{ firstNames: '', lastName: '', age: '' }] : note.children).map((child) =>
    childOf(child, note, today),
  ),
  household: [],
  consent: {
    familyAware: 'no',
    consent: 'not-asked',
    givenBy: '',
    reasons: [],
    explanation: 'Taken by phone: not asked.',
    keepFromFamily: '',
  },
  concern: {
    kind: note.concern,
    worriedAbout: note.worry,
    impactOnChild: '',
    whenAndWhere: '',
    history: '',
    risksToStaff: '',
  },
  workingWell: '',
  supportGiven: '',
  wanted: '',
  childsVoice: '',
  parentsViews: '',
  referrer: {
    name: note.callerName === '' ? 'Name not given' : note.callerName,
    role: callerWords[note.caller],
    phone: note.callerPhone,
    agency: source,
  },
})
