import type { Role } from '../../kernel/actor.ts'

/** A hub to set up: who sits in it, how it works, who signs in. All people and places here are invented. */
export type HubPlan = {
  readonly slug: string
  readonly name: string
  readonly division: 'england-and-wales' | 'scotland' | 'northern-ireland'
  readonly policies: {
    readonly hours: object
    readonly ratings: object
    readonly thresholds: object
    readonly concerns: object
    readonly routes: object
    readonly consent: object
  }
  readonly agencies: readonly AgencyPlan[]
}

export type AgencyPlan = {
  readonly key: string
  readonly kind: string
  readonly name: string
  readonly letter: string
  readonly seat: 'lead' | 'co-located' | 'virtual' | 'on-call' | 'none'
  readonly contactName: string
  readonly deputyName?: string
  readonly people: readonly PersonaPlan[]
}

export type PersonaPlan = {
  readonly key: string
  readonly name: string
  readonly roles: readonly Role[]
}

/** Numbers from the range that the regulator keeps free for drama; addresses under a reserved domain. */
export const dramaPhone = (number: number): string => `07700 900${String(number).padStart(3, '0')}`
export const inventedMail = (name: string, agency: string): string =>
  `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@${agency.toLowerCase().replace(/[^a-z]+/g, '-')}.example`
