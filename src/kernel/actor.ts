import type { AgencyId, HubId, Id, UserId } from './id.ts'

/** What a person does at work; what each may do is said at every route and again in the row policies. */
export const roles = [
  'referrer',
  'screener',
  'decision-maker',
  'business-support',
  'researcher',
  'agency-supervisor',
  'information-governance',
  'board-member',
  'hub-administrator',
  'out-of-hours',
  'agency-administrator',
  // Holds no account: each time they come in by a code to their work mail.
  'verified-by-mail',
] as const
export type Role = (typeof roles)[number]

/** Somebody signed in. Everything but the token is read from the session row, never from a form. */
export type SignedIn = {
  readonly kind: 'signed-in'
  /** Opaque; the database checks it again at the start of each transaction. */
  readonly token: string
  readonly user: UserId
  readonly name: string
  readonly hub: HubId
  readonly agency: AgencyId
  readonly agencyName: string
  readonly hubName: string
  readonly roles: ReadonlySet<Role>
}

/** Somebody with a one-time link to one information request, and nothing else. */
export type LinkHolder = {
  readonly kind: 'link-holder'
  readonly token: string
  readonly hub: HubId
  readonly hubName: string
  readonly agency: AgencyId
  readonly agencyName: string
  /** The one request the link is for. */
  readonly subject: Id<'request'>
}

/** An agency's own computer system, by a key that its administrator made. It holds no role. */
export type System = {
  readonly kind: 'system'
  readonly token: string
  /** The key. */
  readonly user: UserId
  /** What the administrator called it. */
  readonly name: string
  readonly hub: HubId
  readonly hubName: string
  readonly agency: AgencyId
  readonly agencyName: string
}

/** Nobody we know: may read public pages and submit public forms. */
export type Visitor = { readonly kind: 'visitor' }

/** The product's own clockwork (chasing, sealing, sending), on the worker's database login. */
export type Clockwork = { readonly kind: 'clockwork'; readonly hub: HubId; readonly task: string }

export type Actor = SignedIn | LinkHolder | System | Visitor | Clockwork

export const holds = (actor: Actor, ...wanted: readonly Role[]): boolean =>
  actor.kind === 'signed-in' && wanted.some((role) => actor.roles.has(role))
