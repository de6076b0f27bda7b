import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import { type Id, newId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { ContactId } from '../model/contact.ts'
import { type DraftPages, emptyDraft } from '../model/referral-draft.ts'

export type DraftId = Id<'draft'>

export type Draft = {
  readonly id: DraftId
  readonly pages: DraftPages
  readonly startedAt: Temporal.Instant
  readonly savedAt: Temporal.Instant
  /** Set once it was sent. */
  readonly contact: ContactId | null
}

type Row = Omit<Draft, 'pages'> & { readonly pages: Partial<DraftPages> }

const columns = sql`d.id, d.typed as pages, d.started_at as "startedAt", d.saved_at as "savedAt", d.contact_id as contact`
const toDraft = (row: Row): Draft => ({ ...row, pages: { ...emptyDraft, ...row.pages } })

/**
 * Starts a draft, or answers the one the referrer began and left without typing anything, so that pressing twice
 * leaves one.
 */
export const startDraft = async (tx: Tx, actor: SignedIn, now: Temporal.Instant): Promise<DraftId> => {
  const { rows } = await sql<{ id: DraftId }>`
    select id from frontdoor.draft where user_id = ${actor.user} and contact_id is null and typed = '{}'
     order by started_at desc limit 1`.execute(tx)
  if (rows[0] !== undefined) return rows[0].id
  const id = newId<'draft'>()
  await sql`
    insert into frontdoor.draft (id, hub_id, agency_id, user_id, started_at, saved_at)
    values (${id}, ${actor.hub}, ${actor.agency}, ${actor.user}, ${now}, ${now})`.execute(tx)
  return id
}

/** One draft of the actor's own, or null. */
export const findDraft = async (tx: Tx, id: string): Promise<Draft | null> => {
  const { rows } = await sql<Row>`select ${columns} from frontdoor.draft d where d.id = ${id}`.execute(tx)
  return rows[0] === undefined ? null : toDraft(rows[0])
}

/** The same, locked until the transaction ends: for saving and sending. */
export const lockDraft = async (tx: Tx, id: string): Promise<Draft | null> => {
  const { rows } = await sql<Row>`select ${columns} from frontdoor.draft d where d.id = ${id} for update`.execute(tx)
  return rows[0] === undefined ? null : toDraft(rows[0])
}

/** Drafts the actor began and has not sent, the one touched last first; untouched ones are left out. */
export const openDrafts = async (tx: Tx): Promise<readonly Draft[]> => {
  const { rows } = await sql<Row>`
    select ${columns} from frontdoor.draft d
     where d.user_id = (select auth.user_id()) and d.contact_id is null and d.typed <> '{}'
     order by d.saved_at desc`.execute(tx)
  return rows.map(toDraft)
}

/** Keeps the pages of a locked draft. */
export const keepDraft = async (tx: Tx, id: DraftId, pages: DraftPages, now: Temporal.Instant): Promise<void> => {
  await sql`
    update frontdoor.draft set typed = ${JSON.stringify(pages)}, version = version + 1, saved_at = ${now}
     where id = ${id}`.execute(tx)
}

/** Says that a locked draft became this contact. What was typed is dropped: the referral keeps it from now on. */
export const endDraft = async (tx: Tx, id: DraftId, contact: ContactId, now: Temporal.Instant): Promise<void> => {
  await sql`
    update frontdoor.draft set contact_id = ${contact}, typed = '{}', version = version + 1, saved_at = ${now}
     where id = ${id}`.execute(tx)
}

/** Throws a draft away that was never sent. */
export const dropDraft = async (tx: Tx, id: DraftId): Promise<void> => {
  await sql`delete from frontdoor.draft where id = ${id} and contact_id is null`.execute(tx)
}
