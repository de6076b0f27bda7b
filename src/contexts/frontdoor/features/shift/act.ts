import { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { ownAgencies } from '../../../partnership/index.ts'
import type { Needs } from '../../needs.ts'
import { remindAgency } from '../../parts/reminding.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { findRequest } from '../../store/requests.ts'

type Done = Result<null, FieldErrors | typeof notFound>

/** Two presses within this time send one reminder. */
const onceWithin = { minutes: 10 } as const

/** Chases an agency for an answer that is past its time, now. */
export const chaseNow = async (
  tx: Tx,
  actor: SignedIn,
  { contact, request: id }: { readonly contact: string; readonly request: string },
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf' | 'newToken' | 'hashToken' | 'baseUrl'>,
): Promise<Done> => {
  const request = await findRequest(tx, id)
  if (request === null || request.contact !== contact) return refuse(notFound)
  if (request.state === 'answered') return refuse({ '': `${request.agencyName} has answered meanwhile` })
  if (request.state === 'withdrawn') return refuse({ '': 'This question is withdrawn' })
  if (Temporal.Instant.compare(request.dueAt, now) > 0)
    return refuse({ '': `${request.agencyName} still has time to answer` })
  const { chasedAt } = request
  if (chasedAt !== null && Temporal.Instant.compare(chasedAt.add(onceWithin), now) > 0) return ok(null)
  const { calendar } = await hubClock(tx, now, needs)
  const agency = (await ownAgencies(tx)).find((one) => one.id === request.agency)
  const told =
    agency !== undefined && (await remindAgency(tx, { hub: actor.hub, agency, late: request, calendar }, now, needs))
  return told ? ok(null) : refuse({ '': `${request.agencyName} has no mail address here: ring them` })
}
