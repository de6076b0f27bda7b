import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import { type Id, newId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { ContactId, ContactState, Rating } from '../model/contact.ts'

export type NightEntryId = Id<'night-entry'>

/** What the night team did about a contact, and what the morning must do. */
export type NightEntry = {
  readonly id: NightEntryId
  readonly contact: ContactId
  readonly reference: string
  readonly who: string
  readonly rating: Rating | null
  readonly state: ContactState
  readonly done: string
  readonly told: string
  readonly morning: string
  readonly writtenByName: string
  readonly writtenAt: Temporal.Instant
  readonly takenBy: string | null
  readonly takenByName: string | null
  readonly takenAt: Temporal.Instant | null
  readonly emptiedHow: string | null
  readonly emptiedByName: string | null
  readonly emptiedAt: Temporal.Instant | null
}

const rows = sql`
  select e.id, e.contact_id as contact, c.reference, c.who, c.rating, c.state, e.done, e.told, e.morning,
         e.written_by_name as "writtenByName", e.written_at as "writtenAt", e.taken_by as "takenBy",
         e.taken_by_name as "takenByName", e.taken_at as "takenAt", e.emptied_how as "emptiedHow",
         e.emptied_by_name as "emptiedByName", e.emptied_at as "emptiedAt"
    from frontdoor.night_entry e join frontdoor.contact c on c.id = e.contact_id`

/** Entries that are not emptied, those nobody has taken first, the oldest before. */
export const openEntries = async (tx: Tx): Promise<readonly NightEntry[]> => {
  const found = await sql<NightEntry>`${rows}
    where e.hub_id = (select auth.hub()) and e.emptied_at is null
    order by e.taken_by is not null, e.written_at, e.id`.execute(tx)
  return found.rows
}

/** What was emptied last. */
export const emptiedEntries = async (tx: Tx, most: number): Promise<readonly NightEntry[]> => {
  const found = await sql<NightEntry>`${rows}
    where e.hub_id = (select auth.hub()) and e.emptied_at is not null order by e.emptied_at desc, e.id limit ${most}`.execute(
    tx,
  )
  return found.rows
}

/** One entry, locked when it is to be changed; null when there is none that this actor may see. */
export const findEntry = async (
  tx: Tx,
  id: string,
  { lock }: { readonly lock: boolean },
): Promise<NightEntry | null> => {
  if (lock) await sql`select id from frontdoor.night_entry where id = ${id} for update`.execute(tx)
  const found = await sql<NightEntry>`${rows} where e.id = ${id}`.execute(tx)
  return found.rows[0] ?? null
}

/** The contact of the entry drawn under this id, when it was written before. */
export const entryOnce = async (tx: Tx, once: string): Promise<ContactId | null> => {
  const found = await sql<{ contact: ContactId }>`
    select contact_id as contact from frontdoor.night_entry where hub_id = (select auth.hub()) and once = ${once}`.execute(
    tx,
  )
  return found.rows[0]?.contact ?? null
}

export type NightWords = Pick<NightEntry, 'done' | 'told' | 'morning'>

export const insertEntry = async (
  tx: Tx,
  actor: SignedIn,
  entry: NightWords & { readonly contact: string; readonly once: string },
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into frontdoor.night_entry (id, hub_id, contact_id, once, done, told, morning, written_by, written_by_name, written_at)
    values (${newId()}, ${actor.hub}, ${entry.contact}, ${entry.once}, ${entry.done}, ${entry.told}, ${entry.morning},
      ${actor.user}, ${actor.name}, ${now})`.execute(tx)
}

/** The actor takes an entry, or takes it over. False when it is not theirs to take, which the database decides. */
export const takeEntry = async (tx: Tx, actor: SignedIn, id: string, now: Temporal.Instant): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update frontdoor.night_entry set taken_by = ${actor.user}, taken_by_name = ${actor.name}, taken_at = ${now}
     where id = ${id} and emptied_at is null`.execute(tx)
  return numAffectedRows === 1n
}

/** Says what was done about it. The database refuses for anyone but who took it. */
export const emptyEntry = async (
  tx: Tx,
  actor: SignedIn,
  { id, how }: { readonly id: string; readonly how: string },
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    update frontdoor.night_entry set emptied_how = ${how}, emptied_by = ${actor.user}, emptied_by_name = ${actor.name},
      emptied_at = ${now} where id = ${id} and emptied_at is null`.execute(tx)
}
