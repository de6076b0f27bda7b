import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../../../platform/db/pool.ts'
import { nilHub, type SealableRow, type StoredLink } from '../model/chain.ts'

type AuditColumns = {
  id: string
  position: string
  hub: string
  at: Temporal.Instant
  transaction: string
  actorKind: string
  user: string
  agency: string
  act: string
  outcome: string
  subjects: string[]
  purpose: string
  detail: unknown
}

const columns = sql`
  a.id, a.position::text as position, coalesce(a.hub_id::text, '') as hub, a.at, a.transaction::text as transaction,
  a.actor_kind as "actorKind", coalesce(a.user_id::text, '') as user, coalesce(a.agency_id::text, '') as agency, a.act,
  a.outcome, a.subjects::text[] as subjects, a.purpose, a.detail`

const rowOf = (found: AuditColumns): SealableRow => ({
  id: found.id,
  position: found.position,
  hub: found.hub,
  at: found.at.toString({ fractionalSecondDigits: 6 }),
  transaction: found.transaction,
  actorKind: found.actorKind,
  user: found.user,
  agency: found.agency,
  act: found.act,
  outcome: found.outcome,
  subjects: found.subjects,
  purpose: found.purpose,
  detail: found.detail,
})

export type ChainHead = { readonly number: number; readonly hash: Uint8Array; readonly auditId: string }

/** The newest seal of a hub, or null before the first. */
export const chainHead = async (tx: Tx, hub: string): Promise<ChainHead | null> => {
  const { rows } = await sql<ChainHead>`
    select number, hash, audit_id as "auditId" from sharing.seal where hub_id = ${hub} order by number desc limit 1`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** Makes this transaction the only sealer of a hub; false when another is at it. */
export const holdChain = async (tx: Tx, hub: string): Promise<boolean> => {
  const { rows } = await sql<{ held: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('openmash.seal.' || ${hub}, 0)) as held`.execute(tx)
  return rows[0]?.held ?? false
}

/** Where the newest sealed row stands that is still there: a row somebody deleted must not stop the sealer. */
const lastPlace = (hub: string) => sql`(
  select h.transaction, h.position from sharing.seal s join sharing.audit h on h.id = s.audit_id
   where s.hub_id = ${hub} order by s.number desc limit 1)`

/**
 * Rows after the head whose transactions have all ended, in transaction order. A transaction still open holds back those
 * after it, so no row can come to stand before one that is sealed.
 */
export const unsealedRows = async (
  tx: Tx,
  hub: string,
  head: ChainHead | null,
  most: number,
): Promise<readonly SealableRow[]> => {
  const after = head === null ? sql`true` : sql`(a.transaction, a.position) > ${lastPlace(hub)}`
  const { rows } = await sql<AuditColumns>`
    select ${columns} from sharing.audit a
     where coalesce(a.hub_id, ${nilHub}::uuid) = ${hub}::uuid and ${after}
       and a.transaction < pg_snapshot_xmin(pg_current_snapshot())
     order by a.transaction, a.position limit ${most}`.execute(tx)
  return rows.map(rowOf)
}

export type NewSeal = {
  readonly number: number
  readonly auditId: string
  readonly previous: Uint8Array
  readonly hash: Uint8Array
}

export const insertSeals = async (
  tx: Tx,
  hub: string,
  seals: readonly NewSeal[],
  now: Temporal.Instant,
): Promise<void> => {
  if (seals.length === 0) return
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
  const rows = seals.map(({ number, auditId, previous, hash }) => ({
    number,
    auditId,
    previous: hex(previous),
    hash: hex(hash),
  }))
  await sql`
    insert into sharing.seal (hub_id, number, audit_id, previous, hash, sealed_at)
    select ${hub}::uuid, s.number, s."auditId", decode(s.previous, 'hex'), decode(s.hash, 'hex'), ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as s(number bigint, "auditId" uuid, previous text, hash text)`.execute(tx)
}

export type LastCheckpoint = { readonly number: number; readonly signedAt: Temporal.Instant }

export const lastCheckpoint = async (tx: Tx, hub: string): Promise<LastCheckpoint | null> => {
  const { rows } = await sql<LastCheckpoint>`
    select number, signed_at as "signedAt" from sharing.checkpoint where hub_id = ${hub} order by number desc limit 1`.execute(
    tx,
  )
  return rows[0] ?? null
}

export const insertCheckpoint = async (
  tx: Tx,
  hub: string,
  point: { readonly number: number; readonly hash: Uint8Array; readonly signature: Uint8Array },
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into sharing.checkpoint (hub_id, number, hash, signed_at, signature)
    values (${hub}, ${point.number}, ${Buffer.from(point.hash)}, ${now}, ${Buffer.from(point.signature)})`.execute(tx)
}

/** Every chain there is, and every hub with rows to chain. For the auditor's login. */
export const chainsOf = async (tx: Tx): Promise<readonly string[]> => {
  const { rows } = await sql<{ hub: string }>`
    select distinct hub_id::text as hub from sharing.seal
    union select distinct coalesce(hub_id, ${nilHub}::uuid)::text from sharing.audit order by 1`.execute(tx)
  return rows.map(({ hub }) => hub)
}

type LinkRow = Partial<AuditColumns> & {
  number: number
  auditId: string
  previous: Uint8Array
  hash: Uint8Array
  found: boolean
}

/** The next links of a chain with the rows they seal. For the auditor's login. */
export const linksAfter = async (tx: Tx, hub: string, number: number, most: number): Promise<readonly StoredLink[]> => {
  const { rows } = await sql<LinkRow>`
    select s.number, s.audit_id as "auditId", s.previous, s.hash, a.id is not null as found, ${columns}
      from sharing.seal s left join sharing.audit a on a.id = s.audit_id
     where s.hub_id = ${hub} and s.number > ${number} order by s.number limit ${most}`.execute(tx)
  return rows.map(({ number: at, auditId, previous, hash, found, ...row }) => ({
    number: at,
    auditId,
    previous,
    hash,
    row: found ? rowOf(row as AuditColumns) : null,
  }))
}

export type Unsealed = {
  /** Rows newer than the head: the tail the sealer has not reached. */
  readonly tail: number
  readonly tailSince: Temporal.Instant | null
  /** Ids of rows that stand before the head and are in no seal: put in later. */
  readonly slipped: readonly string[]
}

/** What no seal covers. For the auditor's login. */
export const unsealedOf = async (tx: Tx, hub: string): Promise<Unsealed> => {
  const head = await chainHead(tx, hub)
  const behind = head === null ? sql`false` : sql`coalesce((a.transaction, a.position) <= ${lastPlace(hub)}, false)`
  const { rows } = await sql<{ id: string; at: Temporal.Instant; behind: boolean }>`
    select a.id, a.at, ${behind} as behind from sharing.audit a
     where coalesce(a.hub_id, ${nilHub}::uuid) = ${hub}::uuid
       and not exists (select from sharing.seal s where s.audit_id = a.id)
     order by a.transaction, a.position`.execute(tx)
  const tail = rows.filter((row) => !row.behind)
  return {
    tail: tail.length,
    tailSince: tail[0]?.at ?? null,
    slipped: rows.filter((row) => row.behind).map(({ id }) => id),
  }
}
