import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { isLive, itemsOf, kindMarksOf, markKind } from '../../../sharing/index.ts'
import type { Needs } from '../../needs.ts'
import { lookForSignals } from '../../parts/signals-look.ts'
import { findContact } from '../../store/contacts.ts'
import { lockSignals } from '../../store/signals.ts'
import type { KindTyped } from './act.form.ts'

/**
 * Keeps what the actor, having read an item, says it is about; the item itself stays as its owner wrote it. Then the hub's
 * rules look at the contact again. The same word twice is kept once.
 */
export const sayKind = async (
  tx: Tx,
  actor: SignedIn,
  { contact, item, seen, kind }: KindTyped & { readonly contact: string; readonly item: string },
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
): Promise<Result<null, FieldErrors | typeof notFound>> => {
  await lockSignals(tx, contact)
  const found = (await itemsOf(tx, contact)).find(({ id }) => id === item)
  if (found === undefined || (await findContact(tx, contact)) === null || !(await isLive(tx, contact)))
    return refuse(notFound)
  const marks = (await kindMarksOf(tx, contact)).filter((mark) => mark.item === item)
  const last = marks.at(-1)
  if ((last?.kind ?? found.kind ?? '') === kind) return ok(null)
  if (marks.length !== seen)
    return refuse({
      '': `${last?.byName ?? 'A colleague'} has said what it is about meanwhile. Read that, then say yours`,
    })
  await markKind(tx, actor, { enquiry: contact, item, number: marks.length + 1, kind }, now)
  await lookForSignals(tx, actor.hub, [contact], now, needs)
  return ok(null)
}
