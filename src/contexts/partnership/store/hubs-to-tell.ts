import { sql } from 'kysely'
import type { HubId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { type TellingRules, usualRules } from '../model/usual-rules.ts'

/** What anybody may know of a hub. */
export type HubToTell = {
  readonly id: HubId
  readonly name: string
  /** Its area in plain words; its name where it has given none. */
  readonly place: string
  readonly phone: string
  readonly freeMail: readonly string[]
}

type Row = Pick<HubToTell, 'id' | 'name' | 'phone'> & { readonly rules: Partial<TellingRules> }

/** The hubs of this installation, for somebody who is of none. */
export const hubsToTell = async (tx: Tx): Promise<readonly HubToTell[]> => {
  const { rows } = await sql<Row>`select id, name, phone, rules from auth.hubs_to_tell()`.execute(tx)
  return rows.map(({ rules, ...hub }) => {
    const { place, freeMail } = { ...usualRules.telling, ...rules }
    return { ...hub, place: place === '' ? hub.name : place, freeMail }
  })
}
