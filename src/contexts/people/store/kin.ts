import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Kin } from '../model/kin.ts'

/** Something said of a family, by whom and on whose word. */
export type KinSaid = Kin & {
  readonly id: string
  readonly number: number
  readonly source: string
  readonly saidByName: string
  readonly saidAt: Temporal.Instant
}

const columns = sql`w.id, w.about_id as about, w.topic, w.other_id as other, w.word, w.happened, w.number, w.source,
  w.said_by_name as "saidByName", w.said_at as "saidAt"`

/** Everything said of these people, the oldest first. */
export const kinSaidOf = async (tx: Tx, people: readonly string[]): Promise<readonly KinSaid[]> => {
  const { rows } = await sql<KinSaid>`
    select ${columns} from people.kin_word w
     where w.about_id = any(${[...people]}::uuid[]) or w.other_id = any(${[...people]}::uuid[])
     order by w.said_at, w.number, w.id`.execute(tx)
  return rows
}

/** The newest word of each thing that had been said by a moment. `said` stands in the order in which it was said. */
export const kinHeldAt = (said: readonly KinSaid[], at: Temporal.Instant): readonly KinSaid[] => {
  const newest = new Map<string, KinSaid>()
  for (const word of said) {
    const thing = `${word.about} ${word.topic} ${word.other ?? ''}`
    const known = newest.get(thing)
    const later = known === undefined || known.saidAt.epochNanoseconds <= word.saidAt.epochNanoseconds
    if (later && word.saidAt.epochNanoseconds <= at.epochNanoseconds) newest.set(thing, word)
  }
  return [...newest.values()]
}

/** Keeps what somebody was told, in their own name. The database refuses what cannot be. */
export const insertKin = async (
  tx: Tx,
  actor: SignedIn,
  { about, topic, other, word, happened, number, source }: Kin & Pick<KinSaid, 'number' | 'source'>,
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into people.kin_word (hub_id, about_id, topic, other_id, word, happened, source, number, said_by, said_by_name, said_at)
    values (${actor.hub}, ${about}, ${topic}, ${other}, ${word}, ${happened}, ${source}, ${number}, ${actor.user}, ${actor.name}, ${now})`.execute(
    tx,
  )
}

/** How somebody or some place stands to the family of a contact. `none` takes it back. */
export const tieWords = ['strong', 'weak', 'strained', 'broken', 'none'] as const
export type TieWord = (typeof tieWords)[number]

export type TieSaid = {
  readonly name: string
  readonly word: TieWord
  readonly source: string
  readonly number: number
  readonly saidByName: string
  readonly saidAt: Temporal.Instant
}

/** Everything said of who is around the family of a contact, the oldest first. */
export const tiesSaidOf = async (tx: Tx, contact: string): Promise<readonly TieSaid[]> => {
  const { rows } = await sql<TieSaid>`
    select w.name, w.word, w.source, w.number, w.said_by_name as "saidByName", w.said_at as "saidAt"
      from people.tie_word w where w.contact_id = ${contact} order by w.said_at, w.number`.execute(tx)
  return rows
}

export const insertTie = async (
  tx: Tx,
  actor: SignedIn,
  {
    contact,
    name,
    word,
    source,
    number,
  }: { readonly contact: string } & Pick<TieSaid, 'name' | 'word' | 'source' | 'number'>,
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into people.tie_word (hub_id, contact_id, name, word, source, number, said_by, said_by_name, said_at)
    values (${actor.hub}, ${contact}, ${name}, ${word}, ${source}, ${number}, ${actor.user}, ${actor.name}, ${now})`.execute(
    tx,
  )
}
