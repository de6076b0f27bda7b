import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../../../platform/db/pool.ts'

export type PostedMessage = {
  readonly id: string
  readonly channel: 'mail' | 'text'
  readonly recipient: string
  readonly subject: string
  readonly content: string
  readonly writtenAt: Temporal.Instant
}

/** The newest mail and texts of a demonstration; a live database shows none. */
export const latestMessages = async (tx: Tx): Promise<readonly PostedMessage[]> => {
  const { rows } = await sql<PostedMessage>`
    select id, channel, recipient, subject, content, written_at as "writtenAt" from post.message
     order by written_at desc, id limit 60`.execute(tx)
  return rows
}
