import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../../../platform/db/pool.ts'

/** A key of an agency's own system, without the key itself. */
export type ListKey = {
  readonly id: string
  readonly label: string
  readonly madeByName: string
  readonly madeAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
  readonly lastUsedAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
  readonly endedByName: string
}

/** The keys of the actor's own agency; of nobody's for who does not administer one. */
export const listKeys = async (tx: Tx): Promise<readonly ListKey[]> => {
  const { rows } = await sql<ListKey>`
    select id, label, made_by_name as "madeByName", made_at as "madeAt", expires_at as "expiresAt",
           last_used_at as "lastUsedAt", ended_at as "endedAt", ended_by_name as "endedByName" from auth.agency_keys()`.execute(
    tx,
  )
  return rows
}

export const insertListKey = async (
  tx: Tx,
  {
    label,
    hash,
    expiresAt,
    name,
  }: { readonly label: string; readonly hash: Uint8Array; readonly expiresAt: Temporal.Instant; readonly name: string },
  now: Temporal.Instant,
): Promise<void> => {
  await sql`select auth.make_agency_key(${label}, ${Buffer.from(hash)}, ${expiresAt}, ${name}, ${now})`.execute(tx)
}

/** Ends a key; false where the actor's agency has no such key. */
export const endListKey = async (tx: Tx, id: string, name: string, now: Temporal.Instant): Promise<boolean> => {
  const { rows } = await sql<{ done: boolean }>`select auth.end_agency_key(${id}, ${name}, ${now}) as done`.execute(tx)
  return rows[0]?.done ?? false
}
