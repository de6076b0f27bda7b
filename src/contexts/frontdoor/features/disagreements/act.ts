import type { Temporal } from 'temporal-polyfill'
import { holds, type SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { climb } from '../../model/ladder.ts'
import type { Needs } from '../../needs.ts'
import { mailRaiser, saidFaults } from '../../parts/raising.ts'
import { appendFacts, lockContact } from '../../store/contacts.ts'
import {
  addToRecord,
  decidedIt,
  type Entry,
  findDisagreement,
  type HubDisagreement,
  recordOf,
} from '../../store/disagreements.ts'

export type Replying = { readonly disagreement: string; readonly reply: string; readonly protects: string }

/** Why this person does not answer the step it stands on; empty when they may. */
export const notTheirs = (
  { ladder, stage }: Pick<HubDisagreement, 'ladder' | 'stage'>,
  record: readonly Entry[],
  { actor, decided }: { readonly actor: SignedIn; readonly decided: boolean },
): string => {
  const step = ladder[stage - 1]
  if (step === undefined || !holds(actor, step.answers))
    return step === undefined ? '' : `This step is answered by: ${step.who}.`
  if (decided) return 'You made this decision: somebody else answers'
  return record.some(({ byUser }) => byUser === actor.user)
    ? 'You have written on an earlier step: each step is answered by somebody new'
    : ''
}

/** On the hub's own history of the contact, where the answer comes from the hub; above it, the record alone has it. */
const intoHistory = async (
  tx: Tx,
  actor: SignedIn,
  { found, reply }: { found: HubDisagreement; reply: string },
  now: Temporal.Instant,
) => {
  if (!holds(actor, 'screener', 'decision-maker')) return
  const contact = await lockContact(tx, found.contact)
  if (contact === null) return
  const body = { child: found.childName, reply }
  await appendFacts(tx, contact, actor, now, [{ kind: 'disagreement-answered', body, occurredAt: now }])
}

/**
 * Answers the step on which a disagreement stands. Whoever decided, or wrote on an earlier step, does not answer. The first answer of a
 * step stays; the same words again change nothing.
 */
export const answerDisagreement = async (
  tx: Tx,
  actor: SignedIn,
  { disagreement: id, reply, protects }: Replying,
  now: Temporal.Instant,
  needs: Pick<Needs, 'baseUrl'>,
): Promise<Result<{ readonly contact: string }, FieldErrors | typeof notFound>> => {
  const found = await findDisagreement(tx, id)
  if (found === null) return refuse(notFound)
  const record = await recordOf(tx, id)
  const last = record.at(-1)
  if (found.standing !== 'waiting')
    return last?.words === reply && last.byUser === actor.user
      ? ok({ contact: found.contact })
      : refuse({ '': `${found.repliedByName ?? 'A colleague'} has answered meanwhile: that answer stands` })
  const why = notTheirs(found, record, { actor, decided: await decidedIt(tx, id, actor.user) })
  if (why !== '') return refuse({ '': why })
  const faults = saidFaults({ reply, protects }, 'reply', 'Write the answer')
  if (Object.keys(faults).length > 0) return refuse(faults)
  const from = { step: found.stage, standing: found.standing, dueAt: found.replyDueAt }
  const next = climb(from, 'answer', { steps: found.ladder.length, now, dueFor: () => now })
  if (!next.ok) return refuse({ '': 'This step can no longer be answered' })
  const said = { kind: 'answered' as const, words: reply, protects }
  if (!(await addToRecord(tx, actor, { found, place: next.value, said }, now)))
    return refuse({ '': 'Somebody else must answer this, or has just done so' })
  await intoHistory(tx, actor, { found, reply }, now)
  await mailRaiser(tx, actor, found, now, needs)
  return ok({ contact: found.contact })
}
