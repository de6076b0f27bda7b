import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { colleagues } from '../../../partnership/index.ts'
import { allowed, type Contact, mayAct } from '../../model/contact.ts'
import { refusalWords } from '../../model/refusals.ts'
import { appendFacts, lockContact } from '../../store/contacts.ts'
import { moveProgress } from '../../store/referred.ts'

type Done = Result<Contact, FieldErrors | typeof notFound>

const handsOn = new Set(['screener', 'decision-maker'])

const accepted = (tx: Tx, actor: SignedIn, contact: Contact, now: Temporal.Instant): Promise<Contact> =>
  appendFacts(tx, contact, actor, now, [{ kind: 'accepted', body: {}, occurredAt: now }], { holderAccepted: true })

/** Accepts what one was handed. Accepting twice changes nothing; what was handed on meanwhile is no longer one's own. */
export const acceptContact = async (tx: Tx, actor: SignedIn, id: string, now: Temporal.Instant): Promise<Done> => {
  const contact = await lockContact(tx, id)
  if (contact === null) return refuse(notFound)
  if (!allowed('accept', contact.state)) return refuse(refusalWords('wrong-state'))
  if (contact.holder !== actor.user) return refuse({ '': 'This contact is no longer handed over to you' })
  return ok(contact.holderAccepted ? contact : await accepted(tx, actor, contact, now))
}

/**
 * Takes a contact: the asker holds it from now on. Without a seen version only an unclaimed contact is taken, so a press
 * in an old queue never takes it out of a colleague's hands; with one it is taken over. Taking what one holds changes nothing.
 */
export const takeContact = async (
  tx: Tx,
  actor: SignedIn,
  { contact: id, version }: { readonly contact: string; readonly version: number | null },
  now: Temporal.Instant,
): Promise<Done> => {
  const contact = await lockContact(tx, id)
  if (contact === null) return refuse(notFound)
  if (!allowed('take', contact.state)) return refuse(refusalWords('wrong-state'))
  if (contact.holder === actor.user)
    return ok(contact.holderAccepted ? contact : await accepted(tx, actor, contact, now))
  if (contact.holder !== null && version === null) return refuse({ '': `${contact.holderName} has taken this contact` })
  if (version !== null && version !== contact.version) return refuse(refusalWords('stale'))
  const body = { from: contact.holder, fromName: contact.holderName }
  await moveProgress(tx, id, 'being-looked-at')
  return ok(
    await appendFacts(tx, contact, actor, now, [{ kind: 'taken', body, occurredAt: now }], {
      holder: actor.user,
      holderName: actor.name,
      holderAccepted: true,
    }),
  )
}

/** Hands a contact to a named colleague of the hub who may work on it. */
export const handOver = async (
  tx: Tx,
  actor: SignedIn,
  { contact: id, version, to, note }: { contact: string; version: number; to: string; note: string },
  now: Temporal.Instant,
): Promise<Done> => {
  const contact = await lockContact(tx, id)
  if (contact === null) return refuse(notFound)
  if (allowed('hand-over', contact.state) && contact.holder === to) return ok(contact)
  const may = mayAct(contact, 'hand-over', version)
  if (!may.ok) return refuse(refusalWords(may.refusal))
  const colleague = (await colleagues(tx)).find(({ user }) => user === to)
  if (colleague === undefined || !colleague.roles.some((role) => handsOn.has(role)))
    return refuse({ to: 'Choose a screener or decision maker of this hub' })
  const body = { from: contact.holder, fromName: contact.holderName, to: colleague.user, toName: colleague.name, note }
  return ok(
    await appendFacts(tx, contact, actor, now, [{ kind: 'handed-over', body, occurredAt: now }], {
      holder: colleague.user,
      holderName: colleague.name,
      holderAccepted: colleague.user === actor.user,
    }),
  )
}

/** Puts a contact back: nobody holds it, and everybody sees so. */
export const putBack = async (
  tx: Tx,
  actor: SignedIn,
  { contact: id, version }: { readonly contact: string; readonly version: number },
  now: Temporal.Instant,
): Promise<Done> => {
  const contact = await lockContact(tx, id)
  if (contact === null) return refuse(notFound)
  if (allowed('put-back', contact.state) && contact.holder === null) return ok(contact)
  const may = mayAct(contact, 'put-back', version)
  if (!may.ok) return refuse(refusalWords(may.refusal))
  const body = { from: contact.holder, fromName: contact.holderName }
  return ok(
    await appendFacts(tx, contact, actor, now, [{ kind: 'put-back', body, occurredAt: now }], {
      holder: null,
      holderName: '',
      holderAccepted: true,
    }),
  )
}
