import type { PartnershipNeeds } from '../needs.ts'
import type { SessionLength } from '../store/credentials.ts'

/** What signing in needs besides: how long a session lasts, where it is not the usual. */
export type SignInNeeds = PartnershipNeeds & {
  readonly length?: SessionLength
}
