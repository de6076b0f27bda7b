import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { basisOf } from '../../sharing/index.ts'
import type { Contact, ContactId } from '../model/contact.ts'
import { type Attendance, missingNow, type Protection, type StrategyDecision } from '../model/protection.ts'
import { childrenOf } from './decisions.ts'
import { requestsOf } from './requests.ts'

/** One thing done at once for a child. */
export type ProtectiveAct = {
  readonly id: string
  readonly contact: ContactId
  readonly kind: Protection
  readonly words: string
  readonly told: string
  readonly doneAt: Temporal.Instant
  readonly missing: readonly string[]
  readonly recordedByName: string
  readonly recordedAt: Temporal.Instant
}

/** One meeting of a strategy discussion. */
export type StrategyMeeting = {
  readonly called: string
  readonly number: number
  readonly heldAt: Temporal.Instant
  readonly tookPart: readonly Attendance[]
  readonly absent: readonly string[]
  readonly known: string
  readonly decision: StrategyDecision
  readonly why: string
  readonly followUpDue: Temporal.Instant | null
  readonly missing: readonly string[]
  readonly signedByName: string
  readonly signedAt: Temporal.Instant
}

const act = sql`
  select id, contact_id as contact, kind, words, told, done_at as "doneAt", missing, recorded_by_name as "recordedByName",
         recorded_at as "recordedAt" from frontdoor.protective_act`

/** What was done at once about one contact, the newest first. */
export const protectiveActsOf = async (tx: Tx, contact: string): Promise<readonly ProtectiveAct[]> => {
  const { rows } = await sql<ProtectiveAct>`${act} where contact_id = ${contact} order by done_at desc, id`.execute(tx)
  return rows
}

/** Whether the form drawn under this id has been recorded already. */
export const actRecorded = async (tx: Tx, contact: string, once: string): Promise<boolean> => {
  const { rows } = await sql`
    select id from frontdoor.protective_act
     where hub_id = (select auth.hub()) and contact_id = ${contact} and once = ${once}`.execute(tx)
  return rows.length > 0
}

type NewAct = Pick<ProtectiveAct, 'contact' | 'kind' | 'words' | 'told' | 'doneAt' | 'missing'> & {
  readonly once: string
}

export const insertProtectiveAct = async (
  tx: Tx,
  actor: SignedIn,
  done: NewAct,
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into frontdoor.protective_act (hub_id, contact_id, once, kind, words, told, done_at, missing, recorded_by,
      recorded_by_name, recorded_at)
    values (${actor.hub}, ${done.contact}, ${done.once}, ${done.kind}, ${done.words}, ${done.told}, ${done.doneAt},
      ${JSON.stringify(done.missing)}, ${actor.user}, ${actor.name}, ${now})`.execute(tx)
}

/** Meetings of the strategy discussions of one contact, by discussion and in order. */
export const meetingsOf = async (tx: Tx, contact: string): Promise<readonly StrategyMeeting[]> => {
  const { rows } = await sql<StrategyMeeting>`
    select called, number, held_at as "heldAt", took_part as "tookPart", absent, known, decision, why,
           follow_up_due as "followUpDue", missing, signed_by_name as "signedByName", signed_at as "signedAt"
      from frontdoor.strategy_meeting where contact_id = ${contact} order by called, number`.execute(tx)
  return rows
}

export const meetingRecorded = async (tx: Tx, called: string, once: string): Promise<boolean> => {
  const { rows } = await sql`
    select id from frontdoor.strategy_meeting
     where hub_id = (select auth.hub()) and called = ${called} and once = ${once}`.execute(tx)
  return rows.length > 0
}

type NewMeeting = Omit<StrategyMeeting, 'signedByName' | 'signedAt'> & {
  readonly contact: ContactId
  readonly once: string
  readonly policyVersion: number
}

export const insertMeeting = async (
  tx: Tx,
  actor: SignedIn,
  held: NewMeeting,
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into frontdoor.strategy_meeting (hub_id, contact_id, called, once, number, held_at, took_part, absent, known,
      decision, why, follow_up_due, policy_version, missing, signed_by, signed_by_name, signed_at)
    values (${actor.hub}, ${held.contact}, ${held.called}, ${held.once}, ${held.number}, ${held.heldAt},
      ${JSON.stringify(held.tookPart)}, ${[...held.absent]}::text[], ${held.known}, ${held.decision}, ${held.why},
      ${held.followUpDue}, ${held.policyVersion}, ${JSON.stringify(held.missing)}, ${actor.user}, ${actor.name},
      ${now})`.execute(tx)
}

/** What the hub has not got about a contact now: read from its own record, never from a form. */
export const missingAbout = async (tx: Tx, contact: Contact): Promise<readonly string[]> => {
  const children = await childrenOf(tx, contact.id)
  return missingNow({
    contact,
    basisRecorded: (await basisOf(tx, contact.id)) !== null,
    asked: await requestsOf(tx, contact.id),
    children: children.length,
    decided: children.filter(({ decidedAt }) => decidedAt !== null).length,
  })
}

/** A strategy discussion of the hub that is still to be held, or to meet again. */
export type OpenDiscussion = {
  readonly called: string
  readonly contact: ContactId
  readonly reference: string
  readonly who: string
  readonly calledAt: Temporal.Instant
  readonly calledByName: string
  /** Null until it has met once. */
  readonly followUpDue: Temporal.Instant | null
  readonly absent: readonly string[]
}

/** The hub's discussions that are not over: those to meet again by due time, then those not held yet. */
export const openDiscussions = async (tx: Tx): Promise<readonly OpenDiscussion[]> => {
  const { rows } = await sql<OpenDiscussion>`
    select p.id as called, p.contact_id as contact, c.reference, c.who, p.done_at as "calledAt",
           p.recorded_by_name as "calledByName", m.follow_up_due as "followUpDue", coalesce(m.absent, '{}') as absent
      from frontdoor.protective_act p
      join frontdoor.contact c on c.id = p.contact_id
      left join lateral (select follow_up_due, absent from frontdoor.strategy_meeting s
        where s.called = p.id order by s.number desc limit 1) m on true
     where p.hub_id = (select auth.hub()) and p.kind = 'strategy-discussion'
       and (m.absent is null or m.follow_up_due is not null)
     order by coalesce(m.follow_up_due, p.done_at), p.id limit 200`.execute(tx)
  return rows
}
