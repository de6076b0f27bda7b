import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '../../../kernel/actor.ts'
import type { HubId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'

export type AuditRow = {
  readonly at: Temporal.Instant
  /** A teller is somebody of the public putting a contact in. */
  readonly actor: Actor | { readonly kind: 'teller'; readonly hub: HubId }
  readonly act: string
  readonly outcome: 'done' | 'seen' | 'refused'
  readonly subjects: readonly string[]
}

/** Writes the audit row in the act's own transaction. If it cannot be written, the act fails with it. */
export const writeAudit = async (tx: Tx, { at, actor, act, outcome, subjects }: AuditRow): Promise<void> => {
  const hub = actor.kind === 'visitor' ? null : actor.hub
  const user = actor.kind === 'signed-in' || actor.kind === 'system' ? actor.user : null
  const agency = actor.kind === 'visitor' || actor.kind === 'clockwork' || actor.kind === 'teller' ? null : actor.agency
  await sql`
    insert into sharing.audit (hub_id, at, actor_kind, user_id, agency_id, act, outcome, subjects, purpose)
    values (${hub}, ${at}, ${actor.kind}, ${user}, ${agency}, ${act}, ${outcome}, ${[...subjects]}::uuid[],
      coalesce(auth.purpose(), ''))`.execute(tx)
}
