import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../../platform/db/pool.ts'
import { uncheckedAlone } from '../../sharing/index.ts'

const counted = async (tx: Tx, rows: RawBuilder<unknown>): Promise<number> => {
  const found = await sql<{ count: number }>`select count(*)::int as count from ${rows}`.execute(tx)
  return found.rows[0]?.count ?? 0
}

/** Open contacts that came out of hours. */
export const openOutOfHours = (tx: Tx): Promise<number> =>
  counted(
    tx,
    sql`frontdoor.contact where hub_id = (select auth.hub()) and channel = 'out-of-hours'
        and state in ('to-screen', 'screened', 'asking')`,
  )

/** Calls that are still to come in writing. */
export const openPhoneNotes = (tx: Tx): Promise<number> =>
  counted(
    tx,
    sql`frontdoor.phone_note where hub_id = (select auth.hub()) and follow_up_due is not null and follow_up_at is null`,
  )

/** Disagreements nobody has answered. */
export const openDisagreements = (tx: Tx): Promise<number> =>
  counted(tx, sql`frontdoor.disagreement where hub_id = (select auth.hub()) and reply is null`)

/** What came after a decision and is not closed. */
export const openReviewCount = (tx: Tx): Promise<number> =>
  counted(tx, sql`frontdoor.review where hub_id = (select auth.hub()) and closed_at is null`)

/** Strategy discussions called and not over. */
export const openDiscussionCount = (tx: Tx): Promise<number> =>
  counted(
    tx,
    sql`frontdoor.protective_act p where p.hub_id = (select auth.hub()) and p.kind = 'strategy-discussion'
        and not exists (select from frontdoor.strategy_meeting m where m.called = p.id and m.follow_up_due is null)`,
  )

/** Decisions, reasons for asking and disclosures of one person alone that nobody has checked. */
export const openCheckCount = async (tx: Tx): Promise<number> =>
  (await counted(
    tx,
    sql`frontdoor.decision where hub_id = (select auth.hub()) and check_due_at is not null and seconded_at is null and stands`,
  )) + (await uncheckedAlone(tx))

/** Families to be told of a decision in effect. */
export const openFamilyCount = (tx: Tx): Promise<number> =>
  counted(
    tx,
    sql`frontdoor.decision d where d.hub_id = (select auth.hub()) and d.stands and d.takes_effect_at is not null
        and d.body #>> '{family,tell}' = 'tell'
        and not exists (select from frontdoor.family_told t where t.decision_id = d.id)`,
  )

/** What the night handed over and nobody has emptied. */
export const openNightCount = (tx: Tx): Promise<number> =>
  counted(tx, sql`frontdoor.night_entry where hub_id = (select auth.hub()) and emptied_at is null`)

/** What rules found in contacts and nobody has closed. */
export const openSignalCount = (tx: Tx): Promise<number> =>
  counted(
    tx,
    sql`frontdoor.signal s where s.hub_id = (select auth.hub())
        and not exists (select from frontdoor.signal_closing c where c.signal_id = s.id)`,
  )
