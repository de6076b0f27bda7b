import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { UserId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Duty } from '../model/duty.ts'

const columns = sql`id, user_id as "user", user_name as name, from_at as "from", until_at as until`

/** Who of the hub is on duty at an instant, by name. Hub staff only. */
export const onDuty = async (tx: Tx, at: Temporal.Instant): Promise<readonly Duty[]> => {
  const { rows } = await sql<Duty>`
    select ${columns} from frontdoor.duty
     where hub_id = (select auth.hub()) and from_at <= ${at} and until_at > ${at} and (ended_at is null or ended_at > ${at})
     order by user_name, user_id`.execute(tx)
  return rows
}

/** One person's word that has no end recorded, whether or not its time has passed. */
export const openDuty = async (tx: Tx, user: string): Promise<Duty | null> => {
  const { rows } = await sql<Duty>`
    select ${columns} from frontdoor.duty
     where hub_id = (select auth.hub()) and user_id = ${user} and ended_at is null`.execute(tx)
  return rows[0] ?? null
}

export const findDuty = async (tx: Tx, id: string): Promise<(Duty & { readonly ended: boolean }) | null> => {
  const { rows } = await sql<Duty & { ended: boolean }>`
    select ${columns}, ended_at is not null as ended from frontdoor.duty where id = ${id}`.execute(tx)
  return rows[0] ?? null
}

/** Ends a duty now, or when its time passed. Harmless when it is ended already. */
export const endDuty = async (tx: Tx, actor: SignedIn, id: string, now: Temporal.Instant): Promise<void> => {
  await sql`
    update frontdoor.duty set ended_at = greatest(from_at, least(until_at, ${now}::timestamptz)), ended_by = ${actor.user},
      ended_by_name = ${actor.name}
     where id = ${id} and ended_at is null`.execute(tx)
}

/** Where two people say it at the same moment, the first stands. */
export const sayDuty = async (
  tx: Tx,
  actor: SignedIn,
  { user, name, until }: { readonly user: UserId; readonly name: string; readonly until: Temporal.Instant },
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into frontdoor.duty (hub_id, user_id, user_name, from_at, until_at, said_by, said_by_name)
    values (${actor.hub}, ${user}, ${name}, ${now}, ${until}, ${actor.user}, ${actor.name})
    on conflict (hub_id, user_id) where ended_at is null do nothing`.execute(tx)
}
