/** On what ground agencies may be asked. Public task is the law's own basis throughout; this is the gate before it. */
export const grounds = ['significant-harm', 'consent', 'override', 'urgent'] as const
export type Ground = (typeof grounds)[number]

/** The recorded reason, with what it rests on. Times are ISO instants, because it is kept as it was written. */
export type BasisBody = {
  readonly ground: Ground
  /** Key and name of the level at which it was recorded. */
  readonly level: string
  readonly levelName: string
  /** Whether the threshold document counts that level as likely significant harm. */
  readonly significantHarm: boolean
  readonly rating: string
  /** Why consent is not required, was overridden or could not wait; empty for consent given. */
  readonly reason: string
  /** Names of the reasons for not asking, from the hub's policy. */
  readonly noConsentReasons: readonly string[]
  readonly consent: { readonly givenBy: string; readonly source: 'referral' | 'hub' } | null
  /** For what could not wait: by when somebody checks it. */
  readonly urgent: { readonly checkDueAt: string } | null
  readonly policyVersions: Readonly<Record<string, number>>
}

const filled = (text: string | undefined): boolean => (text ?? '').trim() !== ''

/** Whether a recorded basis lets agencies be asked about a contact that stands at this level and rating now. */
export const passes = (
  body: BasisBody,
  now: { readonly level: string | null; readonly rating: string | null },
): boolean => {
  switch (body.ground) {
    case 'significant-harm':
      return body.significantHarm && body.level === now.level && filled(body.reason)
    case 'consent':
      return filled(body.consent?.givenBy)
    case 'override':
      return filled(body.reason)
    case 'urgent':
      return now.rating === 'red' && filled(body.reason) && body.urgent !== null
  }
}
