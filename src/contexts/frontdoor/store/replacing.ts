import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Contact } from '../model/contact.ts'

type Replacing = { readonly contact: Contact; readonly children: readonly string[]; readonly reason: string }

/**
 * Takes back what stands for these children: the decision is kept as replaced, the word given to the referrer as taken
 * back, and the child waits for a decision again.
 */
export const replaceDecisions = async (
  tx: Tx,
  actor: SignedIn,
  { contact, children, reason }: Replacing,
  now: Temporal.Instant,
): Promise<void> => {
  const of = [...children]
  const { rows } = await sql<{ id: string }>`
    update frontdoor.decision set superseded_at = ${now}, superseded_by = ${actor.user},
      superseded_by_name = ${actor.name}, superseded_reason = ${reason}
     where contact_id = ${contact.id} and child_id = any(${of}::uuid[]) and stands returning id`.execute(tx)
  const decisions = rows.map(({ id }) => id)
  await sql`
    update frontdoor.told set superseded_at = ${now}
     where decision_id = any(${decisions}::uuid[]) and superseded_at is null`.execute(tx)
  await sql`
    update frontdoor.child set decided_at = null where contact_id = ${contact.id} and id = any(${of}::uuid[])`.execute(
    tx,
  )
}

/** The rest of opening a contact again: unanswered requests are chased again, and the referrer sees that work goes on. */
export const wakeWork = async (
  tx: Tx,
  contact: Contact,
  now: Temporal.Instant,
): Promise<{ readonly asked: boolean }> => {
  await sql`
    update frontdoor.request set overtaken_at = null where contact_id = ${contact.id} and state = 'sent'`.execute(tx)
  await sql`update frontdoor.referral set progress = 'being-looked-at' where contact_id = ${contact.id}`.execute(tx)
  await sql`
    update frontdoor.contact set first_reached_at = coalesce(first_reached_at, reached_at),
      first_highest_rating = coalesce(first_highest_rating, highest_rating), reopened_at = ${now}
     where id = ${contact.id}`.execute(tx)
  const { rows } = await sql<{ asked: boolean }>`
    select exists (select from frontdoor.request where contact_id = ${contact.id} and state <> 'withdrawn') as asked`.execute(
    tx,
  )
  return { asked: rows[0]?.asked ?? false }
}
