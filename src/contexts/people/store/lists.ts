import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/id.ts'
import { newId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { PersonIdentity } from '../model/identity.ts'
import { keysOf } from '../model/keys.ts'
import type { ListColumns } from '../model/listed.ts'

export type ListId = Id<'list'>
/** Who puts a list in place: somebody of the agency, or its own system. */
export type Putter = Pick<SignedIn, 'hub' | 'agency' | 'user' | 'name'>
type Keyed = (use: string, text: string) => Uint8Array

/** That an agency put a list in place: whom it covers and of which day, never who stands in it. */
export type AgencyList = {
  readonly id: ListId
  readonly agency: string
  readonly covers: string
  /** Local dates, ISO: from when it covers, and of which day it tells. */
  readonly coversFrom: string
  readonly asOf: string
  readonly rows: number
  readonly refused: number
  readonly columns: ListColumns
  readonly putByName: string
  readonly putAt: Temporal.Instant
}

const columns = sql`l.id, l.agency_id as agency, l.covers, l.covers_from::text as "coversFrom", l.as_of::text as "asOf", l.rows,
  l.refused, l.columns, l.put_by_name as "putByName", l.put_at as "putAt"`

/** The lists in place that this actor may know of: an agency's own, or all of the hub's. */
export const standingLists = async (tx: Tx): Promise<readonly AgencyList[]> => {
  const { rows } = await sql<AgencyList>`
    select ${columns} from people.agency_list l where l.hub_id = (select auth.hub()) and l.ended_at is null
     order by l.put_at, l.id`.execute(tx)
  return rows
}

export type ListUpload = { readonly content: Buffer; readonly columns: ListColumns }

export const insertUpload = async (
  tx: Tx,
  actor: SignedIn,
  { content, columns: guessed }: ListUpload,
  now: Temporal.Instant,
): Promise<string> => {
  const id = newId<'upload'>()
  await sql`
    insert into people.list_upload (id, hub_id, agency_id, user_id, content, columns, at)
    values (${id}, ${actor.hub}, ${actor.agency}, ${actor.user}, ${content}, ${JSON.stringify(guessed)}, ${now})`.execute(
    tx,
  )
  return id
}

/** A list on its way, for the one who sent it; null for anybody else. */
export const findUpload = async (tx: Tx, id: string): Promise<ListUpload | null> => {
  const { rows } = await sql<ListUpload>`select content, columns from people.list_upload where id = ${id}`.execute(tx)
  return rows[0] ?? null
}

export const setColumns = async (tx: Tx, id: string, chosen: ListColumns): Promise<void> => {
  await sql`update people.list_upload set columns = ${JSON.stringify(chosen)} where id = ${id}`.execute(tx)
}

/** Throws away a list on its way, and whatever else of the actor's is a day old. */
export const dropUpload = async (tx: Tx, id: string): Promise<void> => {
  await sql`select auth.drop_list_upload(${id})`.execute(tx)
}

export const endList = async (tx: Tx, actor: Putter, now: Temporal.Instant): Promise<void> => {
  await sql`select auth.end_agency_list(${actor.name}, ${now})`.execute(tx)
}

/** Whether a form put a list in place before. */
export const wasPut = async (tx: Tx, once: string): Promise<boolean> => {
  const { rows } =
    await sql`select from people.agency_list where hub_id = (select auth.hub()) and once = ${once}`.execute(tx)
  return rows.length > 0
}

/** Whether the agency's standing list came from the very same bytes and says the same of whom it covers. */
export const isStanding = async (
  tx: Tx,
  { agency }: Pick<Putter, 'agency'>,
  given: Pick<AgencyList, 'covers' | 'coversFrom' | 'asOf'> & { readonly content: Buffer },
): Promise<{ readonly rows: number; readonly refused: number } | null> => {
  const { rows } = await sql<{ rows: number; refused: number }>`
    select rows, refused from people.agency_list where agency_id = ${agency} and ended_at is null
       and content_hash = sha256(${given.content}::bytea) and covers = ${given.covers} and covers_from = ${given.coversFrom}
       and as_of = ${given.asOf}`.execute(tx)
  return rows[0] ?? null
}

const tokens = (keyed: Keyed, hub: string, child: PersonIdentity): readonly string[] =>
  keysOf(child).map(({ kind, text }) => Buffer.from(keyed(`listed ${hub} ${kind}`, text)).toString('hex'))

export type NewList = Omit<AgencyList, 'id' | 'agency' | 'rows' | 'putByName' | 'putAt'> & {
  readonly once: string
  readonly content: Buffer
  readonly children: readonly PersonIdentity[]
}

const atOnce = 2_000

/** Puts a list in place of the one before, whose rows are destroyed. */
export const putList = async (
  tx: Tx,
  actor: Putter,
  given: NewList,
  keyed: Keyed,
  now: Temporal.Instant,
): Promise<void> => {
  await endList(tx, actor, now)
  const id = newId<'list'>()
  await sql`
    insert into people.agency_list (id, hub_id, agency_id, once, covers, covers_from, as_of, rows, refused, columns, content_hash,
      put_by, put_by_name, put_at)
    values (${id}, ${actor.hub}, ${actor.agency}, ${given.once}, ${given.covers}, ${given.coversFrom}, ${given.asOf},
      ${given.children.length}, ${given.refused}, ${JSON.stringify(given.columns)}, sha256(${given.content}::bytea),
      ${actor.user}, ${actor.name}, ${now})`.execute(tx)
  for (let from = 0; from < given.children.length; from += atOnce) {
    const part = given.children
      .slice(from, from + atOnce)
      .map((child) => ({ body: child, keys: tokens(keyed, actor.hub, child) }))
    await sql`
      insert into people.listed_child (list_id, hub_id, body, keys)
      select ${id}, ${actor.hub}, x.body, array(select decode(k, 'hex') from jsonb_array_elements_text(x.keys) k)
        from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as x(body jsonb, keys jsonb)`.execute(tx)
  }
}

/** A row of some list that shares a key with the child looked for. It never leaves the act that asked. */
export type Candidate = { readonly list: ListId; readonly identity: PersonIdentity }

/** Keeps that somebody looked for a child of a live contact, and answers what lists hold that is like it. */
export const lookInLists = async (
  tx: Tx,
  actor: SignedIn,
  {
    contact,
    person,
    identity,
  }: { readonly contact: string; readonly person: string; readonly identity: PersonIdentity },
  keyed: Keyed,
  now: Temporal.Instant,
): Promise<{ readonly look: string; readonly candidates: readonly Candidate[] }> => {
  const look = newId<'look'>()
  await sql`
    insert into people.list_look (id, hub_id, contact_id, person_id, looked_by, looked_by_name, looked_at)
    values (${look}, ${actor.hub}, ${contact}, ${person}, ${actor.user}, ${actor.name}, ${now})`.execute(tx)
  const { rows } = await sql<{ list: ListId; identity: PersonIdentity }>`
    select list_id as list, body as identity
      from auth.listed_like(${look}, array(select decode(k, 'hex') from unnest(${[...tokens(keyed, actor.hub, identity)]}::text[]) k))`.execute(
    tx,
  )
  return { look, candidates: rows }
}

export type FoundInList = { readonly list: ListId; readonly found: 'known' | 'perhaps' | 'no-record' }

export const insertFound = async (
  tx: Tx,
  actor: SignedIn,
  look: string,
  found: readonly FoundInList[],
): Promise<void> => {
  await sql`
    insert into people.list_found (look_id, hub_id, list_id, found)
    select ${look}, ${actor.hub}, x.list, x.found
      from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as x(list uuid, found text)`.execute(tx)
}

/** What one list said of one child, with the list as it was then. */
export type ListAnswer = FoundInList & Pick<AgencyList, 'agency' | 'covers' | 'coversFrom' | 'asOf'>

/** The newest look for one child: who looked, and what each list in place then said. */
export type ListLook = {
  readonly person: string
  readonly lookedByName: string
  readonly lookedAt: Temporal.Instant
  readonly answers: readonly ListAnswer[]
}

/** The newest look for each child of a contact. */
export const listLooks = async (tx: Tx, contact: string): Promise<readonly ListLook[]> => {
  const { rows } = await sql<ListLook>`
    select k.person_id as person, k.looked_by_name as "lookedByName", k.looked_at as "lookedAt",
           coalesce((select json_agg(json_build_object('list', f.list_id, 'found', f.found, 'agency', l.agency_id,
               'covers', l.covers, 'coversFrom', l.covers_from, 'asOf', l.as_of))
             from people.list_found f join people.agency_list l on l.id = f.list_id where f.look_id = k.id), '[]') as answers
      from people.list_look k
     where k.contact_id = ${contact} and not exists (select from people.list_look n
       where n.contact_id = k.contact_id and n.person_id = k.person_id
         and (n.looked_at, n.id) > (k.looked_at, k.id))`.execute(tx)
  return rows
}

/** Marks a service as one that is never indexed, or no longer; its list and every row of it go at once. */
export const markSensitive = async (
  tx: Tx,
  actor: SignedIn,
  { agency, sensitive }: { readonly agency: string; readonly sensitive: boolean },
  now: Temporal.Instant,
): Promise<boolean> => {
  const { rows } = await sql<{ done: boolean }>`
    select auth.mark_sensitive(${agency}, ${sensitive}, ${actor.name}, ${now}) as done`.execute(tx)
  return rows[0]?.done ?? false
}
