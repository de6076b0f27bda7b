import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'

/** What an agency has signed about sharing. Dates are local, ISO; `endsOn` is its last day. */
export type Agreement = {
  readonly agency: string
  readonly title: string
  readonly signedOn: string
  readonly endsOn: string
  readonly recordedByName: string
  readonly recordedAt: Temporal.Instant
}

/** The newest agreement of each agency of the actor's hub, as far as this reader may see. */
export const agreements = async (tx: Tx): Promise<readonly Agreement[]> => {
  const { rows } = await sql<Agreement>`
    select distinct on (agency_id) agency_id as agency, title, signed_on::text as "signedOn", ends_on::text as "endsOn",
           recorded_by_name as "recordedByName", recorded_at as "recordedAt"
      from sharing.agreement where hub_id = (select auth.hub()) order by agency_id, recorded_at desc, id`.execute(tx)
  return rows
}

/** Records what was signed; earlier agreements stay on record. */
export const recordAgreement = async (
  tx: Tx,
  actor: SignedIn,
  { agency, title, signedOn, endsOn }: Pick<Agreement, 'agency' | 'title' | 'signedOn' | 'endsOn'>,
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into sharing.agreement (hub_id, agency_id, title, signed_on, ends_on, recorded_by, recorded_by_name, recorded_at)
    values (${actor.hub}, ${agency}, ${title}, ${signedOn}::date, ${endsOn}::date, ${actor.user}, ${actor.name}, ${now})`.execute(
    tx,
  )
}
