import type { Temporal } from 'temporal-polyfill'
import type { AgencyId, HubId, Id, UserId } from '../../../kernel/id.ts'
import type { Journey } from '../../../kernel/journey.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'

export type ContactId = Id<'contact'>
export type ChildId = Id<'child'>
export type Rating = 'red' | 'amber' | 'green' | 'blue'

/** Where a contact stands. Asking becomes ready to decide when no request is open, which the queue works out. */
export const contactStates = ['to-screen', 'screened', 'asking', 'decided'] as const
export type ContactState = (typeof contactStates)[number]

/** A contact as projected from its facts. */
export type Contact = {
  readonly id: ContactId
  readonly hub: HubId
  readonly reference: string
  readonly channel: string
  /** Null when whoever made contact belongs to no agency: then nobody is told the outcome. */
  readonly sourceAgency: AgencyId | null
  readonly sourceAgencyName: string
  readonly receivedAt: Temporal.Instant
  readonly dangerClaimed: boolean
  /** Key of the concern. */
  readonly concern: string
  readonly who: string
  readonly state: ContactState
  readonly level: string | null
  readonly rating: Rating | null
  readonly highestRating: Rating | null
  readonly dueAt: Temporal.Instant | null
  readonly reachedAt: Temporal.Instant | null
  /** From when its clock runs since it was opened again after a decision; null otherwise. */
  readonly reopenedAt: Temporal.Instant | null
  readonly whyHere: string
  readonly holder: UserId | null
  readonly holderName: string
  /** False from a hand-over until the one who was given it presses. */
  readonly holderAccepted: boolean
  /** Number of its newest fact; a form carries it, so that a stale page is noticed. */
  readonly version: number
}

export const factKinds = [
  'received',
  'taken',
  'handed-over',
  'accepted',
  'put-back',
  'screened',
  're-rated',
  'basis-recorded',
  'agencies-asked',
  'decision-recorded',
  'decision-agreed',
  'decision-sent-back',
  'told',
  'disagreement-answered',
  'review-opened',
  'review-closed',
  'opened-again',
  'protection-recorded',
  'strategy-discussion-held',
  'disclosed-urgently',
  'second-check',
] as const
export type FactKind = (typeof factKinds)[number]

export type NewFact = {
  readonly kind: FactKind
  readonly body: Readonly<Record<string, unknown>>
  readonly occurredAt: Temporal.Instant
}

export type Fact = NewFact & { readonly number: number; readonly recordedAt: Temporal.Instant; readonly byName: string }

/** What can be done in which state. One table: the pages, the acts and the map in the docs read it. */
export const actsByState = {
  take: ['to-screen', 'screened', 'asking'],
  'hand-over': ['to-screen', 'screened', 'asking'],
  accept: ['to-screen', 'screened', 'asking'],
  'put-back': ['to-screen', 'screened', 'asking'],
  screen: ['to-screen'],
  're-rate': ['screened', 'asking'],
  'record-basis': ['screened', 'asking'],
  ask: ['screened', 'asking'],
  discuss: ['to-screen', 'screened', 'asking'],
  decide: ['screened', 'asking'],
  agree: ['screened', 'asking'],
  'ask-owner': ['screened', 'asking'],
  'open-review': ['decided'],
  'close-review': ['screened', 'asking', 'decided'],
  'open-again': ['decided'],
  // Protection waits for no step and closes none.
  'act-now': contactStates,
  'record-strategy-meeting': contactStates,
} as const satisfies Readonly<Record<string, readonly ContactState[]>>
export type ContactAct = keyof typeof actsByState

export const contactJourney: Journey = { of: 'contact', states: contactStates, acts: actsByState }

export const allowed = (act: ContactAct, state: ContactState): boolean =>
  (actsByState[act] as readonly ContactState[]).includes(state)

export type Stale = 'stale'
export type WrongState = 'wrong-state'

/** Refuses an act on a contact that has moved on since the page was drawn, or that does not allow it. */
export const mayAct = (contact: Contact, act: ContactAct, seenVersion: number): Result<Contact, Stale | WrongState> => {
  if (!allowed(act, contact.state)) return refuse('wrong-state')
  return contact.version === seenVersion ? ok(contact) : refuse('stale')
}
