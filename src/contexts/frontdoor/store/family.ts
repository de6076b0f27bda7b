import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { FamilyPlan, TellingWay } from '../model/family.ts'

/** What one family is to be told of one decision in effect, and whether it has been. */
export type FamilyTelling = {
  readonly decision: string
  readonly contact: string
  readonly reference: string
  readonly childName: string
  readonly plan: FamilyPlan
  readonly decidedByName: string
  readonly decidedAt: Temporal.Instant
  /** Local date, ISO; null until it is ticked off. */
  readonly toldOn: string | null
  readonly received: string | null
  readonly how: TellingWay | null
  readonly recordedByName: string | null
}

const rows = sql`
  select d.id as decision, d.contact_id as contact, c.reference, k.name as "childName", d.body -> 'family' as plan,
         d.decided_by_name as "decidedByName", d.decided_at as "decidedAt", t.told_on::text as "toldOn", t.received, t.how,
         t.recorded_by_name as "recordedByName"
    from frontdoor.decision d
    join frontdoor.contact c on c.id = d.contact_id
    join frontdoor.child k on k.id = d.child_id
    left join frontdoor.family_told t on t.decision_id = d.id
   where d.hub_id = (select auth.hub()) and d.stands and d.takes_effect_at is not null
     and d.body ? 'family'`

/** The hub's families: those still to be told by due time, those not told yet for a reason, then those told. */
export const familyTellings = async (tx: Tx, most: number): Promise<readonly FamilyTelling[]> => {
  const found = await sql<FamilyTelling>`${rows}
    order by t.decision_id is not null, case when t.decision_id is null then d.body #>> '{family,dueAt}' end nulls last,
      t.told_on desc, d.decided_at desc, d.id
    limit ${most}`.execute(tx)
  return found.rows
}

export const familyTelling = async (tx: Tx, decision: string): Promise<FamilyTelling | null> => {
  const found = await sql<FamilyTelling>`${rows} and d.id = ${decision}`.execute(tx)
  return found.rows[0] ?? null
}

/** Keeps that they were told. False when it is kept already. */
export const keepFamilyTold = async (
  tx: Tx,
  actor: SignedIn,
  told: {
    readonly decision: string
    readonly toldOn: string
    readonly received: string
    readonly how: TellingWay
    readonly letter: string | null
  },
  now: Temporal.Instant,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into frontdoor.family_told (decision_id, hub_id, told_on, received, how, letter_id, recorded_by, recorded_by_name, recorded_at)
    values (${told.decision}, ${actor.hub}, ${told.toldOn}::date, ${told.received}, ${told.how}, ${told.letter}, ${actor.user}, ${actor.name}, ${now})
    on conflict (decision_id) do nothing`.execute(tx)
  return numAffectedRows === 1n
}
