import { sql } from 'kysely'
import type { SignedIn } from '../../src/kernel/actor.ts'
import { hashToken, newToken } from '../../src/platform/http/secrets.ts'
import type { Bench } from './hub-bench.ts'

/** The same person signed in once more, as on another device. */
export const setUpSession = async ({ db, town }: Bench, key: string): Promise<SignedIn> => {
  const token = newToken()
  const user = town.users[key]
  await db.atDoor(async (tx) => {
    await sql`select auth.open_session(${user}, null, ${hashToken(token)}, '1 day', '1 day')`.execute(tx)
  })
  const actor = await db.actorOf(token)
  if (actor?.kind !== 'signed-in') throw new Error('The second session did not open.')
  return actor
}
