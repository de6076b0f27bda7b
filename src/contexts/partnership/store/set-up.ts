import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { AgencyId, HubId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { PolicyKind } from '../model/policy.ts'
import type { Agency, Division } from './hubs.ts'

export type NewHub = { readonly slug: string; readonly name: string; readonly division: Division }

export type NewAgency = Omit<Agency, 'id' | 'guest' | 'sensitive'> & {
  readonly deputyEmail: string
  readonly deputyPhone: string
}

const only = <Row>(rows: readonly { readonly id: Row }[]): Row => {
  if (rows[0] === undefined) throw new Error('The database returned no id.')
  return rows[0].id
}

/** Opens a hub. For the operator's transaction only: no other login may write here. */
export const addHub = async (tx: Tx, hub: NewHub, now: Temporal.Instant): Promise<HubId> => {
  const { rows } = await sql<{ id: HubId }>`
    insert into partnership.hub (slug, name, division, created_at)
    values (${hub.slug}, ${hub.name}, ${hub.division}, ${now}) returning id`.execute(tx)
  return only(rows)
}

export const addAgency = async (tx: Tx, hub: HubId, agency: NewAgency, now: Temporal.Instant): Promise<AgencyId> => {
  const { rows } = await sql<{ id: AgencyId }>`
    insert into partnership.agency (hub_id, kind, name, letter, seat, contact_name, contact_email, contact_phone,
      deputy_name, deputy_email, deputy_phone, created_at)
    values (${hub}, ${agency.kind}, ${agency.name}, ${agency.letter}, ${agency.seat}, ${agency.contactName},
      ${agency.contactEmail}, ${agency.contactPhone}, ${agency.deputyName}, ${agency.deputyEmail},
      ${agency.deputyPhone}, ${now}) returning id`.execute(tx)
  return only(rows)
}

/** Publishes the next version of a policy; earlier versions stay for work that began under them. */
export const publishPolicy = async (
  tx: Tx,
  hub: HubId,
  policy: { readonly kind: PolicyKind; readonly body: object; readonly by: string; readonly from: Temporal.Instant },
): Promise<void> => {
  await sql`
    insert into partnership.policy (hub_id, kind, version, effective_from, body, published_by)
    select ${hub}, ${policy.kind}, coalesce(max(version), 0) + 1, ${policy.from}, ${JSON.stringify(policy.body)}, ${policy.by}
      from partnership.policy where hub_id = ${hub} and kind = ${policy.kind}`.execute(tx)
}
