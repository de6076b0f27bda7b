import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import { type Id, newId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { ContactId, ContactState, Rating } from '../model/contact.ts'
import type { Cause, ReviewOutcome } from '../model/review.ts'

export type ReviewId = Id<'review'>

/** Something that came after a decision, as the hub sees it. */
export type Review = {
  readonly id: ReviewId
  readonly contact: ContactId
  readonly reference: string
  readonly who: string
  readonly rating: Rating
  readonly state: ContactState
  readonly cause: Cause
  readonly request: string | null
  readonly newContact: ContactId | null
  readonly newReference: string | null
  readonly noticed: string | null
  /** The agency that answered, the source of the new contact, or the colleague who asks. */
  readonly source: string
  readonly openedAt: Temporal.Instant
  /** Who made the decisions it may change. */
  readonly deciders: readonly string[]
  readonly deciderNames: readonly string[]
  /** Whether the actor has had it before their eyes. */
  readonly readByMe: boolean
  readonly outcome: ReviewOutcome | null
  readonly reason: string | null
  readonly closedBy: string | null
  readonly closedByName: string | null
  readonly closedAt: Temporal.Instant | null
}

const rows = sql`
  select v.id, v.contact_id as contact, c.reference, c.who, c.rating, c.state, v.cause, v.request_id as request,
         v.new_contact_id as "newContact", n.reference as "newReference", v.noticed,
         coalesce(r.agency_name, n.source_agency_name, v.noticed_by_name) as source, v.opened_at as "openedAt",
         array(select distinct d.decided_by::text from frontdoor.decision d
                where d.contact_id = c.id and d.takes_effect_at is not null and d.sent_back_at is null) as deciders,
         array(select distinct d.decided_by_name from frontdoor.decision d
                where d.contact_id = c.id and d.takes_effect_at is not null and d.sent_back_at is null) as "deciderNames",
         exists (select from frontdoor.review_reading g where g.review_id = v.id and g.user_id = (select auth.user_id()))
           as "readByMe",
         v.outcome, v.reason, v.closed_by as "closedBy", v.closed_by_name as "closedByName", v.closed_at as "closedAt"
    from frontdoor.review v
    join frontdoor.contact c on c.id = v.contact_id
    left join frontdoor.request r on r.id = v.request_id
    left join frontdoor.contact n on n.id = v.new_contact_id`

/** The hub's reviews that wait, the oldest first. */
export const openReviews = async (tx: Tx): Promise<readonly Review[]> => {
  const found = await sql<Review>`${rows}
    where v.hub_id = (select auth.hub()) and v.closed_at is null order by v.opened_at, v.id limit 500`.execute(tx)
  return found.rows
}

/** What was reviewed last. */
export const closedReviews = async (tx: Tx, most: number): Promise<readonly Review[]> => {
  const found = await sql<Review>`${rows}
    where v.hub_id = (select auth.hub()) and v.closed_at is not null order by v.closed_at desc, v.id limit ${most}`.execute(
    tx,
  )
  return found.rows
}

/** One review, or null when there is none that this actor may see. */
export const findReview = async (tx: Tx, id: string): Promise<Review | null> => {
  const found = await sql<Review>`${rows} where v.id = ${id}`.execute(tx)
  return found.rows[0] ?? null
}

/** How many reviews of this contact wait, besides one. */
export const otherOpenReviews = async (tx: Tx, contact: string, review: string): Promise<number> => {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from frontdoor.review
     where contact_id = ${contact} and closed_at is null and id <> ${review}`.execute(tx)
  return found.rows[0]?.count ?? 0
}

/** Records that the actor has the review before their eyes; the first time counts. */
export const noteReading = async (tx: Tx, actor: SignedIn, review: string, now: Temporal.Instant): Promise<void> => {
  await sql`
    insert into frontdoor.review_reading (review_id, user_id, hub_id, read_at)
    values (${review}, ${actor.user}, ${actor.hub}, ${now}) on conflict do nothing`.execute(tx)
}

/** A new contact about a child of a decided one opens a review of that decision; once for each pair. */
export const openForContact = async (
  tx: Tx,
  actor: SignedIn,
  { decided, came }: { readonly decided: string; readonly came: string },
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into frontdoor.review (id, hub_id, contact_id, cause, new_contact_id, opened_at)
    values (${newId()}, ${actor.hub}, ${decided}, 'contact', ${came}, ${now}) on conflict do nothing`.execute(tx)
}

/** A decision maker asks for a review, with the reason in their own words. */
export const openNoticed = async (
  tx: Tx,
  actor: SignedIn,
  { contact, why }: { readonly contact: string; readonly why: string },
  now: Temporal.Instant,
): Promise<ReviewId> => {
  const id = newId<'review'>()
  await sql`
    insert into frontdoor.review (id, hub_id, contact_id, cause, noticed, noticed_by, noticed_by_name, opened_at)
    values (${id}, ${actor.hub}, ${contact}, 'noticed', ${why}, ${actor.user}, ${actor.name}, ${now})`.execute(tx)
  return id
}

/** Closes a review. The database refuses for somebody who had not read it, and when it was closed before. */
export const markClosed = async (
  tx: Tx,
  actor: SignedIn,
  { review, outcome, reason }: { readonly review: string; readonly outcome: ReviewOutcome; readonly reason: string },
  now: Temporal.Instant,
): Promise<void> => {
  const { numAffectedRows } = await sql`
    update frontdoor.review set outcome = ${outcome}, reason = ${reason}, closed_by = ${actor.user},
      closed_by_name = ${actor.name}, closed_at = ${now} where id = ${review} and closed_at is null`.execute(tx)
  if (numAffectedRows !== 1n) throw new Error('A review that waits was not there to be closed.')
}
