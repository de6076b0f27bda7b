import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../../../platform/db/pool.ts'
import type { ContactId, ContactState, Rating } from '../model/contact.ts'

/** An open or past contact of the hub, in short: what somebody screening needs to know of it. */
export type EarlierContact = {
  readonly id: ContactId
  readonly reference: string
  readonly receivedAt: Temporal.Instant
  readonly sourceAgencyName: string
  /** Key of the concern. */
  readonly concern: string
  readonly state: ContactState
  readonly rating: Rating | null
  readonly holderName: string
  /** Keys of the outcomes decided, one for each child. */
  readonly outcomes: readonly string[]
}

/** The contacts with these ids that this actor may see, newest first. */
export const earlierContacts = async (tx: Tx, ids: readonly string[]): Promise<readonly EarlierContact[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<EarlierContact>`
    select c.id, c.reference, c.received_at as "receivedAt", c.source_agency_name as "sourceAgencyName", c.concern, c.state,
           c.rating, c.holder_name as "holderName",
           array(select distinct d.outcome from frontdoor.decision d
                  where d.contact_id = c.id and d.stands) as outcomes
      from frontdoor.contact c where c.id = any(${[...ids]}::uuid[]) order by c.received_at desc`.execute(tx)
  return rows
}

/** The contact of this hub with a reference, or null. A reference is random and names nobody. */
export const contactByReference = async (tx: Tx, reference: string): Promise<ContactId | null> => {
  const { rows } = await sql<{ id: ContactId }>`
    select id from frontdoor.contact where hub_id = (select auth.hub()) and reference = ${reference}`.execute(tx)
  return rows[0]?.id ?? null
}
