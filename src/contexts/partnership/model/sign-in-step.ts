/** Where somebody stands whose password, or passkey, was right. */
export type Standing = {
  /** A live database asks for a second step; a demonstration only where one was set up. */
  readonly secondRequired: boolean
  readonly hasCode: boolean
  readonly hasPasskey: boolean
  readonly secondDone: boolean
  /** The password was given by an operator and must be replaced. */
  readonly passwordOnce: boolean
  /** How many agencies the person is appointed to today. */
  readonly agencies: number
  readonly agencyChosen: boolean
}

export type Step = 'code' | 'passkey' | 'set-up' | 'new-password' | 'no-appointment' | 'choose-agency' | 'open'

/** What comes next. A session is opened only at the end: until then nothing can be read. */
export const nextStep = (standing: Standing): Step => {
  if (!standing.secondDone && standing.hasCode) return 'code'
  if (!standing.secondDone && standing.hasPasskey) return 'passkey'
  if (!standing.secondDone && standing.secondRequired) return 'set-up'
  if (standing.passwordOnce) return 'new-password'
  if (standing.agencies === 0) return 'no-appointment'
  return standing.agencies > 1 && !standing.agencyChosen ? 'choose-agency' : 'open'
}
