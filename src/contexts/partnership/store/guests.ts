import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { AgencyId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'

/** Somebody who comes in by a work mail, and where that stands at the actor's hub. */
export type Guest = {
  readonly agency: AgencyId
  readonly name: string
  readonly job: string
  readonly organisation: string
  readonly mail: string
  readonly lastIn: Temporal.Instant | null
  /** Why the hub ended it; null while it goes on. */
  readonly reason: string | null
  readonly endedByName: string | null
  readonly endedAt: Temporal.Instant | null
}

/** Those of the hub, for its administrator; none for anybody else. */
export const hubGuests = async (tx: Tx): Promise<readonly Guest[]> => {
  const { rows } = await sql<Guest>`
    select agency_id as agency, name, job, organisation, mail, last_in as "lastIn", reason,
           ended_by_name as "endedByName", ended_at as "endedAt" from auth.guests()`.execute(tx)
  return rows
}

/** Ends a way in, and its sessions; false when it was ended before. */
export const endGuest = async (tx: Tx, agency: string, reason: string, now: Temporal.Instant): Promise<boolean> => {
  const { rows } = await sql<{ ended: boolean }>`select auth.end_guest(${agency}, ${reason}, ${now}) as ended`.execute(
    tx,
  )
  return rows[0]?.ended === true
}
