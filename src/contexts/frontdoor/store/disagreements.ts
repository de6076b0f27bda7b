import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { LadderStep } from '../../partnership/index.ts'
import type { ContactId } from '../model/contact.ts'
import type { EntryKind, Place, Standing } from '../model/ladder.ts'

/** A disagreement, as everybody on its ladder sees it: what it is about was copied when it began. */
export type HubDisagreement = {
  readonly id: string
  readonly contact: ContactId
  readonly reference: string
  readonly childName: string
  readonly sourceAgency: string
  readonly sourceAgencyName: string
  /** What they were told, or what they disagree with in their own words. */
  readonly outcome: string
  readonly toldReason: string
  readonly viaRequest: string | null
  readonly reason: string
  readonly raisedByName: string
  readonly raisedAt: Temporal.Instant
  readonly stage: number
  readonly standing: Standing
  readonly ladder: readonly LadderStep[]
  readonly ladderVersion: number
  readonly entries: number
  readonly replyDueAt: Temporal.Instant
  /** The newest answer; null while one is waited for. */
  readonly reply: string | null
  readonly repliedByName: string | null
  readonly repliedAt: Temporal.Instant | null
}

/** One line of the record: who said what, on which step. Never changed. */
export type Entry = {
  readonly number: number
  readonly step: number
  readonly kind: EntryKind
  readonly words: string
  readonly protects: string
  readonly byUser: string | null
  readonly byName: string
  readonly byAgencyName: string
  readonly at: Temporal.Instant
  readonly dueAt: Temporal.Instant | null
}

const rows = sql`
  select d.id, d.contact_id as contact, d.reference, d.child_name as "childName", d.source_agency as "sourceAgency",
         d.agency_name as "sourceAgencyName", d.about as outcome, d.stated as "toldReason", d.request_id as "viaRequest", d.reason,
         d.raised_by_name as "raisedByName", d.raised_at as "raisedAt", d.stage, d.standing, d.ladder, d.ladder_version as "ladderVersion",
         d.entries, d.reply_due_at as "replyDueAt", d.reply, d.replied_by_name as "repliedByName", d.replied_at as "repliedAt"
    from frontdoor.disagreement d`

/** Those this actor may see of their hub: the waiting by due time, then the others, the newest first. */
export const hubDisagreements = async (tx: Tx, most: number): Promise<readonly HubDisagreement[]> => {
  const found = await sql<HubDisagreement>`${rows}
    where d.hub_id = (select auth.hub())
    order by case d.standing when 'waiting' then 0 when 'answered' then 1 else 2 end,
             case when d.standing = 'waiting' then d.reply_due_at end, d.replied_at desc, d.id
    limit ${most}`.execute(tx)
  return found.rows
}

/** The actor's own agency's, the newest first. */
export const ownDisagreements = async (tx: Tx): Promise<readonly HubDisagreement[]> => {
  const found = await sql<HubDisagreement>`${rows}
    where d.source_agency = (select auth.agency()) order by d.raised_at desc limit 200`.execute(tx)
  return found.rows
}

/** One of them, or null when there is none that this actor may see. */
export const findDisagreement = async (tx: Tx, id: string): Promise<HubDisagreement | null> => {
  const found = await sql<HubDisagreement>`${rows} where d.id = ${id} and d.hub_id = (select auth.hub())`.execute(tx)
  return found.rows[0] ?? null
}

/** Its record, the oldest first. */
export const recordOf = async (tx: Tx, id: string): Promise<readonly Entry[]> => {
  const found = await sql<Entry>`
    select number, step, kind, words, protects, by_user as "byUser", by_name as "byName", by_agency_name as "byAgencyName", at,
           due_at as "dueAt"
      from frontdoor.disagreement_entry where disagreement_id = ${id} order by number`.execute(tx)
  return found.rows
}

/** Whether this actor took the decision it is about. Only hub staff can know; for others, false. */
export const decidedIt = async (tx: Tx, id: string, user: string): Promise<boolean> => {
  const found = await sql`
    select from frontdoor.disagreement d left join frontdoor.told t on t.id = d.told_id
      join frontdoor.decision e on e.contact_id = d.contact_id and (d.told_id is null or e.id = t.decision_id)
     where d.id = ${id} and e.decided_by = ${user}`.execute(tx)
  return found.rows.length > 0
}

export type Said = { readonly kind: EntryKind; readonly words: string; readonly protects: string }

