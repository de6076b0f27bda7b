import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'

/** Somebody saw a picture that rests on a judgement of sameness. */
export type JoinedView = {
  readonly id: Id<'joined-view'>
  readonly contact: string
  readonly userName: string
  readonly firstSeenAt: Temporal.Instant
  readonly lastSeenAt: Temporal.Instant
}

/** Keeps that the actor saw this contact's picture joined by these judgements. */
export const noteJoinedView = async (
  tx: Tx,
  actor: SignedIn,
  { contact, judgements }: { readonly contact: string; readonly judgements: readonly string[] },
  now: Temporal.Instant,
): Promise<void> => {
  if (judgements.length === 0) return
  await sql`
    insert into people.joined_view (hub_id, judgement_id, contact_id, user_id, user_name, first_seen_at, last_seen_at)
    select ${actor.hub}, j, ${contact}, ${actor.user}, ${actor.name}, ${now}, ${now} from unnest(${[...judgements]}::uuid[]) as seen(j)
    on conflict (judgement_id, contact_id, user_id) do update set last_seen_at = excluded.last_seen_at`.execute(tx)
}

const columns = sql`v.id, v.contact_id as contact, v.user_name as "userName", v.first_seen_at as "firstSeenAt",
  v.last_seen_at as "lastSeenAt"`

/** Who saw what rests on one judgement. */
export const viewsOf = async (tx: Tx, judgement: string): Promise<readonly JoinedView[]> => {
  const { rows } = await sql<JoinedView>`
    select ${columns} from people.joined_view v where v.judgement_id = ${judgement} order by v.last_seen_at desc, v.id`.execute(
    tx,
  )
  return rows
}

/** What the actor saw joined that has been taken back since, and by whom and why. */
export type Correction = JoinedView & {
  readonly left: string
  readonly right: string
  readonly takenBackBy: string
  readonly takenBackAt: Temporal.Instant
  readonly reason: string
}

const corrections = sql`people.joined_view v
  join people.judgement j on j.id = v.judgement_id
  join lateral (select k.judged_by_name, k.judged_at, k.reason, k.verdict from people.judgement k
    where k.left_id = j.left_id and k.right_id = j.right_id and k.number > j.number order by k.number limit 1) k on true
 where v.user_id = (select auth.user_id()) and v.read_at is null`

/** What the actor still has to read: pictures seen with somebody else's history in them. */
export const ownCorrections = async (tx: Tx): Promise<readonly Correction[]> => {
  const { rows } = await sql<Correction>`
    select ${columns}, j.left_id as left, j.right_id as right, k.judged_by_name as "takenBackBy", k.judged_at as "takenBackAt", k.reason
      from ${corrections} order by k.judged_at, v.id`.execute(tx)
  return rows
}

export const ownCorrectionCount = async (tx: Tx): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${corrections}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** The actor has read a correction; read twice, it was read once. False when there is none such of theirs. */
export const readCorrection = async (tx: Tx, id: string, now: Temporal.Instant): Promise<boolean> => {
  await sql`
    update people.joined_view set read_at = ${now}
     where id = ${id} and user_id = (select auth.user_id()) and read_at is null`.execute(tx)
  const { rows } = await sql`
    select id from people.joined_view where id = ${id} and user_id = (select auth.user_id())`.execute(tx)
  return rows.length === 1
}
