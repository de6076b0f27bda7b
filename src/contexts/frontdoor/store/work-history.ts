import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { UserId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Rating } from '../model/contact.ts'
import type { WorkStep } from '../model/work-left.ts'

export type StepDone = {
  readonly step: WorkStep
  readonly rating: Rating
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
}

/** The steps of every contact of the hub decided since an instant: taken to screened, screened to asked, answered to decided. */
export const stepsDone = async (tx: Tx, since: Temporal.Instant): Promise<readonly StepDone[]> => {
  const { rows } = await sql<StepDone>`
    with done as (
      select c.id, c.highest_rating as rating, c.reached_at,
             max(f.occurred_at) filter (where f.kind = 'taken' and f.occurred_at <= s.at) as taken, max(s.at) as screened,
             min(f.occurred_at) filter (where f.kind = 'agencies-asked') as asked
        from frontdoor.contact c
        join lateral (select min(occurred_at) as at from frontdoor.fact where contact_id = c.id and kind = 'screened') s on true
        join frontdoor.fact f on f.contact_id = c.id
       where c.hub_id = (select auth.hub()) and c.state = 'decided' and c.reached_at >= ${since} and c.highest_rating is not null
       group by c.id, c.highest_rating, c.reached_at)
    select step, rating, "from", "to" from done
      left join lateral (select max(answered_at) as last from frontdoor.request where contact_id = done.id) r on true,
      lateral (values ('screen', taken, screened), ('ask', screened, asked), ('decide', greatest(r.last, asked), reached_at))
        as steps (step, "from", "to")
     where "from" is not null and "to" > "from"`.execute(tx)
  return rows
}

/** The hub's own people who have done something on a contact since an instant. */
export const atWorkSince = async (tx: Tx, since: Temporal.Instant): Promise<readonly UserId[]> => {
  const { rows } = await sql<{ user: UserId }>`
    select distinct by_user as "user" from frontdoor.fact
     where hub_id = (select auth.hub()) and by_agency = (select auth.agency()) and recorded_at >= ${since}`.execute(tx)
  return rows.map(({ user }) => user)
}
