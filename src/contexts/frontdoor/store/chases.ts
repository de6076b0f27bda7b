import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { AgencyId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'

/** A late request as the clockwork knows it: nothing of what it is about. */
export type LateRequest = {
  readonly id: string
  readonly contact: string
  readonly agency: AgencyId
  readonly dueAt: Temporal.Instant
  readonly chasedAt: Temporal.Instant | null
}

const columns = sql`id, contact_id as contact, agency_id as agency, due_at as "dueAt", chased_at as "chasedAt"`

/** Every unanswered request of the hub whose time has passed and whose contact is open. For the clockwork. */
export const lateRequests = async (tx: Tx, now: Temporal.Instant): Promise<readonly LateRequest[]> => {
  const { rows } = await sql<LateRequest>`
    select ${columns} from frontdoor.request
     where hub_id = (select auth.hub()) and state = 'sent' and overtaken_at is null and due_at <= ${now} order by due_at, id`.execute(
    tx,
  )
  return rows
}

/** The same request, locked; null when it was answered meanwhile or another chaser is at it. */
export const lockLate = async (tx: Tx, id: string): Promise<LateRequest | null> => {
  const { rows } = await sql<LateRequest>`
    select ${columns} from frontdoor.request where id = ${id} and state = 'sent' and overtaken_at is null for update skip locked`.execute(
    tx,
  )
  return rows[0] ?? null
}

export const markChased = async (tx: Tx, id: string, now: Temporal.Instant): Promise<void> => {
  await sql`
    update frontdoor.request set chased_at = ${now}, chases = chases + 1 where id = ${id} and state = 'sent'`.execute(
    tx,
  )
}
