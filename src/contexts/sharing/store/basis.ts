import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { BasisBody } from '../model/basis.ts'

export type RecordedBasis = {
  readonly body: BasisBody
  readonly recordedAt: Temporal.Instant
  readonly recordedByName: string
}

/**
 * Records why agencies may be asked in one enquiry. The database refuses a question to an agency without it, and refuses
 * an override recorded by anyone but a decision maker.
 */
export const recordBasis = async (
  tx: Tx,
  actor: SignedIn,
  { enquiry, body }: { readonly enquiry: string; readonly body: BasisBody },
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into sharing.basis (hub_id, enquiry_id, body, recorded_at, recorded_by, recorded_by_name)
    values (${actor.hub}, ${enquiry}, ${JSON.stringify(body)}, ${now}, ${actor.user}, ${actor.name})`.execute(tx)
}

/** The newest basis recorded for an enquiry, or null. It is the one that counts. */
export const basisOf = async (tx: Tx, enquiry: string): Promise<RecordedBasis | null> => {
  const { rows } = await sql<RecordedBasis>`
    select body, recorded_at as "recordedAt", recorded_by_name as "recordedByName" from sharing.basis
     where enquiry_id = ${enquiry} order by recorded_at desc limit 1`.execute(tx)
  return rows[0] ?? null
}
