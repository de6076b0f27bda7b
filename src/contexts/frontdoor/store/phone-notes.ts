import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { ContactId } from '../model/contact.ts'
import type { Caller, PhoneNote } from '../model/phone-note.ts'

export type KeptNote = {
  readonly contact: ContactId
  readonly reference: string
  readonly who: string
  readonly sourceAgency: string | null
  readonly caller: Caller
  readonly callerName: string
  readonly organisation: string
  readonly callerPhone: string
  readonly safeTimes: string
  readonly takenByName: string
  readonly takenAt: Temporal.Instant
  /** Null unless a professional rang. */
  readonly followUpDue: Temporal.Instant | null
  readonly followUpHow: 'referral' | 'paper' | null
  readonly followUpReference: string | null
  readonly followUpByName: string | null
  readonly followUpAt: Temporal.Instant | null
}

const kept = sql`
  select n.contact_id as contact, c.reference, c.who, c.source_agency as "sourceAgency", n.caller,
         n.caller_name as "callerName", n.caller_organisation as organisation, n.caller_phone as "callerPhone",
         n.safe_times as "safeTimes", n.taken_by_name as "takenByName", n.taken_at as "takenAt",
         n.follow_up_due as "followUpDue", n.follow_up_how as "followUpHow", f.reference as "followUpReference",
         n.follow_up_by_name as "followUpByName", n.follow_up_at as "followUpAt"
    from frontdoor.phone_note n
    join frontdoor.contact c on c.id = n.contact_id
    left join frontdoor.contact f on f.id = n.follow_up_contact`

/** What the form drawn under this id has made already, or null. */
export const noteOnce = async (tx: Tx, once: string): Promise<ContactId | null> => {
  const { rows } = await sql<{ contact: ContactId }>`
    select contact_id as contact from frontdoor.phone_note
     where hub_id = (select auth.hub()) and once = ${once}`.execute(tx)
  return rows[0]?.contact ?? null
}

export const insertNote = async (
  tx: Tx,
  actor: SignedIn,
  call: {
    readonly contact: ContactId
    readonly once: string
    readonly note: PhoneNote
    readonly organisation: string
    readonly due: Temporal.Instant | null
  },
  now: Temporal.Instant,
): Promise<void> => {
  const { note } = call
  await sql`
    insert into frontdoor.phone_note (contact_id, hub_id, once, caller, caller_name, caller_organisation, caller_phone,
      safe_times, taken_by, taken_by_name, taken_at, follow_up_due)
    values (${call.contact}, ${actor.hub}, ${call.once}, ${note.caller}, ${note.callerName}, ${call.organisation},
      ${note.callerPhone}, ${note.safeTimes}, ${actor.user}, ${actor.name}, ${now}, ${call.due})`.execute(tx)
}

/** The newest calls, those that wait for something written first, the next due at the top. */
export const phoneNotes = async (tx: Tx, limit: number): Promise<readonly KeptNote[]> => {
  const { rows } = await sql<KeptNote>`
    ${kept} where n.hub_id = (select auth.hub())
     order by (n.follow_up_due is not null and n.follow_up_at is null) desc,
              case when n.follow_up_at is null then n.follow_up_due end, n.taken_at desc
     limit ${limit}`.execute(tx)
  return rows
}

export const findNote = async (tx: Tx, contact: string): Promise<KeptNote | null> => {
  const { rows } = await sql<KeptNote>`${kept} where n.contact_id = ${contact}`.execute(tx)
  return rows[0] ?? null
}

/** Records what came in writing; false when that is recorded already. */
export const recordFollowUp = async (
  tx: Tx,
  actor: SignedIn,
  { contact, linked }: { readonly contact: string; readonly linked: ContactId | null },
  now: Temporal.Instant,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update frontdoor.phone_note
       set follow_up_how = ${linked === null ? 'paper' : 'referral'}, follow_up_contact = ${linked},
           follow_up_by = ${actor.user}, follow_up_by_name = ${actor.name}, follow_up_at = ${now}
     where contact_id = ${contact} and follow_up_due is not null and follow_up_at is null`.execute(tx)
  return numAffectedRows === 1n
}