export const insertEntry = async (
  tx: Tx,
  actor: SignedIn,
  entry: Said & { readonly disagreement: string; readonly number: number; readonly place: Place },
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into frontdoor.disagreement_entry (disagreement_id, number, hub_id, step, kind, words, protects, by_user, by_name,
      by_agency, by_agency_name, at, due_at)
    values (${entry.disagreement}, ${entry.number}, ${actor.hub}, ${entry.place.step}, ${entry.kind}, ${entry.words},
      ${entry.protects}, ${actor.user}, ${actor.name}, ${actor.agency}, ${actor.agencyName}, ${now}, ${entry.place.dueAt})`.execute(
    tx,
  )
}

export type NewDisagreement = {
  readonly contact: string
  readonly told: string | null
  readonly request: string | null
  readonly reference: string
  readonly childName: string
  readonly about: string
  readonly stated: string
  readonly reason: string
  readonly protects: string
  readonly ladder: readonly LadderStep[]
  readonly ladderVersion: number
}

/** Opens one, with the first line of its record; one already there about the same stays as it was. */
export const insertDisagreement = async (
  tx: Tx,
  actor: SignedIn,
  raised: NewDisagreement,
  { at, dueAt }: { readonly at: Temporal.Instant; readonly dueAt: Temporal.Instant },
): Promise<void> => {
  const id = newId<'disagreement'>()
  const first = raised.ladder[0]?.answers
  const { numAffectedRows } = await sql`
    insert into frontdoor.disagreement (id, hub_id, contact_id, told_id, request_id, source_agency, agency_name, reference,
      child_name, about, stated, reason, raised_by, raised_by_name, raised_at, reply_due_at, ladder, ladder_version, to_manager, to_partnership)
    values (${id}, ${actor.hub}, ${raised.contact}, ${raised.told}, ${raised.request}, ${actor.agency}, ${actor.agencyName},
      ${raised.reference}, ${raised.childName}, ${raised.about}, ${raised.stated}, ${raised.reason}, ${actor.user}, ${actor.name},
      ${at}, ${dueAt}, ${JSON.stringify(raised.ladder)}, ${raised.ladderVersion}, ${first === 'hub-administrator'},
      ${first === 'board-member'})
    on conflict do nothing`.execute(tx)
  if (numAffectedRows !== 1n) return
  const place: Place = { step: 1, standing: 'waiting', dueAt }
  const said = { kind: 'raised' as const, words: raised.reason, protects: raised.protects }
  await insertEntry(tx, actor, { ...said, disagreement: id, number: 1, place }, at)
}

/** Adds to the record and lets the row follow. False when it is not this actor's to move, which the database decides. */
export const addToRecord = async (
  tx: Tx,
  actor: SignedIn,
  { found, place, said }: { readonly found: HubDisagreement; readonly place: Place; readonly said: Said },
  now: Temporal.Instant,
): Promise<boolean> => {
  const reached = found.ladder.slice(0, place.step).map(({ answers }) => answers)
  const number = found.entries + 1
  const answer = said.kind === 'answered'
  const { numAffectedRows } = await sql`
    update frontdoor.disagreement set stage = ${place.step}, standing = ${place.standing}, entries = ${number},
      reply_due_at = coalesce(${place.dueAt}::timestamptz, reply_due_at),
      to_manager = ${reached.includes('hub-administrator')}, to_partnership = ${reached.includes('board-member')},
      reply = case when ${answer}::boolean then ${said.words} when ${place.standing} = 'waiting' then null else reply end,
      replied_by = case when ${answer}::boolean then ${actor.user}::uuid when ${place.standing} = 'waiting' then null else replied_by end,
      replied_by_name = case when ${answer}::boolean then ${actor.name} when ${place.standing} = 'waiting' then null else replied_by_name end,
      replied_at = case when ${answer}::boolean then ${now}::timestamptz when ${place.standing} = 'waiting' then null else replied_at end
     where id = ${found.id} and entries = ${found.entries}`.execute(tx)
  if (numAffectedRows !== 1n) return false
  await insertEntry(tx, actor, { ...said, disagreement: found.id, number, place }, now)
  return true
}

/** How many are open on each step's name, of those this actor may see. */
export const openByStep = async (tx: Tx): Promise<readonly { readonly name: string; readonly count: number }[]> => {
  const found = await sql<{ name: string; count: number }>`
    select d.ladder #>> array[(d.stage - 1)::text, 'name'] as name, count(*)::int as count from frontdoor.disagreement d
     where d.hub_id = (select auth.hub()) and d.standing in ('waiting', 'answered')
     group by 1, d.stage order by d.stage, 1`.execute(tx)
  return found.rows
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
