import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'

/** An item that left without its owner's word because waiting risked harm. */
export type Disclosed = {
  readonly id: string
  readonly enquiry: string
  readonly agency: string
  readonly recipient: string
  readonly content: string
  readonly reason: string
  readonly by: string
  readonly byName: string
  readonly at: Temporal.Instant
  readonly checkDueAt: Temporal.Instant
  readonly objection: string | null
  readonly objectedByName: string | null
  readonly objectedAt: Temporal.Instant | null
  readonly check: Checked | null
}

export type Verdict = 'right' | 'not-right'
export type Checked = {
  readonly verdict: Verdict
  readonly words: string
  readonly byName: string
  readonly at: string
}

/** Something one person did alone that a second must look at. */
export type CheckToDo = {
  readonly id: string
  readonly kind: 'basis' | 'release'
  readonly enquiry: string
  readonly reason: string
  readonly by: string
  readonly byName: string
  readonly at: Temporal.Instant
  readonly dueAt: Temporal.Instant
  readonly check: Checked | null
}

const checked = sql`
  case when k.subject_id is null then null else json_build_object('verdict', k.verdict, 'words', k.words,
    'byName', k.checked_by_name, 'at', k.checked_at) end as check`

const disclosed = sql`
  select r.id, r.enquiry_id as enquiry, r.agency_id as agency, r.recipient, r.content, r.urgent_reason as reason,
         r.released_by as by, r.released_by_name as "byName", r.released_at as at, r.check_due_at as "checkDueAt",
         o.words as objection, o.written_by_name as "objectedByName", o.written_at as "objectedAt", ${checked}
    from sharing.release r
    left join sharing.objection o on o.release_id = r.id
    left join sharing.second_check k on k.kind = 'release' and k.subject_id = r.id`

/**
 * Lets one sealed item go to one team in the discloser's own name. False when it has gone there before. The database
 * refuses for anyone but a qualified worker, for an item its owner lets go anyway, and where nothing is urgent.
 */
export const discloseUrgently = async (
  tx: Tx,
  actor: SignedIn,
  given: {
    readonly item: string
    readonly recipient: string
    readonly reason: string
    readonly checkDueAt: Temporal.Instant
  },
  now: Temporal.Instant,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into sharing.release (hub_id, enquiry_id, item_id, agency_id, recipient, content, content_hash, how, released_by,
      released_by_name, released_at, urgent_reason, check_due_at)
    select i.hub_id, i.enquiry_id, i.id, i.agency_id, ${given.recipient}, i.content, i.content_hash, 'urgent', ${actor.user},
           ${actor.name}, ${now}, ${given.reason}, ${given.checkDueAt}
      from sharing.sealed_item i where i.id = ${given.item}
       and not exists (select from sharing.release r where r.item_id = i.id and r.recipient = ${given.recipient})`.execute(
    tx,
  )
  return numAffectedRows === 1n
}

/** The hub's urgent disclosures, unchecked ones first by due time. */
export const disclosedOf = async (tx: Tx, most: number): Promise<readonly Disclosed[]> => {
  const { rows } = await sql<Disclosed>`${disclosed}
    where r.hub_id = (select auth.hub()) and r.how = 'urgent'
    order by k.subject_id is not null, r.check_due_at, r.id limit ${most}`.execute(tx)
  return rows
}

/** What left of the actor's own agency without its word, the newest first. */
export const ownDisclosed = async (tx: Tx): Promise<readonly Disclosed[]> => {
  const { rows } = await sql<Disclosed>`${disclosed}
    where r.how = 'urgent' and r.agency_id = (select auth.agency()) order by r.released_at desc, r.id limit 100`.execute(
    tx,
  )
  return rows
}

/** One of them, or null when there is none that this actor may see. */
export const findDisclosed = async (tx: Tx, id: string): Promise<Disclosed | null> => {
  const { rows } = await sql<Disclosed>`${disclosed} where r.id = ${id} and r.how = 'urgent'`.execute(tx)
  return rows[0] ?? null
}

/** Reasons for asking that were recorded by one person because red could not wait, unchecked ones first. */
export const urgentBases = async (tx: Tx, most: number): Promise<readonly CheckToDo[]> => {
  const { rows } = await sql<CheckToDo>`
    select b.id, 'basis' as kind, b.enquiry_id as enquiry, b.body ->> 'reason' as reason, b.recorded_by as by,
           b.recorded_by_name as "byName", b.recorded_at as at,
           (b.body #>> '{urgent,checkDueAt}')::timestamptz as "dueAt", ${checked}
      from sharing.basis b left join sharing.second_check k on k.kind = 'basis' and k.subject_id = b.id
     where b.hub_id = (select auth.hub()) and b.body ->> 'ground' = 'urgent'
     order by k.subject_id is not null, b.body #>> '{urgent,checkDueAt}', b.id limit ${most}`.execute(tx)
  return rows
}

/** Keeps what the second person says. False when it was checked before, which stays. */
export const keepCheck = async (
  tx: Tx,
  actor: SignedIn,
  {
    kind,
    id,
    enquiry,
    verdict,
    words,
  }: Pick<CheckToDo, 'kind' | 'id' | 'enquiry'> & { readonly verdict: Verdict; readonly words: string },
  now: Temporal.Instant,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into sharing.second_check (kind, subject_id, hub_id, enquiry_id, verdict, words, checked_by, checked_by_name, checked_at)
    values (${kind}, ${id}, ${actor.hub}, ${enquiry}, ${verdict}, ${words}, ${actor.user}, ${actor.name}, ${now})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** Keeps what the owner says of it. False when it has said something before, which stays. */
export const keepObjection = async (
  tx: Tx,
  actor: SignedIn,
  { release, words }: { readonly release: string; readonly words: string },
  now: Temporal.Instant,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into sharing.objection (release_id, hub_id, agency_id, words, written_by, written_by_name, written_at)
    values (${release}, ${actor.hub}, ${actor.agency}, ${words}, ${actor.user}, ${actor.name}, ${now})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** How many reasons for asking and disclosures of one person alone nobody has checked. */
export const uncheckedAlone = async (tx: Tx): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select ((select count(*) from sharing.release r where r.hub_id = (select auth.hub()) and r.how = 'urgent'
              and not exists (select from sharing.second_check k where k.kind = 'release' and k.subject_id = r.id))
          + (select count(*) from sharing.basis b where b.hub_id = (select auth.hub()) and b.body ->> 'ground' = 'urgent'
              and not exists (select from sharing.second_check k where k.kind = 'basis' and k.subject_id = b.id)))::int as count`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}
