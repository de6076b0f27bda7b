import type { Actor } from '../../kernel/actor.ts'
import type { Path } from '../../kernel/path.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Secrets } from '../../platform/http/secrets.ts'
import type { Tour } from './model/tour.ts'

/** What the partnership house is handed by `main`. */
export type PartnershipNeeds = {
  readonly db: Database
  readonly secrets: Secrets
  readonly demonstration: boolean
  /** Where this installation is reached, such as `https://hub.example.org`; passkeys belong to its name. */
  readonly baseUrl: string
  /** The guided tour of a demonstration; null on a live installation. */
  readonly tour: Tour | null
  /** Where somebody starts the day. */
  readonly home: (actor: Actor) => Path
}
