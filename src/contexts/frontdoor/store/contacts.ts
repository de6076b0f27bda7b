import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Contact, ContactId, Fact, NewFact } from '../model/contact.ts'
import type { Sender } from '../model/sender.ts'

const columns = sql`
  c.id, c.hub_id as hub, c.reference, c.channel, c.source_agency as "sourceAgency",
  c.source_agency_name as "sourceAgencyName", c.received_at as "receivedAt", c.danger_claimed as "dangerClaimed",
  c.concern, c.who, c.state, c.level, c.rating, c.highest_rating as "highestRating", c.due_at as "dueAt",
  c.reopened_at as "reopenedAt", c.reached_at as "reachedAt", c.why_here as "whyHere", c.holder, c.holder_name as "holderName",
  c.holder_accepted as "holderAccepted", c.version`

/** One contact, or null when there is none that this actor may see. */
export const findContact = async (tx: Tx, id: string): Promise<Contact | null> => {
  const { rows } = await sql<Contact>`select ${columns} from frontdoor.contact c where c.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

/** The same, locked until the transaction ends: for acts. */
export const lockContact = async (tx: Tx, id: string): Promise<Contact | null> => {
  const { rows } = await sql<Contact>`select ${columns} from frontdoor.contact c where c.id = ${id} for update`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** Every contact of the hub that has no decision yet, the nearest deadline first. */
export const openContacts = async (tx: Tx): Promise<readonly Contact[]> => {
  const { rows } = await sql<Contact>`
    select ${columns} from frontdoor.contact c
     where c.hub_id = (select auth.hub()) and c.state in ('to-screen', 'screened', 'asking')
     order by c.due_at, c.received_at`.execute(tx)
  return rows
}

/** What a fact changes in the projection. */
export type Change = Partial<
  Pick<
    Contact,
    | 'state'
    | 'level'
    | 'rating'
    | 'highestRating'
    | 'dueAt'
    | 'reachedAt'
    | 'whyHere'
    | 'holder'
    | 'holderName'
    | 'holderAccepted'
  >
>

/**
 * Appends facts to a locked contact and moves its projection, in one transaction.
 * Answers the contact as it now stands.
 */
export const appendFacts = async (
  tx: Tx,
  contact: Contact,
  actor: SignedIn,
  now: Temporal.Instant,
  facts: readonly NewFact[],
  change: Change = {},
): Promise<Contact> => {
  const next: Contact = { ...contact, ...change, version: contact.version + facts.length }
  await sql`
    update frontdoor.contact set state = ${next.state}, level = ${next.level}, rating = ${next.rating},
      highest_rating = ${next.highestRating}, due_at = ${next.dueAt}, reached_at = ${next.reachedAt},
      why_here = ${next.whyHere}, holder = ${next.holder}, holder_name = ${next.holderName},
      holder_accepted = ${next.holderAccepted}, version = ${next.version}, changed_at = ${now}
    where id = ${contact.id}`.execute(tx)
  for (const [index, fact] of facts.entries())
    await insertFact(tx, contact.id, contact.version + index + 1, fact, actor, now)
  return next
}

/** Writes one fact. A number used twice means two people acted at once, and the second act fails whole. */
export const insertFact = async (
  tx: Tx,
  contact: ContactId,
  number: number,
  fact: NewFact,
  actor: Sender,
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into frontdoor.fact (hub_id, contact_id, number, kind, body, occurred_at, recorded_at, by_user, by_name, by_agency)
    values (${actor.hub}, ${contact}, ${number}, ${fact.kind}, ${JSON.stringify(fact.body)}, ${fact.occurredAt}, ${now},
      ${actor.user}, ${actor.name}, ${actor.agency})`.execute(tx)
}

export const factsOf = async (tx: Tx, contact: string): Promise<readonly Fact[]> => {
  const { rows } = await sql<Fact>`
    select number, kind, body, occurred_at as "occurredAt", recorded_at as "recordedAt", by_name as "byName"
      from frontdoor.fact where contact_id = ${contact} order by number`.execute(tx)
  return rows
}
