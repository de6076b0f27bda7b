import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { HubId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { agencyById } from '../../partnership/index.ts'
import { guestCautions, phoneCautions, tellerCautions } from '../model/before-calling.ts'
import type { Contact, ContactId } from '../model/contact.ts'
import type { Teller, TellerKind, Way } from '../model/telling.ts'

/** Keeps who told by the public form, and how they may be contacted. */
export const insertTeller = async (
  tx: Tx,
  { hub, contact, teller, now }: { hub: HubId; contact: ContactId; teller: Teller; now: Temporal.Instant },
): Promise<void> => {
  const safe = teller.contact
  await sql`
    insert into frontdoor.teller (contact_id, hub_id, kind, name, connection, may_contact, way, reach, safe_times,
      may_leave_message, told_at)
    values (${contact}, ${hub}, ${teller.kind}, ${teller.name}, ${teller.connection}, ${safe !== null}, ${safe?.way ?? ''},
      ${safe?.reach ?? ''}, ${safe?.safeTimes ?? ''}, ${safe?.mayLeaveMessage ?? null}, ${now})`.execute(tx)
}

type TellerRow = {
  kind: TellerKind
  name: string
  connection: string
  way: Way | ''
  reach: string
  safeTimes: string
  mayLeaveMessage: boolean | null
}

const tellerOf = async (tx: Tx, contact: string): Promise<Teller | null> => {
  const { rows } = await sql<TellerRow>`
    select kind, name, connection, way, reach, safe_times as "safeTimes", may_leave_message as "mayLeaveMessage"
      from frontdoor.teller where contact_id = ${contact}`.execute(tx)
  const row = rows[0]
  if (row === undefined) return null
  const { kind, name, connection, way, reach, safeTimes } = row
  return {
    kind,
    name,
    connection,
    contact: way === '' ? null : { way, reach, safeTimes, mayLeaveMessage: row.mayLeaveMessage === true },
  }
}

const callerOf = async (tx: Tx, contact: string) => {
  const { rows } = await sql<{ name: string; phone: string; safeTimes: string }>`
    select caller_name as name, caller_phone as phone, safe_times as "safeTimes"
      from frontdoor.phone_note where contact_id = ${contact} and caller <> 'professional'`.execute(tx)
  return rows[0] ?? null
}

/** What to heed before ringing whoever made contact. */
export const beforeCalling = async (tx: Tx, { id, channel, sourceAgency }: Contact): Promise<readonly string[]> => {
  if (channel === 'public') {
    const teller = await tellerOf(tx, id)
    return teller === null ? [] : tellerCautions(teller)
  }
  if (channel === 'professional') {
    const from = sourceAgency === null ? null : await agencyById(tx, sourceAgency)
    return from === null ? [] : guestCautions(from)
  }
  if (channel !== 'phone') return []
  const caller = await callerOf(tx, id)
  return caller === null ? [] : phoneCautions(caller)
}
