import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { endGuest, hubGuests } from '../../store/guests.ts'

/** Ends somebody's way in by work mail, at once and with a reason. Pressed twice, the first stands. */
export const endWayIn = async (
  tx: Tx,
  _actor: SignedIn,
  { agency, reason }: { readonly agency: string; readonly reason: string },
  now: Temporal.Instant,
): Promise<Result<null, FieldErrors | typeof notFound>> => {
  const guest = (await hubGuests(tx)).find((one) => one.agency === agency)
  if (guest === undefined) return refuse(notFound)
  if (await endGuest(tx, agency, reason, now)) return ok(null)
  return guest.reason === reason
    ? ok(null)
    : refuse({ '': `${guest.endedByName ?? 'A colleague'} has ended it already: that stands` })
}
