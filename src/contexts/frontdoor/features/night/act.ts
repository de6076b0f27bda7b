import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import { dateOf } from '../../../../kernel/clock/index.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { newId } from '../../../../kernel/id.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { openEnquiry } from '../../../sharing/index.ts'
import { firstLookDue } from '../../model/deadlines.ts'
import { type NightCall, referralOfNight } from '../../model/night.ts'
import { whoLine } from '../../model/referral-who.ts'
import type { Needs } from '../../needs.ts'
import { keepContact, keepPeople } from '../../parts/keeping.ts'
import { findContact, insertFact } from '../../store/contacts.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { entryOnce, insertEntry, type NightWords } from '../../store/nights.ts'
import { insertReferral } from '../../store/referrals.ts'

type Done = Result<{ readonly contact: string }, FieldErrors | typeof notFound>

/** Takes a call at night: it becomes a contact in the hub's queue, with what was done and what the morning must do. */
export const takeNightCall = async (
  tx: Tx,
  actor: SignedIn,
  { once, call, words }: { readonly once: string; readonly call: NightCall; readonly words: NightWords },
  now: Temporal.Instant,
  needs: Needs,
): Promise<Done> => {
  const before = await entryOnce(tx, once)
  if (before !== null) return ok({ contact: before })
  const { hub, policies, calendar } = await hubClock(tx, now, needs)
  const today = dateOf(calendar, now)
  const referral = referralOfNight(call, today)
  const contact = await keepContact(tx, actor, hub.slug, {
    id: newId<'contact'>(),
    source: { channel: 'out-of-hours', agency: null, agencyName: 'Out of hours', user: null },
    receivedAt: now,
    dangerClaimed: call.danger === 'called-999',
    concern: referral.concern.kind,
    who: whoLine(referral.children, today),
    dueAt: firstLookDue(policies, calendar, now),
    whyHere: 'From the night team: not looked at yet',
  })
  const body = { channel: 'out-of-hours', danger: call.danger }
  await insertFact(tx, contact.id, 1, { kind: 'received', body, occurredAt: now }, actor, now)
  await insertReferral(tx, actor, contact, referral)
  await openEnquiry(tx, { id: contact.id, hub: actor.hub, now })
  await keepPeople(tx, actor, { contact: contact.id, referral, now, needs })
  await insertEntry(tx, actor, { ...words, contact: contact.id, once }, now)
  return ok({ contact: contact.id })
}

/** Writes down what was done at night about an open contact. Sent twice it is written once. */
export const noteNight = async (
  tx: Tx,
  actor: SignedIn,
  { contact: id, once, words }: { readonly contact: string; readonly once: string; readonly words: NightWords },
  now: Temporal.Instant,
): Promise<Done> => {
  const contact = await findContact(tx, id)
  if (contact === null) return refuse(notFound)
  if ((await entryOnce(tx, once)) !== null) return ok({ contact: id })
  await insertEntry(tx, actor, { ...words, contact: id, once }, now)
  return ok({ contact: id })
}
