import { sql } from 'kysely'
import type { HubId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { ContactId } from '../model/contact.ts'
import type { TellerKind, TellingPages } from '../model/telling.ts'

/** A telling as it stands; its reference once it was sent. */
export type Telling = {
  readonly kind: TellerKind
  readonly hub: HubId
  readonly pages: TellingPages
  readonly reference: string | null
}

/** Null when there is none, it was left, or it is too old. */
export const lookAtTelling = async (tx: Tx, token: string): Promise<Telling | null> => {
  if (token === '') return null
  const { rows } = await sql<Telling>`
    select kind, hub_id as hub, typed as pages, reference from auth.look_at_telling(${token})`.execute(tx)
  return rows[0] ?? null
}

export const insertTelling = async (
  tx: Tx,
  telling: { readonly tokenHash: Uint8Array; readonly hub: HubId; readonly kind: TellerKind },
): Promise<void> => {
  await sql`select auth.begin_telling(${Buffer.from(telling.tokenHash)}, ${telling.hub}, ${telling.kind})`.execute(tx)
}

/** Keeps pages beside those kept before; false when there is nothing to add them to. */
export const keepTelling = async (
  tx: Tx,
  token: string,
  pages: TellingPages,
  change: { readonly hub: HubId; readonly kind: TellerKind } | null = null,
): Promise<boolean> => {
  const { rows } = await sql<{ kept: boolean }>`
    select auth.keep_telling(${token}, ${JSON.stringify(pages)}, ${change?.hub ?? null}, ${change?.kind ?? null}) as kept`.execute(
    tx,
  )
  return rows[0]?.kept === true
}

/** Wipes it. */
export const leaveTelling = async (tx: Tx, token: string): Promise<void> => {
  await sql`select auth.leave_telling(${token})`.execute(tx)
}

/** A telling that this transaction may now turn into its one contact. */
export type Entered = {
  readonly state: 'open' | 'sent'
  readonly kind: TellerKind
  readonly hub: HubId
  readonly contact: ContactId
  readonly pages: TellingPages
  readonly reference: string | null
  /** How many came from the same address in the last hour. */
  readonly recent: number
}

/**
 * Runs work as whoever tells: until it is done the transaction may append that telling's own contact and read nothing.
 * Afterwards it is again whoever it was. Null when the telling is not there any more.
 */
export const asTeller = async <Done>(
  tx: Tx,
  { token, source }: { readonly token: string; readonly source: Uint8Array },
  work: (entered: Entered) => Promise<Done>,
): Promise<Done | null> => {
  const before = await sql<{ claim: string | null }>`select current_setting('openmash.claim', true) as claim`.execute(
    tx,
  )
  const { rows } = await sql<Entered>`
    select state, kind, hub_id as hub, contact_id as contact, typed as pages, reference, recent
      from auth.enter_telling(${token}, ${Buffer.from(source)})`.execute(tx)
  if (rows[0] === undefined) return null
  const done = await work(rows[0])
  await sql`select set_config('openmash.claim', ${before.rows[0]?.claim ?? ''}, true)`.execute(tx)
  return done
}

export const endTelling = async (tx: Tx, reference: string, source: Uint8Array): Promise<void> => {
  await sql`select auth.telling_sent(${reference}, ${Buffer.from(source)})`.execute(tx)
}

/** Wipes what is too old; by the clockwork. */
export const wipeTellings = async (tx: Tx): Promise<void> => {
  await sql`select auth.wipe_tellings()`.execute(tx)
}
