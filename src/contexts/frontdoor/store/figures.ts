import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Rating } from '../model/contact.ts'
import type { CountedRequest } from '../model/figures.ts'

/** What the figures need of a contact: no name, no words. */
export type FigureRow = {
  readonly highestRating: Rating | null
  readonly receivedAt: Temporal.Instant
  readonly reachedAt: Temporal.Instant | null
}

const since = (from: Temporal.Instant | null, column: ReturnType<typeof sql>) =>
  from === null ? sql`true` : sql`${column} >= ${from}`

/** Every contact of the hub received since an instant, or all. One opened again is counted as it was first decided. */
export const contactsReceived = async (tx: Tx, from: Temporal.Instant | null): Promise<readonly FigureRow[]> => {
  const { rows } = await sql<FigureRow>`
    select coalesce(first_highest_rating, highest_rating) as "highestRating", received_at as "receivedAt",
           coalesce(first_reached_at, reached_at) as "reachedAt"
      from frontdoor.contact where hub_id = (select auth.hub()) and ${since(from, sql`received_at`)}`.execute(tx)
  return rows
}

/** Every question of the hub sent since an instant, or all, with when the hub decided without its answer. */
export const requestsSent = async (tx: Tx, from: Temporal.Instant | null): Promise<readonly CountedRequest[]> => {
  const { rows } = await sql<CountedRequest>`
    select r.agency_id as agency, r.agency_name as "agencyName", r.sent_at as "sentAt", r.due_at as "dueAt",
           r.answered_at as "answeredAt", r.overtaken_at as "withdrawnAt"
      from frontdoor.request r
     where r.hub_id = (select auth.hub()) and ${since(from, sql`r.sent_at`)}`.execute(tx)
  return rows
}
