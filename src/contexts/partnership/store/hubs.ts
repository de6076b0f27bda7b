import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { AgencyId, HubId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { type Policies, type PolicyKind, requiredKinds } from '../model/policy.ts'
import { usualRules } from '../model/usual-rules.ts'

export type Division = 'england-and-wales' | 'scotland' | 'northern-ireland'
export type Hub = { readonly id: HubId; readonly slug: string; readonly name: string; readonly division: Division }

export type Agency = {
  readonly id: AgencyId
  readonly kind: string
  readonly name: string
  /** Its mark in the queue, such as P or Ho. */
  readonly letter: string
  /** `none` answers by a one-time link. */
  readonly seat: 'lead' | 'co-located' | 'virtual' | 'on-call' | 'none'
  readonly contactName: string
  readonly contactEmail: string
  readonly contactPhone: string
  readonly deputyName: string
  /** The organisation of one professional without an account. */
  readonly guest: boolean
  /** Nobody may even know that it works with somebody: it is never indexed. */
  readonly sensitive: boolean
}

const agencyColumns = sql`
  id, kind, name, letter, seat, contact_name as "contactName", contact_email as "contactEmail",
  contact_phone as "contactPhone", deputy_name as "deputyName", guest, sensitive`

/** The actor's own hub. */
export const ownHub = async (tx: Tx): Promise<Hub> => {
  const { rows } = await sql<Hub>`
    select id, slug, name, division from partnership.hub where id = (select auth.hub())`.execute(tx)
  if (rows[0] === undefined) throw new Error('An actor without a hub asked for its hub.')
  return rows[0]
}

/** One agency of the actor's hub, also the organisation of somebody without an account; null when it is of another hub. */
export const agencyById = async (tx: Tx, id: string): Promise<Agency | null> => {
  const { rows } = await sql<Agency>`
    select ${agencyColumns} from partnership.agency where hub_id = (select auth.hub()) and id = ${id}`.execute(tx)
  return rows[0] ?? null
}

/** Every agency of the actor's hub, by name. */
export const ownAgencies = async (tx: Tx): Promise<readonly Agency[]> => {
  const { rows } = await sql<Agency>`
    select ${agencyColumns} from partnership.agency
     where hub_id = (select auth.hub()) and not guest order by name`.execute(tx)
  return rows
}

/** The policies of the actor's hub in force at an instant: each kind's newest version that had begun. */
export const policiesAt = async (tx: Tx, at: Temporal.Instant): Promise<Policies> => {
  const { rows } = await sql<{ kind: PolicyKind; version: number; effective_from: Temporal.Instant; body: unknown }>`
    select distinct on (kind) kind, version, effective_from, body from partnership.policy
     where hub_id = (select auth.hub()) and effective_from <= ${at}
     order by kind, version desc`.execute(tx)
  const own = rows.map((row) => [row.kind, { version: row.version, effectiveFrom: row.effective_from, body: row.body }])
  const missing = requiredKinds.filter((kind) => !rows.some((row) => row.kind === kind))
  if (missing.length > 0) throw new Error(`This hub has not published its policies for ${missing.join(', ')}.`)
  const usual = Object.entries(usualRules).map(([kind, body]) => [kind, { version: 0, effectiveFrom: at, body }])
  return Object.fromEntries([...usual, ...own]) as Policies
}
