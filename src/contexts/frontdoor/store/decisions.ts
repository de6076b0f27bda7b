import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { ChildId, ContactId } from '../model/contact.ts'
import type { DecisionBody } from '../model/decision.ts'
import type { ReferredChild } from '../model/referral.ts'

export type DecisionId = Id<'decision'>

export type ContactChild = {
  readonly id: ChildId
  readonly name: string
  readonly person: string
  readonly body: ReferredChild
  readonly decidedAt: Temporal.Instant | null
}

export type Decision = {
  readonly id: DecisionId
  readonly contact: ContactId
  readonly child: ChildId
  readonly level: string
  readonly outcome: string
  readonly body: DecisionBody
  readonly decidedBy: string
  readonly decidedByName: string
  readonly decidedAt: Temporal.Instant
  readonly needsSecond: boolean
  readonly secondedByName: string | null
  readonly secondedAt: Temporal.Instant | null
  readonly takesEffectAt: Temporal.Instant | null
  readonly checkDueAt: Temporal.Instant | null
  readonly sentBackByName: string | null
  readonly sentBackReason: string | null
  readonly sentBackAt: Temporal.Instant | null
  /** Who replaced it after a review, and why; null while it was not. */
  readonly supersededByName: string | null
  readonly supersededReason: string | null
  readonly supersededAt: Temporal.Instant | null
}

/** The children of a contact, in the referrer's order. */
export const childrenOf = async (tx: Tx, contact: string): Promise<readonly ContactChild[]> => {
  const { rows } = await sql<ContactChild>`
    select id, name, person_id as person, body, decided_at as "decidedAt"
      from frontdoor.child where contact_id = ${contact} order by ordinal`.execute(tx)
  return rows
}

/** Every decision about a contact's children, those sent back or replaced too, oldest first. */
export const decisionsOf = async (tx: Tx, contact: string): Promise<readonly Decision[]> => {
  const { rows } = await sql<Decision>`
    select id, contact_id as contact, child_id as child, level, outcome, body, decided_by as "decidedBy",
           decided_by_name as "decidedByName", decided_at as "decidedAt", needs_second as "needsSecond",
           seconded_by_name as "secondedByName", seconded_at as "secondedAt", takes_effect_at as "takesEffectAt",
           check_due_at as "checkDueAt", sent_back_by_name as "sentBackByName", sent_back_reason as "sentBackReason",
           sent_back_at as "sentBackAt", superseded_by_name as "supersededByName",
           superseded_reason as "supersededReason", superseded_at as "supersededAt"
      from frontdoor.decision where contact_id = ${contact} order by decided_at, id`.execute(tx)
  return rows
}

/** The decision that stands or waits for its second person; null when there is none. */
export const standingDecision = (decisions: readonly Decision[], child: string): Decision | null =>
  decisions.find((one) => one.child === child && one.sentBackAt === null && one.supersededAt === null) ?? null

export type NewDecision = Pick<
  Decision,
  'id' | 'contact' | 'child' | 'level' | 'outcome' | 'body' | 'needsSecond' | 'takesEffectAt' | 'checkDueAt'
> & {
  readonly policyVersions: Readonly<Record<string, number>>
}

export const insertDecision = async (
  tx: Tx,
  actor: SignedIn,
  decision: NewDecision,
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into frontdoor.decision (id, hub_id, contact_id, child_id, level, outcome, body, decided_by, decided_by_name,
      decided_at, needs_second, policy_versions, takes_effect_at, check_due_at)
    values (${decision.id}, ${actor.hub}, ${decision.contact}, ${decision.child}, ${decision.level}, ${decision.outcome},
      ${JSON.stringify(decision.body)}, ${actor.user}, ${actor.name}, ${now}, ${decision.needsSecond},
      ${JSON.stringify(decision.policyVersions)}, ${decision.takesEffectAt}, ${decision.checkDueAt})`.execute(tx)
}

/** A second decision maker agrees. False when it is not theirs to agree, which the database decides too. */
export const agreeDecision = async (
  tx: Tx,
  actor: SignedIn,
  id: DecisionId,
  now: Temporal.Instant,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update frontdoor.decision set seconded_by = ${actor.user}, seconded_by_name = ${actor.name}, seconded_at = ${now},
      takes_effect_at = coalesce(takes_effect_at, ${now})
     where id = ${id} and seconded_at is null and sent_back_at is null`.execute(tx)
  return numAffectedRows === 1n
}

export const sendBackDecision = async (
  tx: Tx,
  actor: SignedIn,
  { id, reason }: { readonly id: DecisionId; readonly reason: string },
  now: Temporal.Instant,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update frontdoor.decision set sent_back_by = ${actor.user}, sent_back_by_name = ${actor.name},
      sent_back_reason = ${reason}, sent_back_at = ${now}
     where id = ${id} and seconded_at is null and sent_back_at is null and takes_effect_at is null`.execute(tx)
  return numAffectedRows === 1n
}
