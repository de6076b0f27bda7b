import type { ReferredChild, Referral } from '../../src/contexts/frontdoor/model/referral.ts'
import { anInventedReferral as shown } from '../../src/contexts/frontdoor/parts/invented-referral.ts'

/** The invented referral of the previews, its first child and the rest as a test wants them. Nobody ever sent it. */
export const anInventedReferral = (over: Partial<ReferredChild> = {}, rest: Partial<Referral> = {}): Referral => {
  const [child] = shown.referral.children
  if (child === undefined) throw new Error('The invented referral has lost its child.')
  return { ...shown.referral, children: [{ ...child, ...over }], ...rest }
}
