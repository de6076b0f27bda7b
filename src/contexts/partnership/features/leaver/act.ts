import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { holdsWork } from '../../model/person-here.ts'
import type { PartnershipNeeds } from '../../needs.ts'
import { personAt } from '../../parts/managed.ts'
import { beginHandOver, endHere } from '../../store/people.ts'

type Of = { readonly agency: string; readonly person: string }

/** Whether the leaver still holds something that must be handed over. */
export type Left = { readonly holds: boolean }

/** Ends somebody's appointments and sessions at an agency the actor looks after, at once. Ending twice changes nothing. */
export const endPerson = async (
  tx: Tx,
  _actor: SignedIn,
  { agency, person }: Of,
  now: Temporal.Instant,
): Promise<Result<Left, FieldErrors | typeof notFound>> => {
  const at = await personAt(tx, { agency, person })
  if (at === notFound) return refuse(notFound)
  const ended = await endHere(tx, { agency, user: person }, now)
  if (ended === 'last')
    return refuse({
      '': 'This is the only administrator here. Give the role to somebody else first, and wait until they have come in once.',
    })
  if (ended === 'not-yours')
    return refuse({ '': 'They hold a role that is not yours to end. Ask the hub’s administrator' })
  return ok({ holds: holdsWork(at.person) })
}

export type HandOver = Of & {
  /** A colleague who refers; null when no unsent referral is held. */
  readonly draftsTo: string | null
  /** A colleague of the hub, or `queue` to put the contacts back. */
  readonly contactsTo: string | null
}

/** Hands over what a leaver held. Handing over twice moves nothing more. */
export const handOverWork = async (
  tx: Tx,
  _actor: SignedIn,
  { agency, person, draftsTo, contactsTo }: HandOver,
  now: Temporal.Instant,
  { moveWork }: Pick<PartnershipNeeds, 'moveWork'>,
): Promise<Result<{ readonly moved: number }, FieldErrors | typeof notFound>> => {
  const at = await personAt(tx, { agency, person })
  if (at === notFound) return refuse(notFound)
  if (at.person.leftAt === null) return refuse({ '': 'They still work here. End their appointment first' })
  if (!holdsWork(at.person)) return ok({ moved: 0 })
  const errors: Record<string, string> = {}
  if (at.person.drafts.length > 0 && draftsTo === null) errors['draftsTo'] = 'Choose who goes on with the referrals'
  if (at.person.contacts.length > 0 && contactsTo === null)
    errors['contactsTo'] = 'Choose who goes on with the contacts, or put them back'
  if (Object.keys(errors).length > 0) return refuse(errors)
  const heirs = { draftsTo, contactsTo: contactsTo === 'queue' ? null : contactsTo }
  if (!(await beginHandOver(tx, { agency, user: person, ...heirs }, now)))
    return refuse({ '': 'One of those you chose cannot take this over any more. Choose again' })
  return ok({ moved: await moveWork(tx) })
}
