import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { AgencyId } from '../../../kernel/id.ts'
import { type Id, newId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { ContactId } from '../model/contact.ts'
import type { Standing } from '../model/ladder.ts'
import type { Progress } from '../model/referral-progress.ts'
import { childName, type ReferredChild, type Referral } from '../model/referral.ts'
import type { Sender } from '../model/sender.ts'

export type ToldId = Id<'told'>

/** What a setting may know of a referral it made. */
export type OwnReferral = {
  readonly contact: ContactId
  readonly reference: string
  readonly receivedAt: Temporal.Instant
  readonly progress: Progress
  readonly referral: Referral
}

/** What the hub told the setting about one child, and what came of it. */
export type Told = {
  readonly id: ToldId
  readonly contact: ContactId
  readonly childName: string
  readonly outcome: string
  readonly reason: string
  readonly whatNow: string
  readonly toldAt: Temporal.Instant
  readonly readAt: Temporal.Instant | null
  /** When the hub took this word back, because it decides anew; null while it holds. */
  readonly supersededAt: Temporal.Instant | null
  readonly disagreement: Disagreement | null
}

export type Disagreement = {
  readonly disagreementId: string
  readonly standing: Standing
  /** The name of the step it stands on. */
  readonly stepName: string
  readonly reason: string
  readonly raisedByName: string
  readonly raisedAt: Temporal.Instant
  readonly replyDueAt: Temporal.Instant
  readonly reply: string | null
  readonly repliedByName: string | null
  readonly repliedAt: Temporal.Instant | null
}

/** How a contact came and from which agency; null when the sender belongs to none. */
export type Source = {
  readonly channel: 'form' | 'phone' | 'public' | 'professional' | 'out-of-hours'
  readonly agency: AgencyId | null
  readonly agencyName: string
  /** The account that wrote it; null when nobody of the source did. */
  readonly user: string | null
}

export type NewContact = {
  readonly source: Source
  readonly id: ContactId
  readonly reference: string
  readonly receivedAt: Temporal.Instant
  readonly dangerClaimed: boolean
  readonly concern: string
  readonly who: string
  readonly dueAt: Temporal.Instant
  readonly whyHere: string
}

/**
 * Keeps a contact; false when its reference is already taken, and another must be drawn. The
 * sender may not read the row back.
 */
export const insertContact = async (tx: Tx, actor: Pick<Sender, 'hub'>, contact: NewContact): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into frontdoor.contact (id, hub_id, reference, channel, source_agency, source_agency_name, received_at,
      danger_claimed, concern, who, state, due_at, why_here, version, changed_at)
    values (${contact.id}, ${actor.hub}, ${contact.reference}, ${contact.source.channel}, ${contact.source.agency}, ${contact.source.agencyName},
      ${contact.receivedAt}, ${contact.dangerClaimed}, ${contact.concern}, ${contact.who}, 'to-screen', ${contact.dueAt},
      ${contact.whyHere}, 1, ${contact.receivedAt})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** Keeps the referrer's words, for good. */
export const insertReferral = async (
  tx: Tx,
  actor: Pick<Sender, 'hub'>,
  { id, reference, receivedAt, source }: Pick<NewContact, 'id' | 'reference' | 'receivedAt' | 'source'>,
  referral: Referral,
): Promise<void> => {
  await sql`
    insert into frontdoor.referral (contact_id, hub_id, source_agency, source_user, reference, received_at, progress, body)
    values (${id}, ${actor.hub}, ${source.agency}, ${source.user}, ${reference}, ${receivedAt}, 'received',
      ${JSON.stringify(referral)})`.execute(tx)
}

export const insertChild = async (
  tx: Tx,
  actor: Pick<Sender, 'hub'>,
  child: {
    readonly contact: ContactId
    readonly person: string
    readonly ordinal: number
    readonly said: ReferredChild
  },
): Promise<void> => {
  await sql`
    insert into frontdoor.child (id, hub_id, contact_id, person_id, ordinal, name, body)
    values (${newId()}, ${actor.hub}, ${child.contact}, ${child.person}, ${child.ordinal}, ${childName(child.said)},
      ${JSON.stringify(child.said)})`.execute(tx)
}

const own = sql`r.contact_id as contact, r.reference, r.received_at as "receivedAt", r.progress, r.body as referral`

/** Referrals of the actor's own agency, the newest first. */
export const ownReferrals = async (tx: Tx): Promise<readonly OwnReferral[]> => {
  const { rows } = await sql<OwnReferral>`
    select ${own} from frontdoor.referral r where r.source_agency = (select auth.agency())
     order by r.received_at desc limit 200`.execute(tx)
  return rows
}

/** One of them, or null when there is none that this actor may see. */
export const ownReferral = async (tx: Tx, contact: string): Promise<OwnReferral | null> => {
  const { rows } = await sql<OwnReferral>`
    select ${own} from frontdoor.referral r
     where r.contact_id = ${contact} and r.source_agency = (select auth.agency())`.execute(tx)
  return rows[0] ?? null
}

type ToldRow = Omit<Told, 'disagreement' | 'reason'> & {
  readonly [Name in keyof Disagreement]: Disagreement[Name] | null
}

/** What the hub has told the actor's agency about the children of these referrals. */
export const toldAbout = async (tx: Tx, contacts: readonly string[]): Promise<readonly Told[]> => {
  const { rows } = await sql<ToldRow & { stated: string | null }>`
    select t.id, t.contact_id as contact, t.child_name as "childName", t.outcome, t.reason as stated,
           t.what_now as "whatNow", t.told_at as "toldAt", t.read_at as "readAt", t.superseded_at as "supersededAt", d.reason,
           d.raised_by_name as "raisedByName", d.raised_at as "raisedAt", d.reply_due_at as "replyDueAt", d.reply,
           d.id as "disagreementId", d.standing, d.ladder #>> array[(d.stage - 1)::text, 'name'] as "stepName",
           d.replied_by_name as "repliedByName", d.replied_at as "repliedAt"
      from frontdoor.told t left join frontdoor.disagreement d on d.told_id = t.id
     where t.source_agency = (select auth.agency()) and t.contact_id = any(${[...contacts]}::uuid[])
     order by t.told_at, t.child_name`.execute(tx)
  return rows.map(({ stated, disagreementId, standing, stepName, reason, ...row }) => {
    const { raisedByName, raisedAt, replyDueAt, reply, repliedByName, repliedAt, ...told } = row
    if (disagreementId === null || standing === null || stepName === null || reason === null || raisedByName === null)
      return { ...told, reason: stated ?? '', disagreement: null }
    if (raisedAt === null || replyDueAt === null) return { ...told, reason: stated ?? '', disagreement: null }
    const said = { disagreementId, standing, stepName, reason, raisedByName, raisedAt, replyDueAt }
    return { ...told, reason: stated ?? '', disagreement: { ...said, reply, repliedByName, repliedAt } }
  })
}

/** Records that the setting has read what it was told; the first reading counts. */
export const markRead = async (tx: Tx, contact: string, now: Temporal.Instant): Promise<void> => {
  await sql`
    update frontdoor.told set read_at = ${now}
     where contact_id = ${contact} and source_agency = (select auth.agency()) and read_at is null`.execute(tx)
}

/** How many requests wait for an answer by the actor's agency; 0 for somebody who may not answer them. */
export const countRequests = async (tx: Tx): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from frontdoor.request r
     where r.agency_id = (select auth.agency()) and r.state = 'sent'`.execute(tx)
  return rows[0]?.count ?? 0
}
