import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../../../../platform/db/pool.ts'
import type { Needs } from '../../needs.ts'
import { referralOf } from '../../store/referred.ts'
import { requestsOf } from '../../store/requests.ts'
import { standingNow } from '../../store/standing.ts'
import type { Question } from './act.ts'
import { proposalsFor } from './ask.read.ts'

/** The requests the hub proposes for a contact as it stands: what the asking page would tick. */
export const proposedRequests = async (
  tx: Tx,
  contact: string,
  now: Temporal.Instant,
  needs: Needs,
): Promise<readonly Question[]> => {
  const found = await standingNow(tx, contact, now, needs)
  const referral = await referralOf(tx, contact)
  if (found === null || referral === null) return []
  return proposalsFor(found, referral, await requestsOf(tx, contact))
    .filter(({ proposed }) => proposed)
    .map(({ agency, asked }) => ({ agency: agency.id, questions: asked, why: '' }))
}
