import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { AgencyId, Id } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Nature } from '../model/returns.ts'

export type ReleaseWishId = Id<'release-wish'>

/** The hub asks an owner to let one item go to one team. */
export type ReleaseWish = {
  readonly id: ReleaseWishId
  readonly enquiry: string
  readonly item: string
  readonly agency: AgencyId
  readonly recipient: string
  readonly wishedAt: Temporal.Instant
  readonly wishedByName: string
  readonly answered: 'released' | 'refused' | null
  readonly answeredReason: string | null
  readonly answeredAt: Temporal.Instant | null
}

const columns = sql`
  w.id, w.enquiry_id as enquiry, w.item_id as item, w.agency_id as agency, w.recipient, w.wished_at as "wishedAt",
  w.wished_by_name as "wishedByName", w.answered, w.answered_reason as "answeredReason", w.answered_at as "answeredAt"`

/** Asks the owner of an item marked `ask-us`. False when there is nothing to ask, or it was asked before for that team. */
export const wishRelease = async (
  tx: Tx,
  actor: SignedIn,
  { item, recipient }: { readonly item: string; readonly recipient: string },
  now: Temporal.Instant,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into sharing.release_wish (hub_id, enquiry_id, item_id, agency_id, recipient, wished_at, wished_by_name)
    select i.hub_id, i.enquiry_id, i.id, i.agency_id, ${recipient}, ${now}, ${actor.name}
      from sharing.sealed_item i where i.id = ${item} and i.may_leave = 'ask-us'
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** What was asked of owners in one enquiry, the oldest first. */
export const wishesOf = async (tx: Tx, enquiry: string): Promise<readonly ReleaseWish[]> => {
  const { rows } = await sql<ReleaseWish>`
    select ${columns} from sharing.release_wish w where w.enquiry_id = ${enquiry} order by w.wished_at, w.id`.execute(
    tx,
  )
  return rows
}

/** What the hub asks of the actor's own agency: what waits first, then what was answered, the newest first. */
export const ownWishes = async (tx: Tx, most: number): Promise<readonly ReleaseWish[]> => {
  const { rows } = await sql<ReleaseWish>`
    select ${columns} from sharing.release_wish w where w.agency_id = (select auth.agency())
     order by w.answered is not null, coalesce(w.answered_at, w.wished_at) desc, w.id limit ${most}`.execute(tx)
  return rows
}

/** The words of an item as its owner sealed them. */
export type WishedItem = { readonly occurred: string; readonly nature: Nature; readonly content: string }

/** One wish to the actor's own agency, with the item it is about; null when there is none such. */
export const ownWish = async (tx: Tx, id: string): Promise<(ReleaseWish & { readonly words: WishedItem }) | null> => {
  const { rows } = await sql<ReleaseWish & WishedItem>`
    select ${columns}, i.occurred, i.nature, i.content
      from sharing.release_wish w join sharing.sealed_item i on i.id = w.item_id
     where w.id = ${id} and w.agency_id = (select auth.agency())`.execute(tx)
  const [found] = rows
  if (found === undefined) return null
  const { occurred, nature, content, ...wish } = found
  return { ...wish, words: { occurred, nature, content } }
}

/**
 * The owner lets the item go to that team, as it stands, or keeps it, which needs a reason. False when the wish was
 * answered already; the first answer stays.
 */
export const answerWish = async (
  tx: Tx,
  actor: SignedIn,
  { id, answer, reason }: { readonly id: string; readonly answer: 'released' | 'refused'; readonly reason: string },
  now: Temporal.Instant,
): Promise<boolean> => {
  const { rows } = await sql`
    select id from sharing.release_wish where id = ${id} and agency_id = (select auth.agency()) and answered is null
      for update`.execute(tx)
  if (rows.length === 0) return false
  if (answer === 'released')
    await sql`
      insert into sharing.release (hub_id, enquiry_id, item_id, agency_id, recipient, content, content_hash, how, released_by,
        released_by_name, released_at)
      select i.hub_id, i.enquiry_id, i.id, i.agency_id, w.recipient, i.content, i.content_hash, 'owner', ${actor.user},
             ${actor.name}, ${now}
        from sharing.release_wish w join sharing.sealed_item i on i.id = w.item_id where w.id = ${id}`.execute(tx)
  await sql`
    update sharing.release_wish set answered = ${answer}, answered_reason = ${reason}, answered_at = ${now}
     where id = ${id} and answered is null`.execute(tx)
  return true
}
