import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Side } from '../model/kept-apart.ts'
import type { PersonId } from './persons.ts'

export type PlacedRecord = {
  readonly person: PersonId
  readonly side: Side
  readonly keptByName: string
  readonly keptAt: Temporal.Instant
}

/** The records a restriction keeps apart, the old identity first; nobody's for who does not read the restriction. */
export const keptApartBy = async (tx: Tx, restriction: string): Promise<readonly PlacedRecord[]> => {
  const { rows } = await sql<PlacedRecord>`
    select person_id as person, side, kept_by_name as "keptByName", kept_at as "keptAt"
      from auth.kept_apart_by(${restriction}) as k(person_id, side, kept_by_name, kept_at)`.execute(tx)
  return rows
}

/** Places a record on a side, or takes it out with null. The database refuses whoever does not read the restriction. */
export const keepApart = async (
  tx: Tx,
  actor: SignedIn,
  { restriction, person, side }: { readonly restriction: string; readonly person: string; readonly side: Side | null },
  now: Temporal.Instant,
): Promise<void> => {
  await sql`select auth.keep_apart(${restriction}, ${person}, ${side}, ${actor.name}, ${now})`.execute(tx)
}

/** Whether two of these records stand on the two sides of an adoption. Says nothing of which. */
export const areKeptApart = async (tx: Tx, people: readonly string[]): Promise<boolean> => {
  const { rows } = await sql<{ apart: boolean }>`
    select auth.are_kept_apart(${[...people]}::uuid[]) as apart`.execute(tx)
  return rows[0]?.apart ?? false
}
