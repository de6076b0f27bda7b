import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { endEnquiry } from '../../sharing/index.ts'
import type { Contact } from '../model/contact.ts'
import type { ContactChild, Decision } from './decisions.ts'

/** Marks a child decided and writes what its referrer is told; nobody is, where no agency made the contact. */
export const tellOf = async (
  tx: Tx,
  actor: SignedIn,
  {
    contact,
    child,
    body,
  }: { readonly contact: Contact; readonly child: ContactChild; readonly body: Decision['body'] },
  now: Temporal.Instant,
): Promise<void> => {
  await sql`update frontdoor.child set decided_at = ${now} where id = ${child.id}`.execute(tx)
  if (contact.sourceAgency === null) return
  await sql`
    insert into frontdoor.told (hub_id, contact_id, child_id, source_agency, child_name, outcome, reason, what_now, told_at)
    values (${actor.hub}, ${contact.id}, ${child.id}, ${contact.sourceAgency}, ${child.name}, ${body.outcomeName},
      ${body.toldReason}, ${body.toldNow}, ${now})`.execute(tx)
}

/**
 * Ends the hub's work on a decided contact: the sealed hub closes, and what was not answered is marked as overtaken. It
 * may still be answered, and then the decision is reviewed.
 */
export const closeWork = async (tx: Tx, contact: Contact, now: Temporal.Instant): Promise<void> => {
  await sql`
    update frontdoor.request set overtaken_at = ${now} where contact_id = ${contact.id} and state = 'sent'`.execute(tx)
  await sql`update frontdoor.referral set progress = 'decided' where contact_id = ${contact.id}`.execute(tx)
  await endEnquiry(tx, contact.id, now)
}

export const everyChildDecided = async (tx: Tx, contact: string): Promise<boolean> => {
  const { rows } = await sql<{ open: number }>`
    select count(*)::int as open from frontdoor.child where contact_id = ${contact} and decided_at is null`.execute(tx)
  return rows[0]?.open === 0
}
