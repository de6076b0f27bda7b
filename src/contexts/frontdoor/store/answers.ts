import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { LinkHolder, SignedIn } from '../../../kernel/actor.ts'
import type { Typed } from '../../../kernel/form-state.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Answer } from '../../sharing/index.ts'
import type { InformationRequest } from './requests.ts'

/** A request as its agency's list shows it. */
export type ListedRequest = Pick<
  InformationRequest,
  | 'id'
  | 'contact'
  | 'reference'
  | 'rating'
  | 'about'
  | 'sentAt'
  | 'dueAt'
  | 'answeredAt'
  | 'answer'
  | 'chasedAt'
  | 'overtakenAt'
> & { readonly hasDraft: boolean }

const listed = sql`
  r.id, r.contact_id as contact, r.reference, r.rating, r.about, r.sent_at as "sentAt", r.due_at as "dueAt", r.answered_at as "answeredAt", r.answer,
  r.chased_at as "chasedAt", r.overtaken_at as "overtakenAt", exists (select from frontdoor.answer_draft d where d.request_id = r.id) as "hasDraft"`

/** The open requests of the actor's agency, the nearest deadline first. */
export const openRequests = async (tx: Tx): Promise<readonly ListedRequest[]> => {
  const { rows } = await sql<ListedRequest>`
    select ${listed} from frontdoor.request r
     where r.agency_id = (select auth.agency()) and r.state = 'sent' order by r.due_at, r.id`.execute(tx)
  return rows
}

/** What the actor's agency answered last. */
export const answeredRequests = async (tx: Tx, most: number): Promise<readonly ListedRequest[]> => {
  const { rows } = await sql<ListedRequest>`
    select ${listed} from frontdoor.request r
     where r.agency_id = (select auth.agency()) and r.state = 'answered' order by r.answered_at desc, r.id limit ${most}`.execute(
    tx,
  )
  return rows
}

/**
 * Locks a request of the actor's own agency to answer it: true while it waits for an answer. False when it was answered
 * meanwhile or withdrawn, or was never this actor's.
 */
export const lockUnanswered = async (tx: Tx, request: string): Promise<boolean> => {
  const { rows } = await sql`
    select id from frontdoor.request
     where id = ${request} and agency_id = (select auth.agency()) and state = 'sent' for update`.execute(tx)
  return rows.length === 1
}

export const markAnswered = async (tx: Tx, request: string, answer: Answer, now: Temporal.Instant): Promise<void> => {
  const { numAffectedRows } = await sql`
    update frontdoor.request set state = 'answered', answered_at = ${now}, answer = ${answer}
     where id = ${request} and state = 'sent'`.execute(tx)
  if (numAffectedRows !== 1n) throw new Error('A locked request was not there to be marked.')
}

export type AnswerDraft = { readonly typed: Typed; readonly savedAt: Temporal.Instant }

/** An answer as typed so far, by anyone of the agency, or null. */
export const draftOf = async (tx: Tx, request: string): Promise<AnswerDraft | null> => {
  const { rows } = await sql<AnswerDraft>`
    select typed, saved_at as "savedAt" from frontdoor.answer_draft where request_id = ${request}`.execute(tx)
  return rows[0] ?? null
}

export const saveDraft = async (
  tx: Tx,
  actor: SignedIn | LinkHolder,
  { request, typed }: { readonly request: string; readonly typed: Typed },
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into frontdoor.answer_draft (request_id, hub_id, agency_id, typed, saved_at)
    values (${request}, ${actor.hub}, ${actor.agency}, ${JSON.stringify(typed)}, ${now})
    on conflict (request_id) do update set typed = excluded.typed, saved_at = excluded.saved_at`.execute(tx)
}

/** What was typed is in the sealed return now: the draft goes. */
export const dropDraft = async (tx: Tx, request: string): Promise<void> => {
  await sql`delete from frontdoor.answer_draft where request_id = ${request}`.execute(tx)
}
