import type { Temporal } from 'temporal-polyfill'
import type { Role } from '../../../kernel/actor.ts'
import type { UserId } from '../../../kernel/id.ts'
import type { Journey } from '../../../kernel/journey.ts'

/** Somebody as their agency's administrator sees them: nothing of their work but how much of it they hold. */
export type PersonHere = {
  readonly user: UserId
  readonly name: string
  readonly email: string
  /** Empty for somebody who has left. */
  readonly roles: readonly Role[]
  /** When they last signed in at this agency. */
  readonly lastIn: Temporal.Instant | null
  readonly hasSecond: boolean
  readonly hasPassword: boolean
  /** Until when an unused link works; may be past. */
  readonly invitedUntil: Temporal.Instant | null
  readonly leftAt: Temporal.Instant | null
  /** Also appointed at another agency. */
  readonly elsewhere: boolean
  /** Reference numbers of contacts they hold. */
  readonly contacts: readonly string[]
  /** The day each referral they began and have not sent was begun, such as `12 Nov 2026`. */
  readonly drafts: readonly string[]
}

export const standings = ['invited', 'link-over', 'here', 'to-hand-over', 'left'] as const
export type Standing = (typeof standings)[number]

const acts = {
  'send a new link': ['invited', 'link-over'],
  'change the roles': ['invited', 'link-over', 'here'],
  'reset the sign-in': ['here'],
  'end the appointment': ['invited', 'link-over', 'here'],
  'hand over the work': ['to-hand-over'],
  'appoint again': ['to-hand-over', 'left'],
} as const satisfies Readonly<Record<string, readonly Standing[]>>

/** What an agency's administrator may do with somebody, by where they stand. */
export const appointmentJourney: Journey = { of: 'appointment', states: standings, acts }

export const mayWith = (act: keyof typeof acts, standing: Standing): boolean =>
  (acts[act] as readonly Standing[]).includes(standing)

export const holdsWork = ({ contacts, drafts }: Pick<PersonHere, 'contacts' | 'drafts'>): boolean =>
  contacts.length + drafts.length > 0

/** Where somebody stands with the agency. */
export const standingOf = (person: PersonHere, now: Temporal.Instant): Standing => {
  if (person.leftAt !== null) return holdsWork(person) ? 'to-hand-over' : 'left'
  if (person.hasPassword || person.invitedUntil === null) return 'here'
  return person.invitedUntil.epochMilliseconds > now.epochMilliseconds ? 'invited' : 'link-over'
}

/** What somebody holds, counted in words: "2 contacts of the hub and 1 referral not yet sent". */
export const heldWords = ({ contacts, drafts }: Pick<PersonHere, 'contacts' | 'drafts'>): string => {
  const some = (count: number, one: string, more: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : more}`]
  return [
    ...some(contacts.length, 'contact of the hub', 'contacts of the hub'),
    ...some(drafts.length, 'referral begun and not sent', 'referrals begun and not sent'),
  ].join(' and ')
}
