import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { type Advice, followUpDue, standOf, stepOf } from '../../model/consultation.ts'
import type { Needs } from '../../needs.ts'
import { appendStep, findConsultation } from '../../store/consultations.ts'
import { hubClock } from '../../store/hub-clock.ts'

type Refused = FieldErrors | typeof notFound
type Done = Promise<Result<null, Refused>>

export type Advising = { readonly consultation: string; readonly advice: Advice; readonly words: string }

/** Answers a consultation, once and for good. Advice to refer starts the hub's own clock. */
export const advise = async (
  tx: Tx,
  actor: SignedIn,
  { consultation, advice, words }: Advising,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
): Done => {
  const found = await findConsultation(tx, consultation)
  if (found === null) return refuse(notFound)
  if (words.trim() === '') return refuse({ words: 'Write what you advise' })
  const { policies, calendar } = await hubClock(tx, now, needs)
  const followDueAt = followUpDue({ policies, calendar }, advice, now)
  if (await appendStep(tx, actor, found, { kind: 'answered', advice, words, followDueAt }, now)) return ok(null)
  const first = stepOf((await findConsultation(tx, consultation)) ?? found, 'answered')
  return first?.advice === advice && first.words === words
    ? ok(null)
    : refuse({ '': `${first?.byName ?? 'A colleague'} has answered: that answer stands for good` })
}

/** Asks the setting for the child's name, where danger is clear. */
export const askForName = async (
  tx: Tx,
  actor: SignedIn,
  { consultation, words }: Pick<Advising, 'consultation' | 'words'>,
  now: Temporal.Instant,
): Done => {
  const found = await findConsultation(tx, consultation)
  if (found === null) return refuse(notFound)
  if (found.firstNames !== '' || found.lastName !== '') return refuse({ '': 'The child is named already' })
  if (words.trim() === '') return refuse({ why: 'Say why the name is needed' })
  await appendStep(tx, actor, found, { kind: 'name-asked', words }, now)
  return ok(null)
}

/** Records the call to a setting that was advised to refer. */
export const recordCall = async (
  tx: Tx,
  actor: SignedIn,
  { consultation, words }: Pick<Advising, 'consultation' | 'words'>,
  now: Temporal.Instant,
): Done => {
  const found = await findConsultation(tx, consultation)
  if (found === null) return refuse(notFound)
  if ((stepOf(found, 'answered')?.followDueAt ?? null) === null) return refuse({ '': 'No referral was advised' })
  if (stepOf(found, 'called') !== null) return ok(null)
  const stand = standOf(found, now)
  if (stand === 'referral-awaited') return refuse({ '': 'The setting still has time to refer: call when it is over' })
  if (stand === 'closed') return refuse({ '': 'The referral is there: there is nothing to call for' })
  if (words.trim() === '') return refuse({ spoken: 'Write who was spoken to, and what they will do' })
  await appendStep(tx, actor, found, { kind: 'called', words }, now)
  return ok(null)
}
