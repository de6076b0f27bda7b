import { sql } from 'kysely'
import type { AgencyId, HubId, UserId } from '../../../kernel/id.ts'
import type { Role } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'

export type NewAccount = { readonly email: string; readonly name: string; readonly passwordHash?: string }

/** Makes an account. For the operator's transaction only. */
export const createAccount = async (tx: Tx, { email, name, passwordHash }: NewAccount): Promise<UserId> => {
  const { rows } = await sql<{ user_id: UserId }>`
    insert into auth.account (email, name, password_hash) values (${email.toLowerCase()}, ${name}, ${passwordHash ?? null})
    returning user_id`.execute(tx)
  if (rows[0] === undefined) throw new Error('The database returned no id.')
  return rows[0].user_id
}

export type Appointment = { readonly user: UserId; readonly hub: HubId; readonly agency: AgencyId; readonly role: Role }

/** Gives somebody a role in an agency of a hub, from now on. For the operator's transaction only. */
export const appoint = async (tx: Tx, { user, hub, agency, role }: Appointment): Promise<void> => {
  await sql`
    insert into auth.appointment (user_id, hub_id, agency_id, role)
    values (${user}, ${hub}, ${agency}, ${role})`.execute(tx)
}
