import { sql } from 'kysely'
import type { Role } from '../../../kernel/actor.ts'
import type { UserId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'

export type Colleague = { readonly user: UserId; readonly name: string; readonly roles: readonly Role[] }

/** The hub's own staff, appointed today, by name. Hub staff only: everybody else is told of nobody. */
export const colleagues = async (tx: Tx): Promise<readonly Colleague[]> => {
  const { rows } = await sql<Colleague>`select user_id as "user", name, roles from auth.colleagues()`.execute(tx)
  return rows
}
