import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/pool.ts'
import { countedMinutes, type GuessLimit, secondsToWait } from '../model/sign-in-guesses.ts'

/** Tries are counted under keyed hashes: the log names neither account nor place. */
export type Counted = { readonly key: Uint8Array; readonly limit: GuessLimit }

const agesOf = async (door: Tx, key: Uint8Array): Promise<readonly number[]> => {
  const { rows } = await sql<{ seconds: number }>`
    select seconds from auth.attempt_ages(${Buffer.from(key)}, ${`${countedMinutes} minutes`})`.execute(door)
  return rows.map(({ seconds }) => seconds)
}

export const noteTry = async (door: Tx, key: Uint8Array): Promise<void> => {
  await sql`select auth.note_attempt(${Buffer.from(key)})`.execute(door)
}

/** After a right answer the tries before it no longer count. */
export const forgetTries = async (door: Tx, key: Uint8Array): Promise<void> => {
  await sql`select auth.forget_attempts(${Buffer.from(key)})`.execute(door)
}

/**
 * Counts a try before it is looked at, so that many at once cannot slip through, and answers 0; or answers how many
 * seconds to wait, and counts nothing. The first key is counted; the others are only looked at.
 */
export const beginTry = async (door: Tx, first: Counted, ...others: readonly Counted[]): Promise<number> => {
  const lock = Buffer.from(first.key).toString('hex')
  await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(door)
  const waits: number[] = []
  for (const { key, limit } of [first, ...others]) waits.push(secondsToWait(await agesOf(door, key), limit))
  const wait = Math.max(...waits)
  if (wait === 0) await noteTry(door, first.key)
  return wait
}
