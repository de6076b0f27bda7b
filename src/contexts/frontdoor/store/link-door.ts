import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/pool.ts'

/** What anybody who holds the token may know of a link, before a code: nothing about a child. */
export type LinkSeen = {
  readonly state: 'open' | 'used' | 'expired'
  readonly hubName: string
  readonly hubPhone: string
  readonly agencyName: string
  readonly contactName: string
  /** The last three digits of the number the hub holds; empty where it holds none. */
  readonly contactEnding: string
  readonly deputyName: string
  readonly deputyEnding: string
  readonly deputyHasMail: boolean
}

/** Looks at a link without using it up; null when there never was such a link. At the door. */
export const lookAtLink = async (tx: Tx, token: string): Promise<LinkSeen | null> => {
  const { rows } = await sql<LinkSeen>`
    select state, hub_name as "hubName", hub_phone as "hubPhone", agency_name as "agencyName",
           contact_name as "contactName", contact_ending as "contactEnding", deputy_name as "deputyName",
           deputy_ending as "deputyEnding", deputy_has_mail as "deputyHasMail"
      from auth.look_at_link(${token})`.execute(tx)
  return rows[0] ?? null
}

export type CodeSent = 'sent' | 'closed' | 'too-many' | 'too-soon' | 'no-number'

/** Has a code sent to a number the hub already held. At the door. */
export const sendLinkCode = async (tx: Tx, token: string, toDeputy: boolean): Promise<CodeSent> => {
  const { rows } = await sql<{ sent: CodeSent }>`select auth.send_link_code(${token}, ${toDeputy}) as sent`.execute(tx)
  return rows[0]?.sent ?? 'closed'
}

export type LinkOpened = 'open' | 'used' | 'expired' | 'code-expired' | 'too-many' | 'wrong'

/** Opens a session for the holder of the link and its code. At the door. */
export const openLinkSession = async (
  tx: Tx,
  { token, code, sessionHash }: { readonly token: string; readonly code: string; readonly sessionHash: Uint8Array },
): Promise<LinkOpened> => {
  const { rows } = await sql<{ opened: LinkOpened }>`
    select auth.open_link_session(${token}, ${code}, ${Buffer.from(sessionHash)}) as opened`.execute(tx)
  return rows[0]?.opened ?? 'used'
}

/** Mails a new link to the deputy the hub already knows; the old one stops. False when it could not. At the door. */
export const passToDeputy = async (
  tx: Tx,
  { token, newHash, newLink }: { readonly token: string; readonly newHash: Uint8Array; readonly newLink: string },
): Promise<boolean> => {
  const { rows } = await sql<{ passed: boolean }>`
    select auth.pass_link_to_deputy(${token}, ${Buffer.from(newHash)}, ${newLink}) as passed`.execute(tx)
  return rows[0]?.passed ?? false
}

/** Ends every link to a request, and the sessions they opened. In the holder's own transaction. */
export const endLinks = async (tx: Tx, request: string): Promise<void> => {
  await sql`select auth.end_links(${request})`.execute(tx)
}

/** Whether a session that is over belonged to the holder of a link whose answer has arrived. */
export const answeredByLink = async (tx: Tx, token: string): Promise<boolean> => {
  const { rows } = await sql<{ yes: boolean }>`select auth.answered_by_link(${token}) as yes`.execute(tx)
  return rows[0]?.yes === true
}
