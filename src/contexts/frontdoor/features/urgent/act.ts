import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { type CheckToDo, findDisclosed, keepCheck, urgentBases, type Verdict } from '../../../sharing/index.ts'
import { verdictWords } from '../../model/urgent.ts'
import { appendFacts, lockContact } from '../../store/contacts.ts'

export type Checking = { readonly check: string; readonly verdict: Verdict; readonly words: string }

/** What a check is about, whichever kind it is; null when there is none that this actor may see. */
export const toCheck = async (tx: Tx, id: string): Promise<CheckToDo | null> => {
  const disclosed = await findDisclosed(tx, id)
  if (disclosed !== null) return { ...disclosed, kind: 'release', dueAt: disclosed.checkDueAt }
  return (await urgentBases(tx, 500)).find((one) => one.id === id) ?? null
}

/**
 * Records what a second decision maker says of something done alone. Whoever did it does not check it; the first check
 * stays, and the same word again changes nothing.
 */
export const recordCheck = async (
  tx: Tx,
  actor: SignedIn,
  { check: id, verdict, words }: Checking,
  now: Temporal.Instant,
): Promise<Result<{ readonly check: string }, FieldErrors | typeof notFound>> => {
  const found = await toCheck(tx, id)
  const contact = found === null ? null : await lockContact(tx, found.enquiry)
  if (found === null || contact === null) return refuse(notFound)
  const before = (await toCheck(tx, id))?.check ?? null
  if (before !== null)
    return before.verdict === verdict ? ok({ check: id }) : refuse({ '': `${before.byName} has checked this already` })
  if (found.by === actor.user) return refuse({ '': 'You did this yourself: another decision maker checks it' })
  if (words.trim() === '') return refuse({ words: 'Say why, and what follows' })
  await keepCheck(tx, actor, { ...found, verdict, words }, now)
  const body = { of: found.kind, by: found.byName, verdict, verdictName: verdictWords[verdict], words }
  await appendFacts(tx, contact, actor, now, [{ kind: 'second-check', body, occurredAt: now }])
  return ok({ check: id })
}
