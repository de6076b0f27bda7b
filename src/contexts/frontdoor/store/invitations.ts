import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'

export type InvitedChild = { readonly name: string; readonly born: string }

/** One agency invited to one strategy discussion, with all it may know of it. */
export type Invitation = {
  readonly id: string
  readonly contact: string
  readonly called: string
  readonly agency: string
  readonly agencyName: string
  readonly reference: string
  readonly children: readonly InvitedChild[]
  /** When and where, and what to bring, as the hub wrote it. */
  readonly words: string
  readonly invitedByName: string
  readonly invitedAt: Temporal.Instant
}

const columns = sql`id, contact_id as contact, called, agency_id as agency, agency_name as "agencyName", reference, children,
  words, invited_by_name as "invitedByName", invited_at as "invitedAt"`

/** Who is invited to one discussion, the first invited first. */
export const invitedTo = async (tx: Tx, called: string): Promise<readonly Invitation[]> => {
  const { rows } = await sql<Invitation>`
    select ${columns} from frontdoor.strategy_invitation where called = ${called} order by invited_at, agency_name`.execute(
    tx,
  )
  return rows
}

/** Discussions that the reader's own agency is invited to and that have not decided yet. */
export const ownInvitations = async (tx: Tx): Promise<readonly Invitation[]> => {
  const { rows } = await sql<Invitation>`
    select ${columns} from frontdoor.strategy_invitation
     where agency_id = (select auth.agency()) and over_at is null order by invited_at desc`.execute(tx)
  return rows
}

export type NewInvitation = Omit<Invitation, 'id' | 'invitedByName' | 'invitedAt'>

/** Whether it is new: an agency is invited once to each discussion. */
export const insertInvitation = async (
  tx: Tx,
  actor: SignedIn,
  one: NewInvitation,
  now: Temporal.Instant,
): Promise<boolean> => {
  const { rows } = await sql`
    insert into frontdoor.strategy_invitation (hub_id, contact_id, called, agency_id, agency_name, reference, children, words,
      invited_by, invited_by_name, invited_at)
    values (${actor.hub}, ${one.contact}, ${one.called}, ${one.agency}, ${one.agencyName}, ${one.reference},
      ${JSON.stringify(one.children)}, ${one.words}, ${actor.user}, ${actor.name}, ${now})
    on conflict (called, agency_id) do nothing returning id`.execute(tx)
  return rows.length > 0
}

/** The discussion has decided: it leaves the lists of those who were invited. */
export const endInvitations = async (tx: Tx, called: string, now: Temporal.Instant): Promise<void> => {
  await sql`update frontdoor.strategy_invitation set over_at = ${now} where called = ${called} and over_at is null`.execute(
    tx,
  )
}
