import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { PersonIdentity } from '../model/identity.ts'
import { pairOf, type Verdict } from '../model/same.ts'
import type { PersonId } from './persons.ts'

export type JudgementId = Id<'judgement'>

/** One word on one pair, the newest of a pair being the one that holds. */
export type Judgement = {
  readonly id: JudgementId
  readonly left: PersonId
  readonly right: PersonId
  readonly number: number
  readonly verdict: Verdict
  readonly reason: string
  readonly judgedBy: string
  readonly judgedByName: string
  readonly judgedAt: Temporal.Instant
}

const columns = sql`j.id, j.left_id as left, j.right_id as right, j.number, j.verdict, j.reason,
  j.judged_by as "judgedBy", j.judged_by_name as "judgedByName", j.judged_at as "judgedAt"`

/** Everyone whom judgements join to these people, themselves included. */
export const joinedPeople = async (tx: Tx, people: readonly string[]): Promise<readonly PersonId[]> => {
  const { rows } = await sql<{ id: PersonId }>`
    select id from people.joined_to(${[...people]}::uuid[]) as joined(id)`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The newest word on each pair that holds one of these people. */
export const judgementsAbout = async (tx: Tx, people: readonly string[]): Promise<readonly Judgement[]> => {
  const { rows } = await sql<Judgement>`
    select ${columns} from people.judgement j
     where (j.left_id = any(${[...people]}::uuid[]) or j.right_id = any(${[...people]}::uuid[]))
       and not exists (select from people.judgement k
         where k.left_id = j.left_id and k.right_id = j.right_id and k.number > j.number)
     order by j.judged_at, j.id`.execute(tx)
  return rows
}

/** Every word ever said about these people or whoever was joined to them at any time, the oldest first. */
export const judgementsEver = async (tx: Tx, people: readonly string[]): Promise<readonly Judgement[]> => {
  const { rows } = await sql<Judgement>`
    with recursive reached (id) as (
      select unnest(${[...people]}::uuid[])
      union
      select next.id from reached r cross join lateral (
        select e.right_id as id from people.judgement e where e.left_id = r.id and e.verdict = 'same'
        union all
        select e.left_id from people.judgement e where e.right_id = r.id and e.verdict = 'same') next)
    select ${columns} from people.judgement j
     where j.left_id in (select id from reached) or j.right_id in (select id from reached)
     order by j.judged_at, j.number, j.id`.execute(tx)
  return rows
}

/** Every word on one pair, the oldest first. */
export const judgementsOn = async (tx: Tx, one: string, other: string): Promise<readonly Judgement[]> => {
  const { left, right } = pairOf(one, other)
  const { rows } = await sql<Judgement>`
    select ${columns} from people.judgement j where j.left_id = ${left} and j.right_id = ${right} order by j.number`.execute(
    tx,
  )
  return rows
}

/** Keeps a judgement in the actor's own name. The database refuses one that does not stand beside the others. */
export const insertJudgement = async (
  tx: Tx,
  actor: SignedIn,
  {
    one,
    other,
    number,
    verdict,
    reason,
  }: {
    readonly one: string
    readonly other: string
    readonly number: number
    readonly verdict: Verdict
    readonly reason: string
  },
  now: Temporal.Instant,
): Promise<void> => {
  const { left, right } = pairOf(one, other)
  await sql`
    insert into people.judgement (hub_id, left_id, right_id, number, verdict, reason, judged_by, judged_by_name, judged_at)
    values (${actor.hub}, ${left}, ${right}, ${number}, ${verdict}, ${reason}, ${actor.user}, ${actor.name}, ${now})`.execute(
    tx,
  )
}

/** One source's record of somebody, with where it came from. */
export type SourceRecord = {
  readonly id: PersonId
  readonly identity: PersonIdentity
  readonly sourceId: string
  readonly recordedAt: Temporal.Instant
}

/** These records, as far as this actor may read them. */
export const recordsOf = async (tx: Tx, people: readonly string[]): Promise<readonly SourceRecord[]> => {
  const { rows } = await sql<SourceRecord>`
    select p.id, p.body as identity, p.source_id as "sourceId", p.recorded_at as "recordedAt"
      from people.person p where p.id = any(${[...people]}::uuid[]) order by p.recorded_at, p.id`.execute(tx)
  return rows
}
