import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'

/** A note of supervision, as one of the two it is between sees it. */
export type SupervisionNote = {
  readonly id: string
  readonly about: string
  readonly aboutName: string
  readonly contact: string | null
  /** Of that contact; null where the note is about none. */
  readonly reference: string | null
  readonly discussed: string
  readonly agreed: string
  /** Local date, ISO, of the next supervision. */
  readonly nextOn: string | null
  readonly writtenBy: string
  readonly writtenByName: string
  readonly writtenAt: Temporal.Instant
  readonly acknowledgedAt: Temporal.Instant | null
}

const rows = sql`
  select n.id, n.about_user as about, n.about_name as "aboutName", n.contact_id as contact, c.reference, n.discussed, n.agreed,
         n.next_on::text as "nextOn", n.written_by as "writtenBy", n.written_by_name as "writtenByName",
         n.written_at as "writtenAt", n.acknowledged_at as "acknowledgedAt"
    from frontdoor.supervision_note n left join frontdoor.contact c on c.id = n.contact_id`

/** The actor's notes, written or about them: those not acknowledged first, then the newest. */
export const ownNotes = async (tx: Tx, most: number): Promise<readonly SupervisionNote[]> => {
  const found = await sql<SupervisionNote>`${rows}
    where n.hub_id = (select auth.hub()) order by n.acknowledged_at is not null, n.written_at desc, n.id limit ${most}`.execute(
    tx,
  )
  return found.rows
}

/** One note; null when it is not this actor's to read. */
export const findSupervision = async (tx: Tx, id: string): Promise<SupervisionNote | null> => {
  const found = await sql<SupervisionNote>`${rows} where n.id = ${id}`.execute(tx)
  return found.rows[0] ?? null
}

export type NewSupervision = Pick<
  SupervisionNote,
  'about' | 'aboutName' | 'contact' | 'discussed' | 'agreed' | 'nextOn'
> & {
  readonly once: string
}

/** Keeps a note. The same form sent twice keeps one. */
export const insertSupervision = async (
  tx: Tx,
  actor: SignedIn,
  note: NewSupervision,
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into frontdoor.supervision_note (hub_id, once, about_user, about_name, contact_id, discussed, agreed, next_on,
      written_by, written_by_name, written_at)
    values (${actor.hub}, ${note.once}, ${note.about}, ${note.aboutName}, ${note.contact}, ${note.discussed}, ${note.agreed},
      ${note.nextOn}::date, ${actor.user}, ${actor.name}, ${now}) on conflict do nothing`.execute(tx)
}

/** The one it is about has read it. False when it is not theirs, or was acknowledged before. */
export const acknowledgeSupervision = async (tx: Tx, id: string, now: Temporal.Instant): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update frontdoor.supervision_note set acknowledged_at = ${now} where id = ${id} and acknowledged_at is null`.execute(
    tx,
  )
  return numAffectedRows === 1n
}

/** A grading anew, as a manager looks back on it. */
export type ReGrade = {
  readonly contact: string
  readonly reference: string
  readonly who: string
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly byName: string
  readonly at: Temporal.Instant
}

/** What was graded anew since an instant, the newest first. */
export const reGradesSince = async (tx: Tx, since: Temporal.Instant): Promise<readonly ReGrade[]> => {
  const found = await sql<ReGrade>`
    select c.id as contact, c.reference, c.who, f.body ->> 'from' as from, f.body ->> 'to' as to, f.body ->> 'reason' as reason,
           f.by_name as "byName", f.occurred_at as at
      from frontdoor.fact f join frontdoor.contact c on c.id = f.contact_id
     where f.hub_id = (select auth.hub()) and f.kind = 're-rated' and f.recorded_at >= ${since}
     order by f.recorded_at desc, f.id limit 100`.execute(tx)
  return found.rows
}
