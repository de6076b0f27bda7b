import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { ContactId } from '../model/contact.ts'

/** A referrer's disagreement with one child's decision, as the hub sees it. */
export type HubDisagreement = {
  readonly id: string
  readonly contact: ContactId
  readonly reference: string
  readonly childName: string
  readonly sourceAgencyName: string
  readonly outcome: string
  readonly toldReason: string
  readonly reason: string
  readonly raisedByName: string
  readonly raisedAt: Temporal.Instant
  readonly replyDueAt: Temporal.Instant
  readonly reply: string | null
  readonly repliedByName: string | null
  readonly repliedAt: Temporal.Instant | null
  readonly decidedBy: string
  readonly decidedByName: string
}

const rows = sql`
  select d.id, d.contact_id as contact, c.reference, t.child_name as "childName", c.source_agency_name as "sourceAgencyName",
         t.outcome, t.reason as "toldReason", d.reason, d.raised_by_name as "raisedByName", d.raised_at as "raisedAt",
         d.reply_due_at as "replyDueAt", d.reply, d.replied_by_name as "repliedByName", d.replied_at as "repliedAt",
         e.decided_by as "decidedBy", e.decided_by_name as "decidedByName"
    from frontdoor.disagreement d
    join frontdoor.told t on t.id = d.told_id
    join frontdoor.contact c on c.id = d.contact_id
    join frontdoor.decision e on e.id = t.decision_id`

/** The hub's disagreements: those without a reply by due time, then the answered, the newest first. */
export const hubDisagreements = async (tx: Tx, most: number): Promise<readonly HubDisagreement[]> => {
  const found = await sql<HubDisagreement>`${rows}
    where d.hub_id = (select auth.hub())
    order by d.reply is not null, case when d.reply is null then d.reply_due_at end, d.replied_at desc, d.id
    limit ${most}`.execute(tx)
  return found.rows
}

/** One of them, or null when there is none that this actor may see. */
export const findDisagreement = async (tx: Tx, id: string): Promise<HubDisagreement | null> => {
  const found = await sql<HubDisagreement>`${rows} where d.id = ${id} and d.hub_id = (select auth.hub())`.execute(tx)
  return found.rows[0] ?? null
}

/** Keeps the reply. False when there is one already, or when it is not this actor's to give, which the database decides. */
export const replyToDisagreement = async (
  tx: Tx,
  actor: SignedIn,
  { id, reply }: { readonly id: string; readonly reply: string },
  now: Temporal.Instant,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update frontdoor.disagreement set reply = ${reply}, replied_by_name = ${actor.name}, replied_at = ${now}
     where id = ${id} and reply is null`.execute(tx)
  return numAffectedRows === 1n
}

/** A decision that went ahead without its second person, and must be checked by one. */
export type CheckDue = {
  readonly contact: ContactId
  readonly child: string
  readonly reference: string
  readonly childName: string
  readonly outcome: string
  readonly decidedByName: string
  readonly dueAt: Temporal.Instant
}

/** The hub's unchecked urgent decisions, the next due first. */
export const checksDue = async (tx: Tx): Promise<readonly CheckDue[]> => {
  const found = await sql<CheckDue>`
    select e.contact_id as contact, e.child_id as child, c.reference, k.name as "childName",
           e.body ->> 'outcomeName' as outcome, e.decided_by_name as "decidedByName", e.check_due_at as "dueAt"
      from frontdoor.decision e
      join frontdoor.contact c on c.id = e.contact_id
      join frontdoor.child k on k.id = e.child_id
     where e.hub_id = (select auth.hub()) and e.check_due_at is not null and e.seconded_at is null and e.stands
     order by e.check_due_at, e.id`.execute(tx)
  return found.rows
}
