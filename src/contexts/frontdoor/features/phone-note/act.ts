import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import { dateOf, dueAt } from '../../../../kernel/clock/index.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { newId } from '../../../../kernel/id.ts'
import { parsePostcode } from '../../../../kernel/postcode.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { type Agency, ownAgencies } from '../../../partnership/index.ts'
import { openEnquiry } from '../../../sharing/index.ts'
import type { ContactId } from '../../model/contact.ts'
import { firstLookDue } from '../../model/deadlines.ts'
import { type PhoneNote, referralFrom, sourceName } from '../../model/phone-note.ts'
import { whoLine } from '../../model/referral-who.ts'
import type { Needs } from '../../needs.ts'
import { keepContact, keepPeople } from '../../parts/keeping.ts'
import { findContact, insertFact } from '../../store/contacts.ts'
import { contactByReference } from '../../store/earlier-contacts.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { findNote, insertNote, noteOnce, recordFollowUp } from '../../store/phone-notes.ts'
import { insertReferral } from '../../store/referrals.ts'
import { childrenIn, type PhoneNoteGiven } from './act.form.ts'

const noteFrom = (given: PhoneNoteGiven): PhoneNote => ({
  caller: given.caller,
  callerName: given.callerName,
  organisation: given.caller === 'professional' ? given.organisation : '',
  callerPhone: given.callerPhone,
  safeTimes: given.safeTimes,
  danger: given.danger === 'called-999' ? 'called-999' : 'no',
  concern: given.concern,
  worry: given.worry,
  children: childrenIn(given),
  whereNow: given.whereNow,
  address: given.address,
  postcode: parsePostcode(given.postcode) ?? given.postcode,
})

/** The agency chosen, for a professional; `null` where none was, `unknown` where the hub has no such agency. */
const agencyOf = async (tx: Tx, given: PhoneNoteGiven): Promise<Agency | null | 'unknown'> => {
  if (given.caller !== 'professional' || given.agency === '') return null
  return (await ownAgencies(tx)).find(({ id }) => id === given.agency) ?? 'unknown'
}

type Writing = { readonly note: PhoneNote; readonly agency: Agency | null; readonly once: string }

const write = async (
  tx: Tx,
  actor: SignedIn,
  { note, agency, once }: Writing,
  { clock, now, needs }: { readonly clock: HubClock; readonly now: Temporal.Instant; readonly needs: Needs },
): Promise<ContactId> => {
  const { hub, policies, calendar } = clock
  const today = dateOf(calendar, now)
  const name = sourceName(note, agency?.name ?? null)
  const referral = referralFrom(note, name, today)
  const contact = await keepContact(tx, actor, hub.slug, {
    id: newId<'contact'>(),
    source: { channel: 'phone', agency: agency?.id ?? null, agencyName: name, user: null },
    receivedAt: now,
    dangerClaimed: note.danger === 'called-999',
    concern: note.concern,
    who: whoLine(referral.children, today),
    dueAt: firstLookDue(policies, calendar, now),
    whyHere:
      note.danger === 'called-999'
        ? 'Danger claimed by phone, 999 called: not looked at yet'
        : 'Phone note: not looked at yet',
  })
  const body = { channel: 'phone', danger: note.danger, concern: note.concern, caller: note.caller }
  await insertFact(tx, contact.id, 1, { kind: 'received', body, occurredAt: now }, actor, now)
  await insertReferral(tx, actor, contact, referral)
  await openEnquiry(tx, { id: contact.id, hub: actor.hub, now })
  await keepPeople(tx, actor, { contact: contact.id, referral, now, needs })
  const due = note.caller === 'professional' ? dueAt(calendar, policies['follow-up'].body.written, now) : null
  const organisation = note.caller === 'professional' ? name : ''
  await insertNote(tx, actor, { contact: contact.id, once, note, organisation, due }, now)
  return contact.id
}

/**
 * Writes down a call as a contact like any other. A professional's call starts the clock for what they write after it.
 * The same form sent twice makes one contact.
 */
export const takeCall = async (
  tx: Tx,
  actor: SignedIn,
  given: PhoneNoteGiven,
  now: Temporal.Instant,
  needs: Needs,
): Promise<Result<{ readonly contact: ContactId }, FieldErrors>> => {
  const before = await noteOnce(tx, given.once)
  if (before !== null) return ok({ contact: before })
  const clock = await hubClock(tx, now, needs)
  if (!clock.policies.concerns.body.concerns.some(({ key }) => key === given.concern))
    return refuse({ concern: 'Choose what kind of worry it is' })
  const agency = await agencyOf(tx, given)
  if (agency === 'unknown') return refuse({ agency: 'Choose an agency of this hub, or write the organisation below' })
  const contact = await write(tx, actor, { note: noteFrom(given), agency, once: given.once }, { clock, now, needs })
  return ok({ contact })
}

export type FollowUp = { readonly contact: string; readonly how: 'referral' | 'paper'; readonly reference: string }

/** The referral that came after the call, by its reference: of the agency that rang, where that is known. */
const linkedTo = async (
  tx: Tx,
  reference: string,
  call: { readonly contact: string; readonly sourceAgency: string | null },
): Promise<Result<ContactId, FieldErrors>> => {
  const id = await contactByReference(tx, reference.toUpperCase().replace(/\s+/g, ''))
  const found = id === null || id === call.contact ? null : await findContact(tx, id)
  if (found === null) return refuse({ reference: 'No other contact of this hub has that reference' })
  if (call.sourceAgency !== null && found.sourceAgency !== call.sourceAgency)
    return refuse({ reference: 'That referral came from another agency than the one that rang' })
  return ok(found.id)
}

/** Records by name that what a professional said by phone has come in writing, once. */
export const recordWritten = async (
  tx: Tx,
  actor: SignedIn,
  input: FollowUp,
  now: Temporal.Instant,
): Promise<Result<{ readonly contact: string }, FieldErrors | typeof notFound>> => {
  const note = await findNote(tx, input.contact)
  if (note === null) return refuse(notFound)
  if (note.followUpDue === null) return refuse({ '': 'Nothing in writing is asked of this caller' })
  const linked = input.how === 'paper' ? ok(null) : await linkedTo(tx, input.reference, note)
  if (!linked.ok) return linked
  if (!(await recordFollowUp(tx, actor, { contact: note.contact, linked: linked.value }, now)))
    return refuse({ '': `${note.followUpByName ?? 'A colleague'} has recorded this already: that stands` })
  return ok({ contact: note.contact })
}
