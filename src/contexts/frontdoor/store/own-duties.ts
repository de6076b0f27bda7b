import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { OwnDuty, Reported } from '../model/own-duty.ts'

type Row = Omit<OwnDuty, 'reported'> & {
  readonly by: Reported['by'] | null
  readonly colleague: string | null
  readonly reference: string | null
  readonly calledOn: string | null
  readonly safeguarding: string | null
}

const columns = sql`
  d.id, d.user_id as user, d.user_name as "userName", d.agency_id as agency, d.agency_name as "agencyName", d.profession,
  d.profession_name as "professionName", d.holder, d.how, d.under_18 as under18, d.learned_on as "learnedOn", d.what,
  d.recorded_at as "recordedAt", d.state, d.due_at as "dueAt", d.reported_by as by, d.colleague, d.reference,
  d.called_on as "calledOn", d.safeguarding, d.done_at as "doneAt"`

const toDuty = ({ by, colleague, reference, calledOn, safeguarding, ...duty }: Row): OwnDuty => ({
  ...duty,
  reported:
    by === null || colleague === null || reference === null || calledOn === null || safeguarding === null
      ? null
      : { by, colleague, reference, calledOn, safeguarding },
})

/** The actor's own, the open ones first, the next due at the top. */
export const ownDuties = async (tx: Tx): Promise<readonly OwnDuty[]> => {
  const { rows } = await sql<Row>`
    select ${columns} from frontdoor.own_duty d
     where d.user_id = (select auth.user_id())
     order by (d.state = 'open') desc, d.due_at, d.recorded_at desc limit 100`.execute(tx)
  return rows.map(toDuty)
}

/** Those of the hub, for its own staff. */
export const hubDuties = async (tx: Tx): Promise<readonly OwnDuty[]> => {
  const { rows } = await sql<Row>`
    select ${columns} from frontdoor.own_duty d
     where d.hub_id = (select auth.hub()) and (select auth.is_hub_staff())
     order by (d.state = 'open') desc, d.due_at, d.recorded_at desc limit 300`.execute(tx)
  return rows.map(toDuty)
}

export const findDuty = async (tx: Tx, id: string): Promise<OwnDuty | null> => {
  const { rows } = await sql<Row>`select ${columns} from frontdoor.own_duty d where d.id = ${id}`.execute(tx)
  return rows[0] === undefined ? null : toDuty(rows[0])
}

/** Keeps a duty; one kept under this id before stays as it was. */
export const insertDuty = async (
  tx: Tx,
  actor: SignedIn,
  duty: Omit<OwnDuty, 'user' | 'userName' | 'agency' | 'agencyName' | 'reported' | 'doneAt'>,
): Promise<void> => {
  await sql`
    insert into frontdoor.own_duty (id, hub_id, agency_id, agency_name, user_id, user_name, profession, profession_name,
      holder, how, under_18, learned_on, what, recorded_at, state, due_at)
    values (${duty.id}, ${actor.hub}, ${actor.agency}, ${actor.agencyName}, ${actor.user}, ${actor.name},
      ${duty.profession}, ${duty.professionName}, ${duty.holder}, ${duty.how}, ${duty.under18}, ${duty.learnedOn},
      ${duty.what}, ${duty.recordedAt}, ${duty.state}, ${duty.dueAt})
    on conflict do nothing`.execute(tx)
}

/** Records how an open duty of the actor's own was done; false when it is done already, or not theirs. */
export const insertReport = async (
  tx: Tx,
  { duty, reported }: { readonly duty: string; readonly reported: Reported },
  now: Temporal.Instant,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update frontdoor.own_duty
       set state = 'done', reported_by = ${reported.by}, colleague = ${reported.colleague},
           reference = ${reported.reference}, called_on = ${reported.calledOn}, safeguarding = ${reported.safeguarding},
           done_at = ${now}
     where id = ${duty} and user_id = (select auth.user_id()) and state = 'open'`.execute(tx)
  return numAffectedRows === 1n
}
