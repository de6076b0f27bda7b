import type { VNode } from 'preact'
import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '../kernel/actor.ts'
import type { HubId } from '../kernel/id.ts'
import type { Place } from '../kernel/place.ts'
import type { Database } from './db/database.ts'
import type { Route } from './http/route.ts'

/** What a job of the clockwork gets at each run. */
export type JobParts = {
  readonly db: Database
  readonly hubs: readonly HubId[]
  readonly now: Temporal.Instant
}

/** Work that nobody presses a button for. It must be safe to run twice and beside itself. */
export type Job = {
  readonly name: string
  readonly everySeconds: number
  readonly run: (parts: JobParts) => Promise<void>
}

/** What a house shows to `main`: all it mounts, and nothing else of it. */
export type Module = {
  readonly name: string
  readonly routes: readonly Route[]
  readonly jobs: readonly Job[]
  /** The places a person works in within this house, the first being where the day begins. */
  readonly navigation: (actor: Actor) => readonly Place[]
  readonly previews: readonly { readonly page: string; readonly state: string; readonly render: () => VNode }[]
}
