import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Typed } from '../../../kernel/form-state.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { isBlank, keepable, mostKept } from '../model/kept-text.ts'

/** The text of one form, by the address it is sent to. */
export type FormText = { readonly form: string; readonly typed: Typed }

type Kept = { readonly typed: Typed; readonly at: Temporal.Instant; readonly revision: number }

/** What was kept of a form, and the count of its changes; the text is {} once it was sent or discarded. */
export const findText = async (tx: Tx, form: string): Promise<Kept | null> => {
  const { rows } = await sql<Kept>`
    select typed, kept_at as at, revision from partnership.kept_text
     where user_id = (select auth.user_id()) and agency_id = (select auth.agency()) and form = ${form}`.execute(tx)
  return rows[0] ?? null
}

const asJson = (typed: Typed): string => JSON.stringify(isBlank(typed) ? {} : keepable(typed))

/** Whether this text is too long to be kept. */
export const isTooLong = (typed: Typed): boolean => asJson(typed).length > mostKept

/** Keeps the text over the change its page has seen. Null when there is a newer one: nothing is overwritten unseen. */
export const keepText = async (
  tx: Tx,
  actor: SignedIn,
  { form, typed, seen }: FormText & { readonly seen: number },
  now: Temporal.Instant,
): Promise<number | null> => {
  const { rows } = await sql<{ revision: number }>`
    insert into partnership.kept_text as k (hub_id, agency_id, user_id, form, typed, revision, kept_at)
    values (${actor.hub}, ${actor.agency}, ${actor.user}, ${form}, ${asJson(typed)}, ${seen + 1}, ${now})
    on conflict (user_id, agency_id, form) do update
       set typed = excluded.typed, revision = k.revision + 1, kept_at = excluded.kept_at
     where k.revision = ${seen}
    returning k.revision`.execute(tx)
  return rows[0]?.revision ?? null
}

/** Keeps the text whatever was there before. */
export const putText = async (
  tx: Tx,
  actor: SignedIn,
  { form, typed }: FormText,
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into partnership.kept_text as k (hub_id, agency_id, user_id, form, typed, revision, kept_at)
    values (${actor.hub}, ${actor.agency}, ${actor.user}, ${form}, ${asJson(typed)}, 1, ${now})
    on conflict (user_id, agency_id, form) do update
       set typed = excluded.typed, revision = k.revision + 1, kept_at = excluded.kept_at`.execute(tx)
}

/** Wipes the text of a form that was sent or discarded. The count stays, so that a page still open brings nothing back. */
export const dropText = (tx: Tx, actor: SignedIn, form: string, now: Temporal.Instant): Promise<void> =>
  putText(tx, actor, { form, typed: {} }, now)

/** Deletes every text of the hub that nobody has touched since then. */
export const wipeTexts = async (tx: Tx, before: Temporal.Instant): Promise<void> => {
  await sql`delete from partnership.kept_text where hub_id = (select auth.hub()) and kept_at < ${before}`.execute(tx)
}
