import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Role } from '../../../kernel/actor.ts'
import type { AgencyId, UserId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { PersonHere } from '../model/person-here.ts'

export type ManagedAgency = { readonly agency: AgencyId; readonly name: string; readonly roles: readonly Role[] }

/** An agency the asker looks after, with the roles it may hold; null for any other. */
export const managedAgency = async (tx: Tx, agency: string): Promise<ManagedAgency | null> => {
  const { rows } = await sql<ManagedAgency>`
    select agency_id as agency, agency_name as name, roles from auth.managed_agency(${agency})`.execute(tx)
  return rows[0] ?? null
}

export type HubAgency = {
  readonly agency: AgencyId
  readonly name: string
  readonly people: number
  readonly administrators: number
  /** Whether the asker looks after it. */
  readonly mine: boolean
}

/** Every agency of the hub, for the hub's administrator; empty for anybody else. */
export const hubAgencies = async (tx: Tx): Promise<readonly HubAgency[]> => {
  const { rows } = await sql<HubAgency>`
    select agency_id as agency, agency_name as name, people, administrators, mine from auth.agencies_to_manage()`.execute(
    tx,
  )
  return rows
}

/** Everybody who is or was appointed at an agency the asker looks after, by name. */
export const peopleOf = async (tx: Tx, agency: string): Promise<readonly PersonHere[]> => {
  const { rows } = await sql<PersonHere>`
    select user_id as "user", name, email, roles, last_in as "lastIn", has_second as "hasSecond",
      has_password as "hasPassword", invited_until as "invitedUntil", left_at as "leftAt", elsewhere, contacts, drafts
      from auth.people_of(${agency})`.execute(tx)
  return rows
}

type Sent = { readonly agency: string; readonly tokenHash: Uint8Array }

export const addJoiner = async (
  tx: Tx,
  joiner: Sent & { readonly email: string; readonly name: string; readonly roles: readonly Role[] },
  now: Temporal.Instant,
): Promise<{ readonly outcome: 'invited' | 'known' | 'here'; readonly user: UserId }> => {
  const { rows } = await sql<{ outcome: 'invited' | 'known' | 'here'; user: UserId }>`
    select outcome, user_id as "user" from auth.add_joiner(${joiner.agency}, ${joiner.email}, ${joiner.name},
      ${joiner.roles}, ${Buffer.from(joiner.tokenHash)}, ${now})`.execute(tx)
  if (rows[0] === undefined) throw new Error('The database did not say what became of a joiner.')
  return rows[0]
}

type Of = { readonly agency: string; readonly user: string }

export const changeRoles = async (
  tx: Tx,
  { agency, user, seen, roles }: Of & { readonly seen: readonly string[]; readonly roles: readonly Role[] },
  now: Temporal.Instant,
): Promise<'done' | 'stale' | 'last'> => {
  const { rows } = await sql<{ answer: 'done' | 'stale' | 'last' }>`
    select auth.change_roles(${agency}, ${user}, ${seen}, ${roles}, ${now}) as answer`.execute(tx)
  return rows[0]?.answer ?? 'stale'
}

export const endHere = async (
  tx: Tx,
  { agency, user }: Of,
  now: Temporal.Instant,
): Promise<'done' | 'gone' | 'last' | 'not-yours'> => {
  const { rows } = await sql<{ answer: 'done' | 'gone' | 'last' | 'not-yours' }>`
    select auth.end_here(${agency}, ${user}, ${now}) as answer`.execute(tx)
  return rows[0]?.answer ?? 'gone'
}

/** False for somebody who has come in already, or is not here. */
export const sendJoinerLink = async (
  tx: Tx,
  { agency, user, tokenHash }: Of & Sent,
  now: Temporal.Instant,
): Promise<boolean> => {
  const { rows } = await sql<{ yes: boolean }>`
    select auth.send_joiner_link(${agency}, ${user}, ${Buffer.from(tokenHash)}, ${now}) as yes`.execute(tx)
  return rows[0]?.yes === true
}

/** False for oneself, for somebody who also works elsewhere, and for somebody not here. */
export const resetHere = async (
  tx: Tx,
  { agency, user, tokenHash }: Of & Sent,
  now: Temporal.Instant,
): Promise<boolean> => {
  const { rows } = await sql<{ yes: boolean }>`
    select auth.reset_here(${agency}, ${user}, ${Buffer.from(tokenHash)}, ${now}) as yes`.execute(tx)
  return rows[0]?.yes === true
}

export type Heir = {
  readonly user: UserId
  readonly name: string
  readonly drafts: boolean
  readonly contacts: boolean
}

/** Who of an agency can take over what a leaver held. */
export const heirsAt = async (tx: Tx, agency: string): Promise<readonly Heir[]> => {
  const { rows } = await sql<Heir>`select user_id as "user", name, drafts, contacts from auth.heirs(${agency})`.execute(
    tx,
  )
  return rows
}

/** Marks this transaction as handing over; false when leaver or heirs do not fit. */
export const beginHandOver = async (
  tx: Tx,
  { agency, user, draftsTo, contactsTo }: Of & { readonly draftsTo: string | null; readonly contactsTo: string | null },
  now: Temporal.Instant,
): Promise<boolean> => {
  const { rows } = await sql<{ yes: boolean }>`
    select auth.begin_hand_over(${agency}, ${user}, ${draftsTo}, ${contactsTo}, ${now}) as yes`.execute(tx)
  return rows[0]?.yes === true
}

/** A mail to somebody about their account. Nothing about a child can be in it. */
export const mailPerson = async (
  tx: Tx,
  mail: { readonly to: string; readonly subject: string; readonly content: string },
  now: Temporal.Instant,
): Promise<void> => {
  await sql`insert into post.message (hub_id, channel, recipient, subject, content, written_at)
    values ((select auth.hub()), 'mail', ${mail.to}, ${mail.subject}, ${mail.content}, ${now})`.execute(tx)
}

/** Keeps why a sign-in was reset, with the name of who did it. */
export const keepReset = async (
  tx: Tx,
  { agency, user, reason }: Of & { readonly reason: string },
  now: Temporal.Instant,
): Promise<void> => {
  await sql`select auth.keep_reset(${agency}, ${user}, ${reason}, ${now})`.execute(tx)
}
