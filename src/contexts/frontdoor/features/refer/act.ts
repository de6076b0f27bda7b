import type { Temporal } from 'temporal-polyfill'
import { holds, type SignedIn } from '../../../../kernel/actor.ts'
import { dateOf } from '../../../../kernel/clock/index.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { newId } from '../../../../kernel/id.ts'
import { parsePostcode } from '../../../../kernel/postcode.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { openEnquiry } from '../../../sharing/index.ts'
import type { ContactId } from '../../model/contact.ts'
import { firstLookDue } from '../../model/deadlines.ts'
import { referralErrors } from '../../model/referral-check.ts'
import { whoLine } from '../../model/referral-who.ts'
import type { Referral } from '../../model/referral.ts'
import type { Needs } from '../../needs.ts'
import { keepContact, keepPeople } from '../../parts/keeping.ts'
import { linkReferral } from '../../store/consultations.ts'
import { insertFact } from '../../store/contacts.ts'
import { type DraftId, endDraft, lockDraft } from '../../store/drafts.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { insertReferral, type NewContact, ownReferral, type Source } from '../../store/referrals.ts'

export type Sent = { readonly contact: ContactId; readonly reference: string }

/** Who refers is the session's word; a postcode is written one way. */
const asSent = (referral: Referral, actor: SignedIn): Referral => ({
  ...referral,
  children: referral.children.map((child) => ({ ...child, postcode: parsePostcode(child.postcode) ?? child.postcode })),
  referrer: { ...referral.referrer, name: actor.name, agency: actor.agencyName },
})

const newContact = (
  referral: Referral,
  now: Temporal.Instant,
  { policies, calendar }: HubClock,
  source: Source,
): Omit<NewContact, 'reference'> => {
  const dangerClaimed = referral.immediateDanger === 'called-999'
  return {
    id: newId<'contact'>(),
    source,
    receivedAt: now,
    dangerClaimed,
    concern: referral.concern.kind,
    who: whoLine(referral.children, dateOf(calendar, now)),
    dueAt: firstLookDue(policies, calendar, now),
    whyHere: dangerClaimed ? 'Danger claimed, 999 called: not looked at yet' : 'Not looked at yet',
  }
}

/** The draft, locked; when it was sent before, what came of it. */
const alreadySent = async (tx: Tx, draftId: string): Promise<Sent | null | 'no-draft'> => {
  const draft = await lockDraft(tx, draftId)
  if (draft === null) return 'no-draft'
  if (draft.contact === null) return null
  const sent = await ownReferral(tx, draft.contact)
  return sent === null ? 'no-draft' : { contact: sent.contact, reference: sent.reference }
}

/**
 * Sends a referral to the hub: contact, first fact, the referrer's words, enquiry, people and children in one
 * transaction. The same draft sent twice makes one referral and is answered alike.
 */
export const sendReferral = async (
  tx: Tx,
  actor: SignedIn,
  { referral, draftId }: { readonly referral: Referral; readonly draftId: string | null },
  now: Temporal.Instant,
  needs: Needs,
): Promise<Result<Sent, FieldErrors>> => {
  const before = draftId === null ? null : await alreadySent(tx, draftId)
  if (before === 'no-draft') return refuse({ '': 'This draft is not there any more' })
  if (before !== null) return ok(before)
  const clock = await hubClock(tx, now, needs)
  const said = asSent(referral, actor)
  const words = {
    concerns: clock.policies.concerns.body.concerns,
    reasons: clock.policies.consent.body.noConsentReasons,
  }
  const errors = referralErrors(said, words)
  if (Object.keys(errors).length > 0) return refuse(errors)
  const channel = holds(actor, 'verified-by-mail') ? 'professional' : 'form'
  const source: Source = { channel, agency: actor.agency, agencyName: actor.agencyName, user: actor.user }
  const contact = await keepContact(tx, actor, clock.hub.slug, newContact(said, now, clock, source))
  const received = { channel, danger: said.immediateDanger, concern: said.concern.kind }
  await insertFact(tx, contact.id, 1, { kind: 'received', body: received, occurredAt: now }, actor, now)
  await insertReferral(tx, actor, contact, said)
  await openEnquiry(tx, { id: contact.id, hub: actor.hub, now })
  await keepPeople(tx, actor, { contact: contact.id, referral: said, now, needs })
  if (draftId !== null) {
    await linkReferral(tx, actor, { draft: draftId, contact: contact.id }, now)
    await endDraft(tx, draftId as DraftId, contact.id, now)
  }
  return ok({ contact: contact.id, reference: contact.reference })
}
