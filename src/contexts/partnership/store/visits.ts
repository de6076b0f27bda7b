import { sql } from 'kysely'
import type { HubId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'

export type CodePosted = 'sent' | 'too-many' | 'too-soon' | 'gone' | 'free-mail'

/** Posts a code to a work mail and begins to wait for it. At the door. */
export const beginVisit = async (
  door: Tx,
  visit: {
    readonly tokenHash: Uint8Array
    readonly hub: HubId
    readonly mail: string
    readonly source: Uint8Array
  },
): Promise<CodePosted> => {
  const { rows } = await sql<{ posted: CodePosted }>`
    select auth.begin_visit(${Buffer.from(visit.tokenHash)}, ${visit.hub}, ${visit.mail},
      ${Buffer.from(visit.source)}) as posted`.execute(door)
  return rows[0]?.posted ?? 'gone'
}

/** Posts another code. At the door. */
export const sendVisitCode = async (door: Tx, token: string, source: Uint8Array): Promise<CodePosted> => {
  const { rows } = await sql<{ posted: CodePosted }>`
    select auth.send_visit_code(${token}, ${Buffer.from(source)}) as posted`.execute(door)
  return rows[0]?.posted ?? 'gone'
}

export type Proved = 'proved' | 'gone' | 'code-expired' | 'too-many' | 'wrong'

/** Tries a code. At the door. */
export const proveVisit = async (door: Tx, token: string, code: string): Promise<Proved> => {
  const { rows } = await sql<{ proved: Proved }>`select auth.prove_visit(${token}, ${code}) as proved`.execute(door)
  return rows[0]?.proved ?? 'gone'
}

/** A mail on its way to being proved. Who it belongs to is said only once it is. */
export type Visit = {
  readonly mail: string
  readonly hubName: string
  readonly hubPhone: string
  readonly proved: boolean
  readonly known: '' | 'new' | 'guest' | 'account'
}

/** Null when there is none, or it is over. At the door. */
export const lookAtVisit = async (door: Tx, token: string): Promise<Visit | null> => {
  if (token === '') return null
  const { rows } = await sql<Visit>`
    select mail, hub_name as "hubName", hub_phone as "hubPhone", proved, known
      from auth.look_at_visit(${token})`.execute(door)
  return rows[0] ?? null
}

export type Details = { readonly name: string; readonly job: string; readonly organisation: string }
export type VisitFinished = 'open' | 'gone' | 'details' | 'account' | 'ended'

/** Opens the session of somebody whose mail is proved; details are for those who never came before. At the door. */
export const finishVisit = async (
  door: Tx,
  { token, sessionHash, details }: { token: string; sessionHash: Uint8Array; details: Details | null },
): Promise<VisitFinished> => {
  const { rows } = await sql<{ finished: VisitFinished }>`
    select auth.finish_visit(${token}, ${Buffer.from(sessionHash)}, ${details?.name ?? null}, ${details?.job ?? null},
      ${details?.organisation ?? null}) as finished`.execute(door)
  return rows[0]?.finished ?? 'gone'
}

/** What the actor does at work, for somebody without an account; null for everybody else. */
export const ownJob = async (tx: Tx): Promise<string | null> => {
  const { rows } = await sql<{ job: string | null }>`select auth.my_job() as job`.execute(tx)
  return rows[0]?.job ?? null
}
