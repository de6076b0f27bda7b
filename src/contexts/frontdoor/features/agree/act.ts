import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import type { Contact, NewFact } from '../../model/contact.ts'
import type { Needs } from '../../needs.ts'
import { settle } from '../../parts/settle.ts'
import { appendFacts, lockContact } from '../../store/contacts.ts'
import { agreeDecision, childrenOf, decisionsOf, sendBackDecision, standingDecision } from '../../store/decisions.ts'

export type Agreeing = {
  readonly contact: string
  readonly child: string
  /** The decision the page showed: a newer one is not agreed by mistake. */
  readonly decision: string
  readonly answer: 'agree' | 'send-back'
  readonly reason: string
}

const notYours = 'The second person must be somebody else than the decision maker'

/** A second decision maker agrees with a decision, or sends it back with a reason. Agreeing twice changes nothing. */
export const answerDecision = async (
  tx: Tx,
  actor: SignedIn,
  { contact: id, child: childId, decision: seen, answer, reason }: Agreeing,
  now: Temporal.Instant,
  needs: Pick<Needs, 'baseUrl'>,
): Promise<Result<Contact, FieldErrors | typeof notFound>> => {
  const contact = await lockContact(tx, id)
  const child = contact === null ? undefined : (await childrenOf(tx, id)).find((one) => one.id === childId)
  const decision = standingDecision(await decisionsOf(tx, id), childId)
  if (contact === null || child === undefined || decision === null) return refuse(notFound)
  if (decision.id !== seen) return refuse({ '': 'This decision was changed while you were reading: read it again' })
  if (decision.decidedBy === actor.user) return refuse({ '': notYours })
  if (decision.secondedAt !== null || !decision.needsSecond) return ok(contact)
  const about = { child: child.id, name: child.name, decidedBy: decision.decidedByName }
  if (answer === 'send-back') {
    if (reason.trim() === '') return refuse({ reason: 'Say what should change' })
    if (decision.takesEffectAt !== null)
      return refuse({ '': 'This decision is in effect: talk to its maker, and begin a review of the decision' })
    if (!(await sendBackDecision(tx, actor, { id: decision.id, reason }, now))) return refuse({ '': notYours })
    const fact: NewFact = { kind: 'decision-sent-back', body: { ...about, reason }, occurredAt: now }
    return ok(await appendFacts(tx, contact, actor, now, [fact]))
  }
  if (!(await agreeDecision(tx, actor, decision.id, now))) return refuse({ '': notYours })
  const fact: NewFact = { kind: 'decision-agreed', body: about, occurredAt: now }
  if (decision.takesEffectAt === null)
    return ok(await settle(tx, actor, { contact, child, body: decision.body, fact }, now, needs))
  return ok(await appendFacts(tx, contact, actor, now, [fact]))
}
