import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../../../platform/db/pool.ts'

/** Makes a one-time link to one request. Only its hash is kept; the token goes out in one mail and is nowhere else. */
export const makeLink = async (
  tx: Tx,
  link: {
    readonly agency: string
    readonly request: string
    readonly tokenHash: Uint8Array
    readonly expires: Temporal.Instant
  },
): Promise<void> => {
  await sql`
    select auth.make_link(${link.agency}, ${link.request}, ${Buffer.from(link.tokenHash)}, ${link.expires})`.execute(tx)
}
