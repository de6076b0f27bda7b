import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import type { Needs } from '../../needs.ts'
import { mailReferrer } from '../../parts/settle.ts'
import { appendFacts, lockContact } from '../../store/contacts.ts'
import { findDisagreement, replyToDisagreement } from '../../store/disagreements.ts'

export type Replying = { readonly disagreement: string; readonly reply: string }

/**
 * Answers a referrer who does not agree. Whoever decided does not answer for themself: another decision maker does.
 * The first reply stays; the same words again change nothing.
 */
export const answerDisagreement = async (
  tx: Tx,
  actor: SignedIn,
  { disagreement: id, reply }: Replying,
  now: Temporal.Instant,
  needs: Pick<Needs, 'baseUrl'>,
): Promise<Result<{ readonly contact: string }, FieldErrors | typeof notFound>> => {
  const found = await findDisagreement(tx, id)
  const contact = found === null ? null : await lockContact(tx, found.contact)
  const disagreement = contact === null ? null : await findDisagreement(tx, id)
  if (contact === null || disagreement === null) return refuse(notFound)
  if (disagreement.decidedBy === actor.user)
    return refuse({ '': 'You made this decision: another decision maker answers' })
  if (disagreement.reply !== null)
    return disagreement.reply === reply
      ? ok({ contact: contact.id })
      : refuse({ '': `${disagreement.repliedByName ?? 'A colleague'} has answered meanwhile: that answer stands` })
  if (reply.trim() === '') return refuse({ reply: 'Write the answer' })
  if (!(await replyToDisagreement(tx, actor, { id, reply }, now)))
    return refuse({ '': 'Another decision maker must answer this' })
  await appendFacts(tx, contact, actor, now, [
    { kind: 'disagreement-answered', body: { child: disagreement.childName, reply }, occurredAt: now },
  ])
  await mailReferrer(tx, actor, contact, now, needs)
  return ok({ contact: contact.id })
}
