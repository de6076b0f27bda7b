import type { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from '../../../kernel/clock/index.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { type Hub, ownHub, type Policies, policiesAt } from '../../partnership/index.ts'
import type { Needs } from '../needs.ts'

export type HubClock = { readonly hub: Hub; readonly policies: Policies; readonly calendar: WorkingCalendar }

/** The actor's hub with its policies in force at an instant and the working calendar they give. */
export const hubClock = async (tx: Tx, at: Temporal.Instant, needs: Pick<Needs, 'calendarOf'>): Promise<HubClock> => {
  const hub = await ownHub(tx)
  const policies = await policiesAt(tx, at)
  return { hub, policies, calendar: needs.calendarOf(hub.division, policies.hours.body.hours) }
}
