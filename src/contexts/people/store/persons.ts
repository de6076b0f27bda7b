import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { HubId, Id } from '../../../kernel/id.ts'
import { newId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { bornWords, type PersonIdentity } from '../model/identity.ts'
import { addressKeyOf, findKeysOf, type KeyKind, keyKinds, keysOf, reasonsFor } from '../model/keys.ts'

export type PersonId = Id<'person'>

export type NewPerson = {
  readonly hub: HubId
  /** Whose word this is, the referral's or that of somebody of the hub who was told of a relative: the id of the contact. */
  readonly source: { readonly kind: 'referral' | 'family'; readonly id: string }
  readonly identity: PersonIdentity
  readonly now: Temporal.Instant
  /** Makes a token from a key's text, so that no key can be read back from the table. */
  readonly keyed: (use: string, text: string) => Uint8Array
}

/**
 * Keeps one source's record of one person, for good, with the tokens by which the same person is found again.
 * A referrer may call it: nothing is read back.
 */
export const recordPerson = async (tx: Tx, { hub, source, identity, now, keyed }: NewPerson): Promise<PersonId> => {
  const id = newId<'person'>()
  await sql`
    insert into people.person (id, hub_id, source_kind, source_id, body, recorded_at)
    values (${id}, ${hub}, ${source.kind}, ${source.id}, ${JSON.stringify(identity)}, ${now})`.execute(tx)
  const keys: { readonly kind: string; readonly text: string }[] = [...keysOf(identity), ...findKeysOf(identity)]
  const address = addressKeyOf(identity)
  if (address !== null) keys.push({ kind: 'address', text: address })
  const kinds = keys.map(({ kind }) => kind)
  const tokens = keys.map(({ kind, text }) => Buffer.from(keyed(`person ${hub} ${kind}`, text)).toString('hex'))
  await sql`
    insert into people.person_key (hub_id, key_kind, key, person_id)
    select ${hub}, k.kind, decode(k.token, 'hex'), ${id}
      from unnest(${kinds}::text[], ${tokens}::text[]) as k(kind, token)`.execute(tx)
  return id
}

/** Somebody the hub has a record of who may be the person asked about. A person decides, never this list. */
export type KnownPerson = {
  readonly id: PersonId
  readonly of: PersonId
  readonly name: string
  /** Such as `born 3 March 2022`. */
  readonly born: string
  readonly role: 'child' | 'adult'
  /** How strong the strongest reason is: 0 is an NHS number. */
  readonly strength: number
  /** In plain words, strongest first. */
  readonly reasons: readonly string[]
  /** The contact whose referral says so. */
  readonly sourceId: string
  readonly recordedAt: Temporal.Instant
}

type Found = {
  id: PersonId
  of: PersonId
  body: PersonIdentity
  kinds: KeyKind[]
  source_id: string
  recorded_at: Temporal.Instant
}

/**
 * Who else in this hub's memory shares a key with these people, newest first; other people of the same referral are left
 * out. Hub staff only: to anyone else the row policies show nobody.
 */
export const knownPeople = async (tx: Tx, people: readonly string[]): Promise<readonly KnownPerson[]> => {
  if (people.length === 0) return []
  const { rows } = await sql<Found>`
    select p.id, mine.person_id as of, p.body, array_agg(distinct mine.key_kind) as kinds, p.source_id, p.recorded_at
      from people.person_key mine
      join people.person asked on asked.id = mine.person_id
      join people.person_key theirs
        on theirs.hub_id = mine.hub_id and theirs.key_kind = mine.key_kind and theirs.key = mine.key
      join people.person p on p.id = theirs.person_id and p.source_id <> asked.source_id
     where mine.person_id = any(${[...people]}::uuid[]) and mine.key_kind = any(${[...keyKinds]}::text[])
     group by mine.person_id, p.id
     order by p.recorded_at desc, p.id
     limit 200`.execute(tx)
  return rows.map((row) => ({
    id: row.id,
    of: row.of,
    name: row.body.name,
    born: bornWords(row.body.birth),
    role: row.body.role,
    strength: Math.min(...row.kinds.map((kind) => keyKinds.indexOf(kind))),
    reasons: reasonsFor(row.kinds),
    sourceId: row.source_id,
    recordedAt: row.recorded_at,
  }))
}

/** Other sources, contacts of this hub, that speak of somebody at an address these people were said to live at, newest first. */
export const sourcesAtAddress = async (tx: Tx, people: readonly string[], most = 20): Promise<readonly string[]> => {
  const { rows } = await sql<{ source: string }>`
    select p.source_id as source
      from people.person_key mine
      join people.person asked on asked.id = mine.person_id
      join people.person_key theirs
        on theirs.hub_id = mine.hub_id and theirs.key_kind = mine.key_kind and theirs.key = mine.key
      join people.person p on p.id = theirs.person_id and p.source_id <> asked.source_id
     where mine.person_id = any(${[...people]}::uuid[]) and mine.key_kind = 'address'
     group by p.source_id order by max(p.recorded_at) desc, p.source_id limit ${most}`.execute(tx)
  return rows.map(({ source }) => source)
}

export type RecordedPerson = { readonly id: PersonId; readonly identity: PersonIdentity }

/** The people of one referral, as it described them. */
export const peopleOf = async (tx: Tx, sourceId: string): Promise<readonly RecordedPerson[]> => {
  const { rows } = await sql<RecordedPerson>`
    select id, body as identity from people.person
     where hub_id = (select auth.hub()) and source_id = ${sourceId} order by recorded_at, id`.execute(tx)
  return rows
}
