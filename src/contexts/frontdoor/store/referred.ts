import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Referral } from '../model/referral.ts'

/** What the referrer wrote, for the hub's staff; null when there is none that this actor may see. */
export const referralOf = async (tx: Tx, contact: string): Promise<Referral | null> => {
  const { rows } = await sql<{ body: Referral }>`
    select body from frontdoor.referral where contact_id = ${contact}`.execute(tx)
  return rows[0]?.body ?? null
}

/** Tells the referrer how far the hub's work has come. It never goes back. */
export const moveProgress = async (
  tx: Tx,
  contact: string,
  to: 'being-looked-at' | 'agencies-asked',
): Promise<void> => {
  const before = to === 'being-looked-at' ? ['received'] : ['received', 'being-looked-at']
  await sql`
    update frontdoor.referral set progress = ${to}
     where contact_id = ${contact} and progress = any(${before}::text[])`.execute(tx)
}
