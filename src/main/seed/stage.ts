import type { Temporal } from 'temporal-polyfill'
import type { acts, ContactId } from '../../contexts/frontdoor/index.ts'
import { writeAudit } from '../../contexts/sharing/index.ts'
import type { SignedIn } from '../../kernel/actor.ts'
import type { WorkingCalendar } from '../../kernel/clock/index.ts'
import type { Result } from '../../kernel/result.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Tx } from '../../platform/db/pool.ts'
import type { Chance } from './chance.ts'
import type { Town } from './town.ts'

export type Stage = {
  readonly db: Database
  readonly town: Town
  readonly chance: Chance
  readonly calendar: WorkingCalendar
  readonly needs: Parameters<typeof acts.askAgencies>[4] & Parameters<typeof acts.sendReferral>[4]
  /** Nothing happens after this. */
  readonly now: Temporal.Instant
}

type Step<Done> = (tx: Tx, actor: SignedIn) => Promise<Result<Done, unknown>>

/** Does one act as a persona at a moment, with its audit row, as a route would. */
export const perform = async <Done>(
  { db, town }: Stage,
  persona: string,
  act: string,
  at: Temporal.Instant,
  step: Step<Done>,
): Promise<Done> => {
  const actor = await town.actor(persona)
  return db.as(actor, act, async (tx) => {
    const done = await step(tx, actor)
    if (!done.ok) throw new Error(`The story stopped at ${act} by ${persona}: ${JSON.stringify(done.refusal)}`)
    await writeAudit(tx, { at, actor, act, outcome: 'done', subjects: [] })
    return done.value
  })
}

/** A contact in play, and the moments of its scene by share of its pace. */
export type Told = { readonly contact: ContactId; readonly at: (share: number) => Temporal.Instant }
