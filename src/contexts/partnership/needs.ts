import type { Actor } from '../../kernel/actor.ts'
import type { Path } from '../../kernel/path.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Tx } from '../../platform/db/pool.ts'
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
  /** The first page for whoever is worried, open to everybody. */
  readonly worried: Path
  /** Where somebody starts the day. */
  readonly home: (actor: Actor) => Path
  /** Whether there is a page at this address and this actor's roles may open it. */
  readonly mayOpen: (actor: Actor, path: string) => boolean
  /** The page of a form that keeps its text and that this actor may send; null for every other address. */
  readonly keptOn: (actor: Actor, form: string) => Path | null
  /** Moves what a leaver held in the houses above, once this transaction is marked as handing over; answers how many. */
  readonly moveWork: (tx: Tx) => Promise<number>
}
