import type { VNode } from 'preact'
import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '../../kernel/actor.ts'
import type { Typed } from '../../kernel/form-state.ts'
import type { Path } from '../../kernel/path.ts'
import type { Database } from '../db/database.ts'
import type { Tx } from '../db/pool.ts'
import type { KeptTexts } from './keeping.ts'
import type { Shell } from './route.ts'
import type { Secrets } from './secrets.ts'

export type AuditEntry = {
  readonly at: Temporal.Instant
  readonly actor: Actor
  readonly act: string
  readonly outcome: 'done' | 'seen' | 'refused'
  readonly subjects: readonly string[]
}

/** What somebody was about to send when the session or the database went away. */
export type Kept = { readonly path: string; readonly typed: Typed; readonly why: 'session-ended' | 'unavailable' }

/** Pages that belong to no feature; drawn by `main`, because this floor knows no design. */
export type StandingPages = {
  readonly refused: () => VNode
  readonly missing: () => VNode
  readonly failed: () => VNode
  readonly tooMany: () => VNode
  /** More text than one page takes. */
  readonly tooMuch: () => VNode
  readonly unavailable: () => VNode
  /** Shows that the typed text is kept and offers to send it again. */
  readonly kept: (kept: Kept, sealed: string) => VNode
}

/** What the web needs from the rest of the program. */
export type WebParts = {
  readonly db: Database
  readonly secrets: Secrets
  readonly now: () => Temporal.Instant
  readonly demonstration: boolean
  readonly keptTexts: KeptTexts
  readonly writeAudit: (tx: Tx, entry: AuditEntry) => Promise<void>
  readonly draw: (page: VNode, shell: Shell) => string
  readonly pages: StandingPages
  readonly navigationFor: (actor: Actor, path: string) => Shell['navigation']
  readonly signInPath: (then: string) => Path
  readonly log: { error: (detail: object, message: string) => void; info: (detail: object, message: string) => void }
}
