import type { WorkingCalendar } from '../../kernel/clock/index.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Division } from '../partnership/index.ts'
import type { AskFinder, ListedAs, PersonIdentity } from '../people/index.ts'

/** What the front door is handed by `main`: nothing here is read from the environment. */
export type Needs = {
  /** A key by which the same value is found again without storing it. */
  readonly keyed: (use: string, text: string) => Uint8Array
  readonly newToken: () => string
  readonly hashToken: (token: string) => Uint8Array
  /** Where this installation is reached, such as `https://hub.example.org`, for links in mail. */
  readonly baseUrl: string
  /** The working calendar of a hub: its hours and the bank holidays of its division. */
  readonly calendarOf: (division: Division, hours: string) => WorkingCalendar
  /** Who may be the same person; answers null where the finder is not there, and plain keys have to do. */
  readonly askFinder: AskFinder
}

/** What looking in agencies' lists needs besides: how surely one of some rows is a child, in a list of so many records. */
export type ListNeeds = Needs & {
  readonly likeListed: (child: PersonIdentity, rows: readonly PersonIdentity[], records: number) => ListedAs
}

/** What one-time links need besides: the door, for those who are not signed in as anyone yet. */
export type LinkNeeds = Needs & { readonly db: Pick<Database, 'atDoor'> }

/** All that the pages of the front door need. */
export type PageNeeds = LinkNeeds & ListNeeds
