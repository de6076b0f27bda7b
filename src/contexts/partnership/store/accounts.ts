import { sql } from 'kysely'
import type { AgencyId, HubId, UserId } from '../../../kernel/id.ts'
import type { Role } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'

export type NewAccount = {
  readonly email: string
  readonly name: string
  readonly passwordHash?: string
  /** The password works for three days, and another must be chosen at the first sign-in. */
  readonly passwordOnce?: boolean
}

/** There is an account for this e-mail address already. */
export class AddressTaken extends Error {}

/** Makes an account. Throws AddressTaken. For the operator's transaction only. */
export const createAccount = async (
  tx: Tx,
  { email, name, passwordHash, passwordOnce = false }: NewAccount,
): Promise<UserId> => {
  const { rows } = await sql<{ user_id: UserId }>`
    insert into auth.account (email, name, password_hash, password_once, password_until)
    values (${email.toLowerCase()}, ${name}, ${passwordHash ?? null}, ${passwordOnce},
      case when ${passwordOnce} then now() + interval '3 days' end)
    on conflict (email) do nothing returning user_id`.execute(tx)
  if (rows[0] === undefined) throw new AddressTaken('There is an account for this e-mail address already.')
  return rows[0].user_id
}

export type Appointment = { readonly user: UserId; readonly hub: HubId; readonly agency: AgencyId; readonly role: Role }

/** Gives somebody a role in an agency of a hub, from now on. For the operator's transaction only. */
export const appoint = async (tx: Tx, { user, hub, agency, role }: Appointment): Promise<void> => {
  await sql`
    insert into auth.appointment (user_id, hub_id, agency_id, role)
    values (${user}, ${hub}, ${agency}, ${role})`.execute(tx)
}

/** Where an agency is, by the hub's short name and its own. For the operator's transaction only. */
export const findAgency = async (
  tx: Tx,
  hub: string,
  agency: string,
): Promise<{ readonly hub: HubId; readonly agency: AgencyId } | null> => {
  const { rows } = await sql<{ hub: HubId; agency: AgencyId }>`
    select h.id as hub, a.id as agency from partnership.hub h join partnership.agency a on a.hub_id = h.id
     where h.slug = ${hub} and lower(a.name) = lower(${agency})`.execute(tx)
  return rows[0] ?? null
}

/**
 * Gives an account a new password for one use, takes its second steps away and ends its sessions; false when there is no
 * such account. For the operator's transaction only.
 */
export const resetAccount = async (tx: Tx, email: string, passwordHash: string): Promise<boolean> => {
  const { rows } = await sql<{ user_id: UserId }>`
    update auth.account set password_hash = ${passwordHash}, password_once = true, totp_sealed = null, totp_last_step = null,
      password_until = now() + interval '3 days' where email = ${email.toLowerCase()} returning user_id`.execute(tx)
  const user = rows[0]?.user_id
  if (user === undefined) return false
  await sql`delete from auth.passkey where user_id = ${user}`.execute(tx)
  await sql`delete from auth.recovery_code where user_id = ${user}`.execute(tx)
  await sql`update auth.session set ended_at = clock_timestamp() where user_id = ${user} and ended_at is null`.execute(
    tx,
  )
  return true
}
