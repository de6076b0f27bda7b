import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Mark } from '../model/significance.ts'

/** Everything said of entries of these contacts, as far as the items they are about may be read. */
export const marksOf = async (tx: Tx, contacts: readonly string[]): Promise<readonly Mark[]> => {
  const { rows } = await sql<Mark>`
    select contact_id as contact, entry, word, reason, number, said_by_name as "saidByName", said_at as "saidAt"
      from frontdoor.significance where contact_id = any(${[...contacts]}::uuid[]) order by said_at, number`.execute(tx)
  return rows
}

/** Keeps a word on an entry in the actor's own name. */
export const insertMark = async (
  tx: Tx,
  actor: SignedIn,
  {
    contact,
    entry,
    sealed,
    word,
    reason,
    number,
  }: Pick<Mark, 'contact' | 'entry' | 'word' | 'reason' | 'number'> & { readonly sealed: boolean },
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into frontdoor.significance (hub_id, contact_id, entry, item_id, word, reason, number, said_by, said_by_name, said_at)
    values (${actor.hub}, ${contact}, ${entry}, ${sealed ? entry : null}::uuid, ${word}, ${reason}, ${number}, ${actor.user},
            ${actor.name}, ${now})`.execute(tx)
}
