import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../../../platform/db/pool.ts'
import type { HubClock } from '../store/hub-clock.ts'
import { ownDuties } from '../store/own-duties.ts'
import { shownDuty } from './duty-shown.ts'
import type { DutyShown } from './duty-view.tsx'

/** What the actor has still to report to the police, for the page on which their day begins. */
export const openDuties = async (tx: Tx, clock: HubClock, now: Temporal.Instant): Promise<readonly DutyShown[]> =>
  (await ownDuties(tx)).filter(({ state }) => state === 'open').map((duty) => shownDuty(duty, clock, now))
