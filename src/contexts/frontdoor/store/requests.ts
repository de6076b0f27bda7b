import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { AgencyId, Id } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { RequestAbout } from '../model/ask.ts'
import type { ContactId, Rating } from '../model/contact.ts'

export type RequestId = Id<'request'>

/** Named questions to one agency, as the hub and that agency see them. */
export type InformationRequest = {
  readonly id: RequestId
  readonly contact: ContactId
  readonly agency: AgencyId
  readonly agencyName: string
  readonly agencyLetter: string
  readonly reference: string
  readonly rating: Rating
  readonly about: RequestAbout
  readonly questions: readonly string[]
  readonly state: 'sent' | 'answered' | 'withdrawn'
  readonly sentAt: Temporal.Instant
  readonly dueAt: Temporal.Instant
  readonly answeredAt: Temporal.Instant | null
  readonly answer: 'known' | 'not-known' | 'unable' | 'declined' | null
  readonly chasedAt: Temporal.Instant | null
  readonly chases: number
  /** When the hub decided without it; an answer after that opens a review of the decision. */
  readonly overtakenAt: Temporal.Instant | null
}

const columns = sql`
  r.id, r.contact_id as contact, r.agency_id as agency, r.agency_name as "agencyName", r.agency_letter as "agencyLetter",
  r.reference, r.rating, r.about, r.questions, r.state, r.sent_at as "sentAt", r.due_at as "dueAt",
  r.answered_at as "answeredAt", r.answer, r.chased_at as "chasedAt", r.chases,
  r.overtaken_at as "overtakenAt"`

export type NewRequest = Pick<
  InformationRequest,
  'id' | 'contact' | 'agency' | 'agencyName' | 'agencyLetter' | 'reference' | 'rating' | 'about' | 'questions' | 'dueAt'
> & {
  /** Why it is asked though its agreement has ended; null where it has not. */
  readonly agreementReason: string | null
}

/** Sends questions to one agency. The database refuses where no recorded basis passes. */
export const insertRequest = async (
  tx: Tx,
  actor: SignedIn,
  request: NewRequest,
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into frontdoor.request (id, hub_id, contact_id, agency_id, agency_name, agency_letter, reference, rating, about,
      questions, state, sent_at, due_at, agreement_reason)
    values (${request.id}, ${actor.hub}, ${request.contact}, ${request.agency}, ${request.agencyName},
      ${request.agencyLetter}, ${request.reference}, ${request.rating}, ${JSON.stringify(request.about)},
      ${JSON.stringify(request.questions)}, 'sent', ${now}, ${request.dueAt}, ${request.agreementReason})`.execute(tx)
}

/** Every question sent about one contact, by agency. */
export const requestsOf = async (tx: Tx, contact: string): Promise<readonly InformationRequest[]> => {
  const { rows } = await sql<InformationRequest>`
    select ${columns} from frontdoor.request r where r.contact_id = ${contact} order by r.agency_name, r.id`.execute(tx)
  return rows
}

/** One request, or null when there is none that this actor may see. */
export const findRequest = async (tx: Tx, id: string): Promise<InformationRequest | null> => {
  const { rows } = await sql<InformationRequest>`
    select ${columns} from frontdoor.request r where r.id = ${id}`.execute(tx)
  return rows[0] ?? null
}
