import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'

export type Release = {
  readonly item: string
  readonly agency: string
  readonly recipient: string
  readonly content: string
  readonly how: 'owner' | 'standing-rule' | 'urgent'
  readonly releasedByName: string
  readonly releasedAt: Temporal.Instant
}

/**
 * Releases items to a receiving team under their owners' standing word. Items not marked so are passed over, here and by
 * the database. Answers how many went.
 */
export const releaseStanding = async (
  tx: Tx,
  actor: SignedIn,
  {
    enquiry,
    items,
    recipient,
  }: { readonly enquiry: string; readonly items: readonly string[]; readonly recipient: string },
  now: Temporal.Instant,
): Promise<number> => {
  if (recipient === '' || items.length === 0) return 0
  const { numAffectedRows } = await sql`
    insert into sharing.release (hub_id, enquiry_id, item_id, agency_id, recipient, content, content_hash, how, released_by_name, released_at)
    select i.hub_id, i.enquiry_id, i.id, i.agency_id, ${recipient}, i.content, i.content_hash, 'standing-rule', ${actor.name}, ${now}
      from sharing.sealed_item i
     where i.enquiry_id = ${enquiry} and i.id = any(${[...items]}::uuid[]) and i.may_leave = 'yes'
       and not exists (select from sharing.release r where r.item_id = i.id and r.recipient = ${recipient})`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

/** What has left the sealed hub in one enquiry, as far as this reader may see. */
export const releasesOf = async (tx: Tx, enquiry: string): Promise<readonly Release[]> => {
  const { rows } = await sql<Release>`
    select item_id as item, agency_id as agency, recipient, content, how, released_by_name as "releasedByName",
           released_at as "releasedAt"
      from sharing.release where enquiry_id = ${enquiry} order by released_at, id`.execute(tx)
  return rows
}
