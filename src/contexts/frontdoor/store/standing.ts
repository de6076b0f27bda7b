import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../../../platform/db/pool.ts'
import { type Agency, ownAgencies } from '../../partnership/index.ts'
import { cautionsOf, restrictedCaution } from '../model/cautions.ts'
import { type Standing, standings } from '../model/standing.ts'
import type { Needs } from '../needs.ts'
import { findContact } from './contacts.ts'
import { beforeCalling } from './tellers.ts'
import { type HubClock, hubClock } from './hub-clock.ts'
import { entriesOf } from './queue.ts'
import { referralOf } from './referred.ts'
import { restrictionOf } from './restrictions.ts'

export type StandingNow = {
  readonly standing: Standing
  readonly clock: HubClock
  readonly agencies: readonly Agency[]
}

const order = ['police', 'health', 'education', 'housing', 'probation']
const place = ({ kind }: Agency): number => (order.indexOf(kind) === -1 ? order.length : order.indexOf(kind))

/** The hub's agencies in the order their marks stand in the queue: standing partners first. */
export const agenciesInOrder = async (tx: Tx): Promise<readonly Agency[]> =>
  [...(await ownAgencies(tx))].sort((one, other) => place(one) - place(other))

/** One contact as it stands now, or null when there is none that this actor may see. */
export const standingNow = async (
  tx: Tx,
  contact: string,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
): Promise<StandingNow | null> => {
  const found = await findContact(tx, contact)
  if (found === null) return null
  const clock = await hubClock(tx, now, needs)
  const agencies = await agenciesInOrder(tx)
  const [first] = standings(await entriesOf(tx, [found]), clock, agencies, now)
  if (first === undefined) return null
  const referral = await referralOf(tx, contact)
  const closed = (await restrictionOf(tx, contact)) === null ? [] : [restrictedCaution]
  const cautions = [...closed, ...(referral === null ? [] : cautionsOf(referral))]
  const standing = { ...first.standing, beforeCalling: await beforeCalling(tx, found), cautions }
  return { standing, clock, agencies }
}
