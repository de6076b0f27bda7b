import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { HubId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'

/** A mail that says that something waits, and nothing about anyone. */
export type Notice = { readonly to: string; readonly subject: string; readonly content: string }

/** Puts a mail in the post, in the act's own transaction: the worker sends it once this has committed. */
export const postMail = async (tx: Tx, hub: HubId, notice: Notice, now: Temporal.Instant): Promise<void> => {
  await sql`
    insert into post.message (hub_id, channel, recipient, subject, content, written_at)
    values (${hub}, 'mail', ${notice.to}, ${notice.subject}, ${notice.content}, ${now})`.execute(tx)
}
