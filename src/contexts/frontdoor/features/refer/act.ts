import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import { dateOf } from '../../../../kernel/clock/index.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { type HubId, newId } from '../../../../kernel/id.ts'
import { parsePostcode } from '../../../../kernel/postcode.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { type PersonIdentity, recordPerson } from '../../../people/index.ts'
import { openEnquiry } from '../../../sharing/index.ts'
import type { ContactId } from '../../model/contact.ts'
import { firstLookDue } from '../../model/deadlines.ts'
import { referralErrors } from '../../model/referral-check.ts'
import { referenceFrom } from '../../model/referral-reference.ts'
import { whoLine } from '../../model/referral-who.ts'
import type { Referral } from '../../model/referral.ts'
import type { Needs } from '../../needs.ts'
import { insertFact } from '../../store/contacts.ts'
import { type DraftId, endDraft, lockDraft } from '../../store/drafts.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { insertChild, insertContact, insertReferral, type NewContact, ownReferral } from '../../store/referrals.ts'

export type Sent = { readonly contact: ContactId; readonly reference: string }

/** Who refers is the session's word; a postcode is written one way. */
const asSent = (referral: Referral, actor: SignedIn): Referral => ({
  ...referral,
  children: referral.children.map((child) => ({ ...child, postcode: parsePostcode(child.postcode) ?? child.postcode })),
  referrer: { ...referral.referrer, name: actor.name, agency: actor.agencyName },
})

/** Keeps the contact under a fresh reference. A reference that is taken is drawn again. */
const keepContact = async (
  tx: Tx,
  actor: SignedIn,
  slug: string,
  contact: Omit<NewContact, 'reference'>,
): Promise<NewContact> => {
  for (let tries = 0; tries < 20; tries += 1) {
    const reference = referenceFrom(slug, crypto.getRandomValues(new Uint8Array(16)))
    if (reference !== null && (await insertContact(tx, actor, { ...contact, reference })))
      return { ...contact, reference }
  }
  throw new Error('No free reference was found.')
}

/** A name without the words that say it is not known: those must never match somebody else's. */
const knownName = (...parts: readonly string[]): string =>
  parts
    .filter((part) => !/^\s*(not\s+known|unknown|n\/?k|\?*)\s*$/i.test(part))
    .join(' ')
    .trim()

const childIdentity = (child: Referral['children'][number]): PersonIdentity => ({
  name: knownName(child.firstNames, child.lastName),
  alsoKnownAs: child.alsoKnownAs,
  birth: child.birth,
  nhsNumber: child.nhsNumber,
  postcode: child.postcode,
  address: child.address,
  role: 'child',
})

/** An adult who lives with the children is known by their address too. */
const adultIdentity = (adult: Referral['household'][number], { children }: Referral): PersonIdentity => ({
  name: knownName(adult.name),
  alsoKnownAs: '',
  birth: adult.birth,
  nhsNumber: '',
  postcode: adult.livesHere === 'yes' ? (children[0]?.postcode ?? '') : '',
  address: adult.livesHere === 'yes' ? (children[0]?.address ?? '') : '',
  role: 'adult',
})

const keepPeople = async (
  tx: Tx,
  actor: SignedIn,
  { contact, referral, now, needs }: { contact: ContactId; referral: Referral; now: Temporal.Instant; needs: Needs },
): Promise<void> => {
  const record = (hub: HubId, identity: PersonIdentity) =>
    recordPerson(tx, { hub, source: { kind: 'referral', id: contact }, identity, now, keyed: needs.keyed })
  for (const [index, child] of referral.children.entries()) {
    const person = await record(actor.hub, childIdentity(child))
    await insertChild(tx, actor, { contact, person, ordinal: index + 1, said: child })
  }
  for (const adult of referral.household) await record(actor.hub, adultIdentity(adult, referral))
}

const newContact = (
  referral: Referral,
  now: Temporal.Instant,
  { policies, calendar }: HubClock,
): Omit<NewContact, 'reference'> => {
  const dangerClaimed = referral.immediateDanger === 'called-999'
  return {
    id: newId<'contact'>(),
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
  const contact = await keepContact(tx, actor, clock.hub.slug, newContact(said, now, clock))
  const received = { channel: 'form', danger: said.immediateDanger, concern: said.concern.kind }
  await insertFact(tx, contact.id, 1, { kind: 'received', body: received, occurredAt: now }, actor, now)
  await insertReferral(tx, actor, contact, said)
  await openEnquiry(tx, { id: contact.id, hub: actor.hub, now })
  await keepPeople(tx, actor, { contact: contact.id, referral: said, now, needs })
  if (draftId !== null) await endDraft(tx, draftId as DraftId, contact.id, now)
  return ok({ contact: contact.id, reference: contact.reference })
}
