import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'

/** A request of an open contact that is past its time: silent, or answered late and opened by nobody. */
export type OverdueRequest = {
  readonly contact: string
  readonly request: string
  readonly agencyName: string
  readonly dueAt: Temporal.Instant
  readonly chasedAt: Temporal.Instant | null
  readonly answeredAt: Temporal.Instant | null
}

export const overdueRequests = async (tx: Tx, now: Temporal.Instant): Promise<readonly OverdueRequest[]> => {
  const { rows } = await sql<OverdueRequest>`
    select r.contact_id as contact, r.id as request, r.agency_name as "agencyName", r.due_at as "dueAt",
           r.chased_at as "chasedAt", r.answered_at as "answeredAt"
      from frontdoor.request r
      join frontdoor.contact c on c.id = r.contact_id and c.state = 'asking'
      left join frontdoor.answer_read a on a.request_id = r.id
     where r.hub_id = (select auth.hub()) and (r.state = 'sent' and r.due_at <= ${now}
        or r.state = 'answered' and r.answered_at > r.due_at and a.request_id is null)
     order by r.due_at, r.id`.execute(tx)
  return rows
}

export type HandedOver = { readonly contact: string; readonly at: Temporal.Instant; readonly byName: string }

/** The last hand-over of each open contact that is not accepted. */
export const handOversWaiting = async (tx: Tx): Promise<readonly HandedOver[]> => {
  const { rows } = await sql<HandedOver>`
    select distinct on (f.contact_id) f.contact_id as contact, f.occurred_at as at, f.by_name as "byName"
      from frontdoor.fact f
      join frontdoor.contact c on c.id = f.contact_id and not c.holder_accepted and c.state <> 'decided'
     where f.hub_id = (select auth.hub()) and f.kind = 'handed-over'
     order by f.contact_id, f.number desc`.execute(tx)
  return rows
}

export type SecondWaiting = {
  readonly contact: string
  readonly child: string
  readonly decidedBy: string
  readonly decidedByName: string
}

/** Decisions about open contacts that wait for a second decision maker. */
export const secondsWaiting = async (tx: Tx): Promise<readonly SecondWaiting[]> => {
  const { rows } = await sql<SecondWaiting>`
    select d.contact_id as contact, d.child_id as child, d.decided_by as "decidedBy", d.decided_by_name as "decidedByName"
      from frontdoor.decision d
     where d.hub_id = (select auth.hub()) and d.needs_second and d.seconded_at is null and d.stands
     order by d.decided_at, d.id`.execute(tx)
  return rows
}

/** Keeps who opened these contacts' answers first. Once is enough. */
export const markAnswersRead = async (
  tx: Tx,
  actor: SignedIn,
  contact: string,
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into frontdoor.answer_read (request_id, hub_id, read_by, read_by_name, read_at)
    select r.id, r.hub_id, ${actor.user}, ${actor.name}, ${now} from frontdoor.request r
     where r.contact_id = ${contact} and r.state = 'answered'
    on conflict do nothing`.execute(tx)
}
