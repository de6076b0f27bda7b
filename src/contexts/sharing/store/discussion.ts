import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'

/** A note of the hub's own discussion: sealed, and read only while the enquiry is live. */
export type Note = {
  readonly id: string
  readonly content: string
  readonly writtenByName: string
  readonly writtenAt: Temporal.Instant
}

/** Adds a note. The same person's same words again, with nothing written between, are the same note pressed twice. */
export const addNote = async (
  tx: Tx,
  actor: SignedIn,
  { enquiry, content }: { readonly enquiry: string; readonly content: string },
  now: Temporal.Instant,
): Promise<void> => {
  const last = (await notesOf(tx, enquiry)).at(-1)
  if (last?.content === content && last.writtenByName === actor.name) return
  await sql`
    insert into sharing.discussion (hub_id, enquiry_id, content, written_by, written_by_name, written_at)
    values (${actor.hub}, ${enquiry}, ${content}, ${actor.user}, ${actor.name}, ${now})`.execute(tx)
}

export const notesOf = async (tx: Tx, enquiry: string): Promise<readonly Note[]> => {
  const { rows } = await sql<Note>`
    select id, content, written_by_name as "writtenByName", written_at as "writtenAt"
      from sharing.discussion where enquiry_id = ${enquiry} order by written_at, id`.execute(tx)
  return rows
}
