/** When somebody was born, as well as it is known. */
export type Birth =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'estimated-age'; readonly years: number; readonly saidOn: string }
  | { readonly kind: 'expected'; readonly date: string }
  | { readonly kind: 'unknown' }

export type ReferredChild = {
  /** For an unborn child 'Unborn baby of' and the mother's name. */
  readonly firstNames: string
  readonly lastName: string
  readonly alsoKnownAs: string
  readonly birth: Birth
  readonly sex: 'girl' | 'boy' | 'unknown'
  readonly nhsNumber: string
  readonly ethnicity: string
  readonly language: string
  readonly needsInterpreter: boolean
  readonly disability: string
  readonly address: string
  readonly postcode: string
  /** Where the child is now, when that is not the address. */
  readonly whereNow: string
  readonly setting: string
  readonly gp: string
}

export type HouseholdMember = {
  readonly name: string
  readonly relationship: string
  readonly birth: Birth
  readonly phone: string
  readonly parentalResponsibility: 'yes' | 'no' | 'not-known'
  readonly livesHere: 'yes' | 'no' | 'not-known'
  /** The referrer's worry is about what this person may have done. */
  readonly worryAbout: boolean
}

export type ConsentGiven = {
  readonly familyAware: 'yes' | 'no'
  readonly consent: 'given' | 'refused' | 'not-asked'
  readonly givenBy: string
  /** Keys of the reasons for not asking or telling; at least one where the family is not aware or consent was not given. */
  readonly reasons: readonly string[]
  readonly explanation: string
  /** What must not reach the family, or someone in it. */
  readonly keepFromFamily: string
}

export type Concern = {
  /** Key of a concern in the hub's concerns policy. */
  readonly kind: string
  readonly worriedAbout: string
  readonly impactOnChild: string
  readonly whenAndWhere: string
  readonly history: string
  readonly risksToStaff: string
}

/** A multi-agency referral as the referrer wrote it: kept for good, never edited. */
export type Referral = {
  /** Only somebody of the public may go on without 999 having been called. */
  readonly immediateDanger: 'no' | 'called-999' | 'not-called'
  readonly children: readonly ReferredChild[]
  readonly household: readonly HouseholdMember[]
  readonly consent: ConsentGiven
  readonly concern: Concern
  readonly workingWell: string
  readonly supportGiven: string
  readonly wanted: string
  readonly childsVoice: string
  readonly parentsViews: string
  readonly referrer: { readonly name: string; readonly role: string; readonly phone: string; readonly agency: string }
}

export const childName = (child: Pick<ReferredChild, 'firstNames' | 'lastName'>): string =>
  `${child.firstNames} ${child.lastName}`.trim()
