import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { AgencyId, UserId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Passkey } from '../../../platform/passkeys.ts'

/** What the door may know of an account while somebody signs in. */
export type Credential = {
  readonly user: UserId
  readonly name: string
  readonly email: string
  readonly passwordHash: string | null
  readonly passwordOnce: boolean
  readonly totpSealed: string | null
  readonly hasPasskey: boolean
}

const columns = sql`user_id as "user", name, email, password_hash as "passwordHash", password_once as "passwordOnce",
  totp_sealed as "totpSealed", has_passkey as "hasPasskey"`

export const credentialFor = async (door: Tx, email: string): Promise<Credential | null> => {
  const { rows } = await sql<Credential>`select ${columns} from auth.credential_for(${email})`.execute(door)
  return rows[0] ?? null
}

export const credentialOf = async (door: Tx, user: UserId): Promise<Credential | null> => {
  const { rows } = await sql<Credential>`select ${columns} from auth.credential_of(${user})`.execute(door)
  return rows[0] ?? null
}

export type HeldAgency = {
  readonly agency: AgencyId
  readonly agencyName: string
  readonly hubName: string
  readonly roles: readonly string[]
}

/** The agencies somebody is appointed to today. */
export const agenciesOf = async (door: Tx, user: UserId): Promise<readonly HeldAgency[]> => {
  const { rows } = await sql<HeldAgency>`
    select agency_id as agency, agency_name as "agencyName", hub_name as "hubName", roles
      from auth.agencies_of(${user})`.execute(door)
  return rows
}

const truth = async (door: Tx, ask: ReturnType<typeof sql<{ yes: boolean }>>): Promise<boolean> =>
  (await ask.execute(door)).rows[0]?.yes === true

/** Whether the step of a code was still unused; it is used now. */
export const useTotpStep = (door: Tx, user: UserId, step: number): Promise<boolean> =>
  truth(door, sql`select auth.use_totp_step(${user}, ${step}) as yes`)

/** Sets the first second step of somebody who has none; false when there is one already. */
export const keepFirstTotp = (door: Tx, user: UserId, sealed: string, step: number): Promise<boolean> =>
  truth(door, sql`select auth.first_totp(${user}, ${sealed}, ${step}) as yes`)

export const keepFirstPasskey = (door: Tx, user: UserId, passkey: Passkey, label: string): Promise<boolean> =>
  truth(
    door,
    sql`select auth.first_passkey(${user}, ${passkey.credential}, ${Buffer.from(passkey.publicKey)}, ${passkey.counter},
      ${passkey.transports}, ${label}) as yes`,
  )

/** Replaces a one-time password; false when it was replaced already. */
export const choosePassword = (door: Tx, user: UserId, passwordHash: string): Promise<boolean> =>
  truth(door, sql`select auth.choose_password(${user}, ${passwordHash}) as yes`)

/** Whether the recovery code was still unused; it is used now, and the person is told by mail. */
export const useRecoveryCode = (
  door: Tx,
  { user, hash }: { readonly user: UserId; readonly hash: Uint8Array },
  now: Temporal.Instant,
): Promise<boolean> => truth(door, sql`select auth.use_recovery_code(${user}, ${Buffer.from(hash)}, ${now}) as yes`)

/** True the first time only. */
export const spendOnce = (door: Tx, key: Uint8Array): Promise<boolean> =>
  truth(door, sql`select auth.spend(${Buffer.from(key)}) as yes`)

export const passkeyFor = async (
  door: Tx,
  credential: string,
): Promise<(Passkey & { readonly user: UserId }) | null> => {
  const { rows } = await sql<{ user: UserId; publicKey: Buffer; counter: number; transports: string[] }>`
    select user_id as "user", public_key as "publicKey", counter, transports from auth.passkey_for(${credential})`.execute(
    door,
  )
  return rows[0] === undefined ? null : { credential, ...rows[0] }
}

export const countPasskey = async (door: Tx, credential: string, counter: number): Promise<void> => {
  await sql`select auth.count_passkey(${credential}, ${counter})`.execute(door)
}

/** How long a session lasts: unused, and at most. As PostgreSQL intervals. */
export type SessionLength = { readonly idle: string; readonly longest: string }
export const usualLength: SessionLength = { idle: '30 minutes', longest: '12 hours' }

/** Opens a session in the agency, or in the first the person is appointed to; false without an appointment. */
export const openSession = (
  door: Tx,
  who: { readonly user: UserId; readonly agency: AgencyId | null; readonly tokenHash: Uint8Array },
  { idle, longest }: SessionLength = usualLength,
): Promise<boolean> =>
  truth(
    door,
    sql`select auth.open_session(${who.user}, ${who.agency}, ${Buffer.from(who.tokenHash)}, ${idle}, ${longest}) as yes`,
  )
