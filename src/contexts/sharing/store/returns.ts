import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { LinkHolder, SignedIn } from '../../../kernel/actor.ts'
import type { AgencyId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Answer, ReturnBody, ReturnItem } from '../model/returns.ts'

export type NewReturn = {
  /** The enquiry has the contact's own id. */
  readonly enquiry: string
  readonly request: string
  readonly answer: Answer
  readonly body: ReturnBody
  readonly items: readonly ReturnItem[]
}

/** One agency's return as sealed. */
export type SealedReturn = {
  readonly id: string
  readonly enquiry: string
  readonly request: string
  readonly agency: AgencyId
  readonly answer: Answer
  readonly body: ReturnBody
  readonly returnedAt: Temporal.Instant
  readonly returnedBy: string
}

/** One item of a return as sealed. */
export type SealedItem = ReturnItem & {
  readonly id: string
  readonly returnId: string
  readonly enquiry: string
  readonly agency: AgencyId
  readonly ordinal: number
  readonly recordedAt: Temporal.Instant
}

/** The name that stands under a return: the person's own, or the setting's when it answers by a link. */
const nameOf = (actor: SignedIn | LinkHolder): string =>
  actor.kind === 'signed-in' ? actor.name : `${actor.agencyName}, by one-time link`

/**
 * Seals an agency's return with its items, in the caller's transaction. Owned by the actor's own agency, which the
 * database checks; a second return to the same request is refused by it too.
 */
export const sealReturn = async (
  tx: Tx,
  actor: SignedIn | LinkHolder,
  { enquiry, request, answer, body, items }: NewReturn,
  now: Temporal.Instant,
): Promise<string> => {
  const id = randomUUID()
  await sql`
    insert into sharing.sealed_return (id, hub_id, enquiry_id, request_id, agency_id, answer, body, returned_at, returned_by)
    values (${id}, ${actor.hub}, ${enquiry}, ${request}, ${actor.agency}, ${answer}, ${JSON.stringify(body)}, ${now},
      ${nameOf(actor)})`.execute(tx)
  for (const [index, item] of items.entries()) {
    await sql`
      insert into sharing.sealed_item (hub_id, enquiry_id, return_id, agency_id, ordinal, occurred, nature, side, may_leave,
        kind, content, content_hash, recorded_at)
      values (${actor.hub}, ${enquiry}, ${id}, ${actor.agency}, ${index + 1}, ${item.occurred}, ${item.nature}, ${item.side},
        ${item.mayLeave}, ${item.kind ?? ''}, ${item.content}, ${createHash('sha256').update(item.content, 'utf8').digest()}, ${now})`.execute(
      tx,
    )
  }
  return id
}

const returnColumns = sql`
  id, enquiry_id as enquiry, request_id as request, agency_id as agency, answer, body, returned_at as "returnedAt",
  returned_by as "returnedBy"`

const itemColumns = sql`
  id, return_id as "returnId", enquiry_id as enquiry, agency_id as agency, ordinal, occurred, nature, side,
  may_leave as "mayLeave", kind, content, recorded_at as "recordedAt"`

/** The returns of an enquiry that this reader may see: all for the hub while it is live, its own for an agency. */
export const returnsOf = async (tx: Tx, enquiry: string): Promise<readonly SealedReturn[]> => {
  const { rows } = await sql<SealedReturn>`
    select ${returnColumns} from sharing.sealed_return where enquiry_id = ${enquiry} order by returned_at, id`.execute(
    tx,
  )
  return rows
}

/** The items of an enquiry that this reader may see, by return and then in the order they were written. */
export const itemsOf = async (tx: Tx, enquiry: string): Promise<readonly SealedItem[]> => {
  const { rows } = await sql<SealedItem>`
    select ${itemColumns} from sharing.sealed_item where enquiry_id = ${enquiry}
     order by recorded_at, return_id, ordinal`.execute(tx)
  return rows
}

/** The return to one request with its items, or null when this reader may not see it or there is none. */
export const returnTo = async (
  tx: Tx,
  request: string,
): Promise<(SealedReturn & { readonly items: readonly SealedItem[] }) | null> => {
  const { rows } = await sql<SealedReturn>`
    select ${returnColumns} from sharing.sealed_return where request_id = ${request}`.execute(tx)
  const found = rows[0]
  if (found === undefined) return null
  const { rows: items } = await sql<SealedItem>`
    select ${itemColumns} from sharing.sealed_item where return_id = ${found.id} order by ordinal`.execute(tx)
  return { ...found, items }
}
