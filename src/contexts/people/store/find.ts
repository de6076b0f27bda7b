import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/pool.ts'
import { bornWords, type PersonIdentity } from '../model/identity.ts'
import type { PersonId } from './persons.ts'
import { findKeysFor, type FindKind, findKinds } from '../model/keys.ts'

/** Somebody whose name is the one typed, or like it. */
export type FoundPerson = {
  readonly id: PersonId
  readonly name: string
  readonly born: string
  readonly role: 'child' | 'adult'
  /** The contact whose referral names them. */
  readonly sourceId: string
  /** Whether the name is the very one typed; otherwise the surname is, or sounds like it. */
  readonly nearness: FindKind
}

type Row = {
  readonly id: PersonId
  readonly body: PersonIdentity
  readonly sourceId: string
  readonly kinds: readonly FindKind[]
}

/**
 * People of the actor's hub whose name is the one typed, the nearest first and then the newest. Only keys are compared, so
 * no name is read that is not found. Hub staff only: to anyone else the row policies show nobody.
 */
export const findPeople = async (
  tx: Tx,
  {
    hub,
    typed,
    keyed,
    most,
  }: {
    readonly hub: string
    readonly typed: string
    readonly keyed: (use: string, text: string) => Uint8Array
    readonly most: number
  },
): Promise<readonly FoundPerson[]> => {
  const keys = findKeysFor(typed)
  if (keys.length === 0) return []
  const kinds = keys.map(({ kind }) => kind)
  const tokens = keys.map(({ kind, text }) => Buffer.from(keyed(`person ${hub} ${kind}`, text)).toString('hex'))
  const { rows } = await sql<Row>`
    with looked as (select k.kind, decode(k.token, 'hex') as token from unnest(${kinds}::text[], ${tokens}::text[]) as k(kind, token)),
    met as (
      select p.person_id, array_agg(distinct p.key_kind) as kinds from people.person_key p
        join looked l on p.key_kind = l.kind and p.key = l.token where p.hub_id = (select auth.hub()) group by p.person_id)
    select i.id, i.body, i.source_id as "sourceId", m.kinds from met m join people.person i on i.id = m.person_id
     order by array_position(${[...findKinds]}::text[], (select f from unnest(m.kinds) f
              order by array_position(${[...findKinds]}::text[], f) limit 1)), i.recorded_at desc, i.id
     limit ${most}`.execute(tx)
  return rows.map(({ id, body, sourceId, kinds: met }) => ({
    id,
    name: body.name,
    born: bornWords(body.birth),
    role: body.role,
    sourceId,
    nearness: findKinds.find((kind) => met.includes(kind)) ?? 'surname-sound',
  }))
}
