import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'

/** One item without its words: whose, when, and what it is said to be about, the oldest word first. Empty is nothing. */
export type ItemEvent = {
  readonly id: string
  readonly enquiry: string
  readonly agency: string
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly occurred: string
  readonly side: 'worry' | 'strength' | 'neutral'
  readonly recordedAt: Temporal.Instant
  readonly kinds: readonly { readonly kind: string; readonly at: Temporal.Instant }[]
}

type MarkRow = { item: string; kind: string; at: Temporal.Instant }

/** The items of live enquiries as events: what their writers said they are about, and what readers said since. */
export const itemEvents = async (tx: Tx, enquiries: readonly string[]): Promise<readonly ItemEvent[]> => {
  const ids = [...enquiries]
  const { rows } = await sql<Omit<ItemEvent, 'kinds'> & { kind: string }>`
    select i.id, i.enquiry_id as enquiry, i.agency_id as agency, i.occurred, i.side, i.kind, i.recorded_at as "recordedAt"
      from sharing.sealed_item i
     where i.hub_id = (select auth.hub()) and i.enquiry_id = any(${ids}::uuid[]) order by i.recorded_at, i.id`.execute(
    tx,
  )
  const { rows: marks } = await sql<MarkRow>`
    select k.item_id as item, k.kind, k.marked_at as at from sharing.item_kind k
     where k.hub_id = (select auth.hub()) and k.item_id = any(${rows.map(({ id }) => id)}::uuid[])
     order by k.number`.execute(tx)
  return rows.map(({ kind, ...item }) => ({
    ...item,
    kinds: [{ kind, at: item.recordedAt }, ...marks.filter((mark) => mark.item === item.id)],
  }))
}

/** One word of a reader on what an item is about. */
export type KindMark = {
  readonly item: string
  readonly number: number
  readonly kind: string
  readonly byName: string
  readonly at: Temporal.Instant
}

/** What readers said the items of one enquiry are about, the oldest first. */
export const kindMarksOf = async (tx: Tx, enquiry: string): Promise<readonly KindMark[]> => {
  const { rows } = await sql<KindMark>`
    select item_id as item, number, kind, marked_by_name as "byName", marked_at as at
      from sharing.item_kind where enquiry_id = ${enquiry} order by marked_at, number`.execute(tx)
  return rows
}

/** Keeps what the actor says an item is about. The database refuses it where somebody else said so meanwhile. */
export const markKind = async (
  tx: Tx,
  actor: SignedIn,
  mark: { readonly enquiry: string; readonly item: string; readonly number: number; readonly kind: string },
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into sharing.item_kind (hub_id, enquiry_id, item_id, number, kind, marked_by, marked_by_name, marked_at)
    values (${actor.hub}, ${mark.enquiry}, ${mark.item}, ${mark.number}, ${mark.kind}, ${actor.user}, ${actor.name},
      ${now})`.execute(tx)
}
