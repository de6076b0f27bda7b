import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { AdviceStep, Consultation, ConsultationId } from '../model/consultation.ts'
import type { ContactId } from '../model/contact.ts'
import type { DraftId } from './drafts.ts'

type Row = Omit<Consultation, 'steps'> & {
  readonly steps: readonly (Omit<AdviceStep, 'at' | 'followDueAt'> & {
    readonly at: string
    readonly followDueAt: string | null
  })[]
}

const rows = sql`
  select k.id, k.agency_id as agency, k.agency_name as "agencyName", k.channel, k.asked_by_name as "askedByName",
         k.first_names as "firstNames", k.last_name as "lastName", k.years, k.concern, k.worry,
         k.callback_phone as "callbackPhone", k.asked_at as "askedAt", k.due_at as "dueAt",
         coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'advice', s.advice, 'words', s.words,
                     'contact', s.contact_id, 'followDueAt', s.follow_due_at, 'byName', s.by_name, 'at', s.at)
                     order by s.at, s.id)
                     from frontdoor.consultation_step s where s.consultation_id = k.id), '[]') as steps
    from frontdoor.consultation k`

const read = ({ steps, ...row }: Row): Consultation => ({
  ...row,
  steps: steps.map(({ at, followDueAt, ...step }) => ({
    ...step,
    at: Temporal.Instant.from(at),
    followDueAt: followDueAt === null ? null : Temporal.Instant.from(followDueAt),
  })),
})

/** Consultations of the actor's hub, the newest first. */
export const hubConsultations = async (tx: Tx, most: number): Promise<readonly Consultation[]> => {
  const found = await sql<Row>`${rows}
    where k.hub_id = (select auth.hub()) order by k.asked_at desc, k.id limit ${most}`.execute(tx)
  return found.rows.map(read)
}

/** Consultations of the hub asked since an instant, or all: for the figures. */
export const consultationsSince = async (tx: Tx, from: Temporal.Instant | null): Promise<readonly Consultation[]> => {
  const found = await sql<Row>`${rows}
    where k.hub_id = (select auth.hub()) and ${from === null ? sql`true` : sql`k.asked_at >= ${from}`}`.execute(tx)
  return found.rows.map(read)
}

/** Those of the actor's own agency, the newest first. */
export const ownConsultations = async (tx: Tx): Promise<readonly Consultation[]> => {
  const found = await sql<Row>`${rows}
    where k.agency_id = (select auth.agency()) order by k.asked_at desc, k.id limit 100`.execute(tx)
  return found.rows.map(read)
}

/** One that this actor may see, or null. */
export const findConsultation = async (tx: Tx, id: string): Promise<Consultation | null> => {
  const found = await sql<Row>`${rows} where k.id = ${id}`.execute(tx)
  return found.rows[0] === undefined ? null : read(found.rows[0])
}

/** The consultation a referral came from, or null. */
export const consultationOf = async (tx: Tx, contact: string): Promise<ConsultationId | null> => {
  const found = await sql<{ id: ConsultationId }>`
    select consultation_id as id from frontdoor.consultation_step where contact_id = ${contact}`.execute(tx)
  return found.rows[0]?.id ?? null
}

/** Keeps what was asked, for good. The same id again changes nothing. */
export const insertConsultation = async (
  tx: Tx,
  actor: SignedIn,
  asked: Omit<Consultation, 'steps'>,
): Promise<void> => {
  await sql`
    insert into frontdoor.consultation (id, hub_id, agency_id, agency_name, channel, asked_by, asked_by_name, first_names,
      last_name, years, concern, worry, callback_phone, asked_at, due_at)
    values (${asked.id}, ${actor.hub}, ${asked.agency}, ${asked.agencyName}, ${asked.channel}, ${actor.user},
      ${asked.askedByName}, ${asked.firstNames}, ${asked.lastName}, ${asked.years}, ${asked.concern}, ${asked.worry},
      ${asked.callbackPhone}, ${asked.askedAt}, ${asked.dueAt})`.execute(tx)
}

type NewStep = Pick<AdviceStep, 'kind' | 'words'> & Partial<Pick<AdviceStep, 'advice' | 'followDueAt' | 'contact'>>

/** Appends a step. False when that step is there already: the first stands. */
export const appendStep = async (
  tx: Tx,
  actor: SignedIn,
  of: Pick<Consultation, 'id' | 'agency'>,
  step: NewStep,
  now: Temporal.Instant,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into frontdoor.consultation_step (hub_id, agency_id, consultation_id, kind, advice, words, contact_id,
      follow_due_at, by_user, by_name, at)
    values (${actor.hub}, ${of.agency}, ${of.id}, ${step.kind}, ${step.advice ?? null}, ${step.words},
      ${step.contact ?? null}, ${step.followDueAt ?? null}, ${actor.user}, ${actor.name}, ${now})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** Remembers from which consultation a draft of the actor's own was begun. */
export const markDraft = async (tx: Tx, draft: DraftId, consultation: ConsultationId): Promise<void> => {
  await sql`update frontdoor.draft set consultation_id = ${consultation} where id = ${draft}`.execute(tx)
}

/** The open draft begun from a consultation, so that pressing twice leaves one. */
export const draftFrom = async (tx: Tx, consultation: ConsultationId): Promise<DraftId | null> => {
  const found = await sql<{ id: DraftId }>`
    select id from frontdoor.draft where consultation_id = ${consultation} and contact_id is null
      and user_id = (select auth.user_id()) limit 1`.execute(tx)
  return found.rows[0]?.id ?? null
}

/** Links a sent referral with the consultation that its draft was begun from, when there is one. */
export const linkReferral = async (
  tx: Tx,
  actor: SignedIn,
  { draft, contact }: { readonly draft: string; readonly contact: ContactId },
  now: Temporal.Instant,
): Promise<void> => {
  const found = await sql<{ id: ConsultationId | null }>`
    select consultation_id as id from frontdoor.draft where id = ${draft}`.execute(tx)
  const id = found.rows[0]?.id ?? null
  if (id !== null)
    await appendStep(tx, actor, { id, agency: actor.agency }, { kind: 'referred', words: '', contact }, now)
}
