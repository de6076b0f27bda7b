import type { PartnershipNeeds } from '../needs.ts'
import type { SessionLength } from '../store/credentials.ts'

/** What signing in needs besides: where this installation is reached, and how long a session lasts. */
export type SignInNeeds = PartnershipNeeds & {
  /** Such as `https://hub.example.org`; passkeys belong to its name. */
  readonly baseUrl: string
  readonly length?: SessionLength
}
