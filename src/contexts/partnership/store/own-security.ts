import { sql } from 'kysely'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { HubId } from '../../../kernel/id.ts'
import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Passkey } from '../../../platform/passkeys.ts'
import type { HeldAgency } from './credentials.ts'

export type OwnSecurity = {
  readonly email: string
  readonly hasCode: boolean
  readonly passkeys: readonly { readonly credential: string; readonly label: string }[]
}

/** The sign-in settings of whoever is asking. */
export const ownSecurity = async (tx: Tx): Promise<OwnSecurity> => {
  const { rows } = await sql<{ email: string; has_totp: boolean; passkeys: string[]; passkey_ids: string[] }>`
    select * from auth.my_security()`.execute(tx)
  const row = rows[0]
  if (row === undefined) throw new Error('Nobody is signed in.')
  const passkeys = row.passkey_ids.map((credential, index) => ({ credential, label: row.passkeys[index] ?? '' }))
  return { email: row.email, hasCode: row.has_totp, passkeys }
}

export type OwnSignIn = { readonly hasPassword: boolean; readonly left: number; readonly made: Temporal.Instant | null }

/** Whether the person asking has a password, and how many recovery codes of the newest set are unused. */
export const ownSignIn = async (tx: Tx): Promise<OwnSignIn> => {
  const { rows } = await sql<OwnSignIn>`
    select has_password as "hasPassword", codes_left as "left", codes_made_at as made from auth.my_sign_in()`.execute(
    tx,
  )
  if (rows[0] === undefined) throw new Error('Nobody is signed in.')
  return rows[0]
}

/** Keeps a set of recovery codes in place of the one before, as hashes. */
export const keepRecoveryCodes = async (
  tx: Tx,
  hashes: readonly Uint8Array[],
  now: Temporal.Instant,
): Promise<void> => {
  await sql`select auth.keep_recovery_codes(${hashes.map((hash) => Buffer.from(hash))}, ${now})`.execute(tx)
}

/** Sets one's own password and ends every session of the person but this one. */
export const setOwnPassword = async (tx: Tx, { token }: SignedIn, passwordHash: string): Promise<void> => {
  await sql`select auth.change_my_password(${passwordHash}, ${token})`.execute(tx)
}

/** The agencies the person asking is appointed to today. */
export const myAgencies = async (tx: Tx): Promise<readonly HeldAgency[]> => {
  const { rows } = await sql<HeldAgency>`
    select agency_id as agency, agency_name as "agencyName", hub_name as "hubName", roles
      from auth.my_agencies()`.execute(tx)
  return rows
}

/** Sets the authenticator app; the code it was shown with is used up. */
export const keepTotp = async (tx: Tx, sealed: string, step: number): Promise<void> => {
  await sql`select auth.keep_totp(${sealed})`.execute(tx)
  await sql`select auth.spend_my_totp_step(${step})`.execute(tx)
}

export const keepPasskey = async (tx: Tx, passkey: Passkey, label: string): Promise<void> => {
  await sql`select auth.keep_passkey(${passkey.credential}, ${Buffer.from(passkey.publicKey)}, ${passkey.counter},
    ${passkey.transports}, ${label})`.execute(tx)
}

/** False when it is the only second step on a live database. */
export const dropTotp = async (tx: Tx): Promise<boolean> =>
  (await sql<{ yes: boolean }>`select auth.drop_my_totp() as yes`.execute(tx)).rows[0]?.yes === true

/** False when it is the only second step on a live database, or not one's own. */
export const dropPasskey = async (tx: Tx, credential: string): Promise<boolean> =>
  (await sql<{ yes: boolean }>`select auth.drop_my_passkey(${credential}) as yes`.execute(tx)).rows[0]?.yes === true

/** Ends every session of whoever is asking, this one too. */
export const leaveEverywhere = async (tx: Tx): Promise<void> => {
  await sql`select auth.leave_everywhere()`.execute(tx)
}

/** Tells somebody by mail that their sign-in was changed, so that a change by another does not go unseen. */
export const tellOfChange = async (tx: Tx, hub: HubId, what: string, now: Temporal.Instant): Promise<void> => {
  const { email } = await ownSecurity(tx)
  const content = `${what} If this was not you, sign in, open "Your sign-in", sign out everywhere, and ring the hub.`
  await sql`insert into post.message (hub_id, channel, recipient, subject, content, written_at)
    values (${hub}, 'mail', ${email}, 'Your sign-in was changed', ${content}, ${now})`.execute(tx)
}
