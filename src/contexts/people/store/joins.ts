import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Said } from '../model/same-then.ts'

/** Somebody of a contact, without a name: enough to see who was in what. */
export type InContact = {
  readonly id: string
  readonly contact: string
  readonly role: 'child' | 'adult'
  /** `YYYY-MM-DD`, `unborn`, or empty where it is not known. */
  readonly born: string
  readonly recordedAt: Temporal.Instant
}

/** Everybody of these contacts. */
export const peopleIn = async (tx: Tx, contacts: readonly string[]): Promise<readonly InContact[]> => {
  const { rows } = await sql<InContact>`
    select p.id, p.source_id as contact, p.role, coalesce(p.born, '') as born, p.recorded_at as "recordedAt"
      from people.person p
     where p.hub_id = (select auth.hub()) and p.source_id = any(${[...contacts]}::uuid[])
     order by p.recorded_at, p.id`.execute(tx)
  return rows
}

/** The contacts that these people were recorded in. */
export const contactsOf = async (tx: Tx, people: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ contact: string }>`
    select distinct p.source_id as contact from people.person p where p.id = any(${[...people]}::uuid[])`.execute(tx)
  return rows.map(({ contact }) => contact)
}

/** Every verdict ever given about these people or whoever was joined to them at any time: who and when, without the reasons. */
export const joinsEver = async (tx: Tx, people: readonly string[]): Promise<readonly Said[]> => {
  const { rows } = await sql<Said>`
    with recursive reached (id) as (
      select unnest(${[...people]}::uuid[])
      union
      select next.id from reached r cross join lateral (
        select e.right_id as id from people.judgement e where e.left_id = r.id and e.verdict = 'same'
        union all
        select e.left_id from people.judgement e where e.right_id = r.id and e.verdict = 'same') next)
    select j.left_id as left, j.right_id as right, j.number, j.verdict, j.judged_at as "judgedAt"
      from people.judgement j
     where j.left_id in (select id from reached) or j.right_id in (select id from reached)
     order by j.judged_at, j.number`.execute(tx)
  return rows
}
