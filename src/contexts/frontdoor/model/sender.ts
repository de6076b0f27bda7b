import type { AgencyId, HubId, UserId } from '../../../kernel/id.ts'

/** Who puts a contact in: somebody signed in, or somebody without an account, who is of no agency. */
export type Sender = {
  readonly hub: HubId
  readonly user: UserId | null
  readonly name: string
  readonly agency: AgencyId | null
}
