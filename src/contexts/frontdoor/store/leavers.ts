import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/pool.ts'

/**
 * Moves the contacts and unsent referrals of the leaver that this transaction was marked for; answers how many. Throws
 * when it is not marked. Whoever does this reads none of them.
 */
export const moveLeaversWork = async (tx: Tx): Promise<number> => {
  const { rows } = await sql<{ moved: number }>`select frontdoor.hand_over_work() as moved`.execute(tx)
  return rows[0]?.moved ?? 0
}
