import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { evidenceOf, findSignal, insertClosing, lockSignals } from '../../store/signals.ts'
import type { ClosingTyped } from './act.form.ts'

/**
 * A named person says what they make of a signal: acted on, or dismissed for a reason; once, and for good. It comes back only
 * with something that it did not rest on before.
 */
export const closeSignal = async (
  tx: Tx,
  actor: SignedIn,
  { contact, signal: id, ...typed }: ClosingTyped & { readonly contact: string; readonly signal: string },
  now: Temporal.Instant,
): Promise<Result<null, FieldErrors | typeof notFound>> => {
  await lockSignals(tx, contact)
  const signal = await findSignal(tx, id)
  if (signal === null || signal.contact !== contact) return refuse(notFound)
  if (signal.closing !== null) {
    const { how, words, byName } = signal.closing
    if (how === typed.how && words === typed.words && byName === actor.name) return ok(null)
    return refuse({ '': `${byName} has closed this already. What you typed was NOT kept; it stands below` })
  }
  const evidence = (await evidenceOf(tx, [contact])).filter((one) => one.signal === signal.id)
  if (evidence.length !== typed.seen)
    return refuse({ '': 'More was found while you read. Read what is new below, then close it' })
  await insertClosing(tx, actor, { signal, ...typed }, now)
  return ok(null)
}
