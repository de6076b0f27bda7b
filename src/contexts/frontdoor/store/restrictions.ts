import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/id.ts'
import { newId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'

export type RestrictionId = Id<'restriction'>

/** That contacts are closed to all but named people. */
export type Restriction = {
  readonly id: RestrictionId
  readonly raisedBy: string
  readonly raisedByName: string
  readonly raisedAt: Temporal.Instant
  /** Local date, ISO. */
  readonly reviewOn: string
  readonly liftedAt: Temporal.Instant | null
  readonly liftedByName: string
  /** References of the contacts it closes; a reference names nobody. */
  readonly references: readonly string[]
  /** Whether the actor is named as one who reads what it closes. */
  readonly mine: boolean
}

export type RestrictionReader = {
  readonly id: string
  readonly user: string
  readonly name: string
  readonly until: Temporal.Instant
  readonly why: string
  readonly grantedByName: string
  readonly grantedAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
}

const columns = sql`
  r.id, r.raised_by as "raisedBy", r.raised_by_name as "raisedByName", r.raised_at as "raisedAt",
  r.review_on::text as "reviewOn", r.lifted_at as "liftedAt", r.lifted_by_name as "liftedByName",
  array(select c.reference from frontdoor.restricted_contact c where c.restriction_id = r.id order by c.added_at, c.reference)
    as references, r.id in (select auth.my_restrictions()) as mine`

/** Every restriction of the hub, the one to be looked at soonest first and the lifted ones last. */
export const restrictions = async (tx: Tx): Promise<readonly Restriction[]> => {
  const { rows } = await sql<Restriction>`
    select ${columns} from frontdoor.restriction r where r.hub_id = (select auth.hub())
     order by r.lifted_at desc nulls first, r.review_on, r.raised_at`.execute(tx)
  return rows
}

export const findRestriction = async (tx: Tx, id: string): Promise<Restriction | null> => {
  const { rows } = await sql<Restriction>`select ${columns} from frontdoor.restriction r where r.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

export const lockRestriction = async (tx: Tx, id: string): Promise<Restriction | null> => {
  await sql`select from frontdoor.restriction r where r.id = ${id} for update`.execute(tx)
  return findRestriction(tx, id)
}

/** The restriction that closes a contact which this actor may read all the same, or null. */
export const restrictionOf = async (tx: Tx, contact: string): Promise<RestrictionId | null> => {
  const { rows } = await sql<{ id: RestrictionId }>`
    select restriction_id as id from frontdoor.restricted_contact where contact_id = ${contact} and lifted_at is null`.execute(
    tx,
  )
  return rows[0]?.id ?? null
}

/** The contacts a restriction closes, or closed. */
export const restrictedContacts = async (
  tx: Tx,
  restriction: string,
): Promise<readonly { readonly contact: string; readonly reference: string }[]> => {
  const { rows } = await sql<{ contact: string; reference: string }>`
    select contact_id as contact, reference from frontdoor.restricted_contact
     where restriction_id = ${restriction} order by added_at, reference`.execute(tx)
  return rows
}

export const readersOf = async (tx: Tx, restriction: string): Promise<readonly RestrictionReader[]> => {
  const { rows } = await sql<RestrictionReader>`
    select id, user_id as user, user_name as name, until, why, granted_by_name as "grantedByName",
           granted_at as "grantedAt", ended_at as "endedAt"
      from frontdoor.restriction_reader where restriction_id = ${restriction} order by granted_at, user_name, id`.execute(
    tx,
  )
  return rows
}

export type RestrictionWord = {
  readonly what: 'restricted' | 'added' | 'reviewed' | 'lifted'
  readonly words: string
  readonly saidByName: string
  readonly saidAt: Temporal.Instant
}

/** What was said of a restriction, the oldest first; nothing for who does not read it. */
export const wordsOn = async (tx: Tx, restriction: string): Promise<readonly RestrictionWord[]> => {
  const { rows } = await sql<RestrictionWord>`
    select what, words, said_by_name as "saidByName", said_at as "saidAt" from frontdoor.restriction_word
     where restriction_id = ${restriction} order by said_at, id`.execute(tx)
  return rows
}

/** Begins a restriction; answers null where this form began one already. It closes nothing yet. */
export const insertRestriction = async (
  tx: Tx,
  actor: SignedIn,
  { once, reviewOn }: { readonly once: string; readonly reviewOn: string },
  now: Temporal.Instant,
): Promise<RestrictionId | null> => {
  const id = newId<'restriction'>()
  const { rows } = await sql<{ id: string }>`
    insert into frontdoor.restriction (id, hub_id, kind, once, raised_by, raised_by_name, raised_at, review_on)
    values (${id}, ${actor.hub}, 'adoption', ${once}, ${actor.user}, ${actor.name}, ${now}, ${reviewOn})
    on conflict (hub_id, once) do nothing returning id`.execute(tx)
  return rows.length === 0 ? null : id
}

export type NewReader = {
  readonly user: string
  readonly name: string
  readonly until: Temporal.Instant
  readonly why: string
}

/** Lets people read what a restriction closes. */
export const insertReaders = async (
  tx: Tx,
  actor: SignedIn,
  restriction: RestrictionId,
  readers: readonly NewReader[],
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into frontdoor.restriction_reader
      (restriction_id, hub_id, user_id, user_name, until, why, granted_by, granted_by_name, granted_at)
    select ${restriction}, ${actor.hub}, x.user_id, x.name, x.until, x.why, ${actor.user}, ${actor.name}, ${now}
      from jsonb_to_recordset(${JSON.stringify(
        readers.map(({ user, name, until, why }) => ({ user_id: user, name, until, why })),
      )}::jsonb) as x(user_id uuid, name text, until timestamptz, why text)`.execute(tx)
}

export const endReading = async (tx: Tx, reader: string, now: Temporal.Instant): Promise<void> => {
  await sql`
    update frontdoor.restriction_reader set ended_at = ${now} where id = ${reader} and ended_at is null`.execute(tx)
}

/** Closes a decided contact. One that another restriction closes is left as it is; answers whether this one closed it. */
export const insertRestricted = async (
  tx: Tx,
  actor: SignedIn,
  { restriction, contact }: { readonly restriction: RestrictionId; readonly contact: string },
  now: Temporal.Instant,
): Promise<boolean> => {
  const { rows } = await sql<{ contact: string }>`
    insert into frontdoor.restricted_contact (restriction_id, hub_id, contact_id, reference, added_by_name, added_at)
    select ${restriction}, ${actor.hub}, c.id, c.reference, ${actor.name}, ${now}
      from frontdoor.contact c where c.id = ${contact} and c.state = 'decided'
    on conflict do nothing returning contact_id as contact`.execute(tx)
  return rows.length > 0
}

export const insertWord = async (
  tx: Tx,
  actor: SignedIn,
  { restriction, what, words }: Pick<RestrictionWord, 'what' | 'words'> & { readonly restriction: RestrictionId },
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into frontdoor.restriction_word (restriction_id, hub_id, what, words, said_by, said_by_name, said_at)
    values (${restriction}, ${actor.hub}, ${what}, ${words}, ${actor.user}, ${actor.name}, ${now})`.execute(tx)
}

export const moveReview = async (tx: Tx, restriction: RestrictionId, reviewOn: string): Promise<void> => {
  await sql`update frontdoor.restriction set review_on = ${reviewOn} where id = ${restriction}`.execute(tx)
}

/** Opens all that a restriction closed. */
export const liftRestriction = async (
  tx: Tx,
  actor: SignedIn,
  restriction: RestrictionId,
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    update frontdoor.restricted_contact set lifted_at = ${now} where restriction_id = ${restriction} and lifted_at is null`.execute(
    tx,
  )
  await sql`
    update frontdoor.restriction set lifted_at = ${now}, lifted_by = ${actor.user}, lifted_by_name = ${actor.name}
     where id = ${restriction} and lifted_at is null`.execute(tx)
}
