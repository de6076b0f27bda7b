import { sql } from 'kysely'
import type { UserId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'

export type Invitation = {
  readonly state: 'open' | 'used' | 'expired'
  readonly user: UserId
  readonly name: string
  readonly email: string
  readonly agencyName: string
  readonly hubName: string
}

export const lookAtInvitation = async (door: Tx, tokenHash: Uint8Array): Promise<Invitation | null> => {
  const { rows } = await sql<Invitation>`
    select state, user_id as "user", name, email, agency_name as "agencyName", hub_name as "hubName"
      from auth.look_at_invitation(${Buffer.from(tokenHash)})`.execute(door)
  return rows[0] ?? null
}

/** Sets the joiner's password and uses the link up; null when it was used, replaced or has run out. */
export const acceptInvitation = async (
  door: Tx,
  tokenHash: Uint8Array,
  passwordHash: string,
): Promise<UserId | null> => {
  const { rows } = await sql<{ user: UserId | null }>`
    select auth.accept_invitation(${Buffer.from(tokenHash)}, ${passwordHash}) as "user"`.execute(door)
  return rows[0]?.user ?? null
}
