import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { HubId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'

/**
 * Opens the hub's enquiry into one contact, under the contact's own id. Called once, when the contact is received;
 * a referrer may call it.
 */
export const openEnquiry = async (
  tx: Tx,
  { id, hub, now }: { readonly id: string; readonly hub: HubId; readonly now: Temporal.Instant },
): Promise<void> => {
  await sql`insert into sharing.enquiry (id, hub_id, opened_at) values (${id}, ${hub}, ${now})`.execute(tx)
}

/** Whether the hub's members may read the sealed returns of an enquiry now. */
export const isLive = async (tx: Tx, id: string): Promise<boolean> => {
  const { rows } = await sql<{ live: boolean }>`select live from sharing.enquiry where id = ${id}`.execute(tx)
  return rows[0]?.live ?? false
}

/** Opens an ended enquiry again, so that the hub's members read the sealed returns. A decision maker's, in a review. */
export const reopenEnquiry = async (tx: Tx, id: string): Promise<void> => {
  await sql`update sharing.enquiry set live = true where id = ${id} and not live`.execute(tx)
}

/** Ends an enquiry anew after a review: what came since it ended is read and goes back behind the wall. */
export const endEnquiryAnew = async (tx: Tx, id: string, now: Temporal.Instant): Promise<void> => {
  await sql`update sharing.enquiry set live = false, ended_at = ${now} where id = ${id}`.execute(tx)
}

/** Ends an enquiry: from now on the hub's own members no longer read the sealed returns. Ending twice changes nothing. */
export const endEnquiry = async (tx: Tx, id: string, now: Temporal.Instant): Promise<void> => {
  await sql`update sharing.enquiry set live = false, ended_at = ${now} where id = ${id} and live`.execute(tx)
}
