import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { HubId, Id } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Label } from '../model/calibration.ts'
import { isReadTwice, type PairStage, type ReadingVerdict, type TwoWords } from '../model/pair-reading.ts'
import { pairOf } from '../model/same.ts'
import type { PersonId } from './persons.ts'

export type PairId = Id<'pair'>

/** Two records that may be one person, and how far their reading has come. */
export type Pair = {
  readonly id: PairId
  readonly left: PersonId
  readonly right: PersonId
  readonly why: 'likeness' | 'dispute'
  readonly likeness: 'link' | 'review'
  readonly twice: boolean
  readonly stage: PairStage
  readonly proposedAt: Temporal.Instant
}

const columns = sql`p.id, p.left_id as left, p.right_id as right, p.why, p.likeness, p.twice, p.stage, p.proposed_at as "proposedAt"`

/** Pairs this actor may read now: nobody reads one twice, and a decision maker settles. A pair judged elsewhere is done. */
const mine = sql`
  p.hub_id = (select auth.hub()) and p.stage <> 'done'
  and (p.stage <> 'settle' or (select auth.holds('decision-maker')))
  and not exists (select from people.said_of(p.id) s where s.said_by = (select auth.user_id()))
  and (p.why = 'dispute' or not exists (
    select from people.judgement j where j.left_id = p.left_id and j.right_id = p.right_id and j.verdict <> 'taken-back'
       and not exists (select from people.judgement k
         where k.left_id = j.left_id and k.right_id = j.right_id and k.number > j.number)))`

const order = sql`case p.stage when 'settle' then 0 when 'second' then 1 else 2 end, p.bits desc nulls first, p.proposed_at, p.id`

/** What awaits this actor: disputes first, then second readings, then the likeliest pairs. */
export const pairsToRead = async (
  tx: Tx,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly Pair[]> => {
  const { rows } = await sql<Pair>`
    select ${columns} from people.pair p where ${mine} order by ${order} limit ${most} offset ${from}`.execute(tx)
  return rows
}

export type PairCounts = { readonly first: number; readonly second: number; readonly settle: number }

/** How many pairs await this actor, by stage. */
export const pairCounts = async (tx: Tx): Promise<PairCounts> => {
  const { rows } = await sql<PairCounts>`
    select count(*) filter (where p.stage = 'first')::int as first, count(*) filter (where p.stage = 'second')::int as second,
           count(*) filter (where p.stage = 'settle')::int as settle from people.pair p where ${mine}`.execute(tx)
  return rows[0] ?? { first: 0, second: 0, settle: 0 }
}

/** The pair after this one in what awaits the actor, or the first of all; null when nothing does. */
export const nextPair = async (tx: Tx, after: string): Promise<PairId | null> => {
  const { rows } = await sql<{ id: PairId }>`select p.id from people.pair p where ${mine} order by ${order}`.execute(tx)
  const at = rows.findIndex(({ id }) => id === after)
  return rows[at + 1]?.id ?? rows.find(({ id }) => id !== after)?.id ?? null
}

export const pairById = async (tx: Tx, id: string): Promise<Pair | null> => {
  const { rows } = await sql<Pair>`select ${columns} from people.pair p where p.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

/** One word said of a pair. */
export type Said = {
  readonly verdict: ReadingVerdict
  readonly reason: string
  readonly by: string
  readonly byName: string
  readonly at: Temporal.Instant
}

/** Every word said of a pair, the oldest first; in a dispute the two judgements come before the readings. */
export const saidOf = async (tx: Tx, pair: string): Promise<readonly Said[]> => {
  const { rows } = await sql<Said>`
    select s.word as verdict, coalesce(r.reason, j.reason) as reason, s.said_by as by,
           coalesce(r.read_by_name, j.judged_by_name) as "byName", s.said_at as at
      from people.pair p cross join lateral people.said_of(p.id) s
      left join people.reading r on s.place > 0 and r.pair_id = p.id and r.number = s.place
      left join people.judgement j on s.place = 0 and j.left_id = p.left_id and j.right_id = p.right_id
       and j.judged_by = s.said_by and j.judged_at = s.said_at
     where p.id = ${pair} order by s.place, s.said_at`.execute(tx)
  return rows
}

/** Keeps a reader's word in their own name. The database refuses one who has said something of the pair already. */
export const insertReading = async (
  tx: Tx,
  actor: SignedIn,
  {
    pair,
    number,
    verdict,
    reason,
  }: { readonly pair: string; readonly number: number; readonly verdict: ReadingVerdict; readonly reason: string },
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into people.reading (hub_id, pair_id, number, verdict, reason, read_by, read_by_name, read_at)
    values (${actor.hub}, ${pair}, ${number}, ${verdict}, ${reason}, ${actor.user}, ${actor.name}, ${now})`.execute(tx)
}

/** Two people judged a pair against each other: a third is to read it. */
export const openDispute = async (
  tx: Tx,
  hub: HubId,
  one: string,
  other: string,
  now: Temporal.Instant,
): Promise<void> => {
  const { left, right } = pairOf(one, other)
  await sql`
    insert into people.pair (hub_id, left_id, right_id, round, why, likeness, bits, twice, stage, proposed_at)
    select ${hub}, ${left}, ${right}, 1 + coalesce(max(p.round), 0), 'dispute', 'review', null, false, 'settle', ${now}
      from people.pair p where p.left_id = ${left} and p.right_id = ${right}`.execute(tx)
}

export type ToLookAt = {
  readonly people: readonly PersonId[]
  /** From which transaction on somebody may be left, once these have been looked at. */
  readonly from: string
}

/**
 * People of this hub whose likenesses nobody has asked for yet. For the clockwork. Only those recorded since the last look
 * are read, and those of transactions that were under way then. A mark from another server, brought here by a restored backup,
 * lies ahead of this one's transactions and counts as none.
 */
export const peopleToLookAt = async (tx: Tx, most: number): Promise<ToLookAt> => {
  const { rows: marks } = await sql<{ oldest: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as oldest`.execute(tx)
  const { rows } = await sql<{ id: PersonId }>`
    select p.id from people.person p where p.hub_id = (select auth.hub())
       and p.recorded_tx >= coalesce((select m.from_tx from people.look_mark m where m.hub_id = (select auth.hub())
             and m.from_tx <= pg_snapshot_xmax(pg_current_snapshot())), '0'::xid8)
       and not exists (select from people.looked l where l.person_id = p.id) limit ${most}`.execute(tx)
  return { people: rows.map(({ id }) => id), from: marks[0]?.oldest ?? '0' }
}

/** Everybody recorded before this transaction has been looked at. */
export const moveLookMark = async (tx: Tx, hub: HubId, from: string): Promise<void> => {
  await sql`
    insert into people.look_mark (hub_id, from_tx) values (${hub}, ${from}::xid8)
    on conflict (hub_id) do update set from_tx = excluded.from_tx`.execute(tx)
}

export type Proposal = {
  readonly one: string
  readonly other: string
  readonly likeness: 'link' | 'review'
  readonly bits: number
}

/** Keeps the pairs the finder proposed, each once, and that these people have been looked at. */
export const keepProposals = async (
  tx: Tx,
  hub: HubId,
  {
    looked,
    proposals,
    oneIn,
  }: { readonly looked: readonly string[]; readonly proposals: readonly Proposal[]; readonly oneIn: number },
  now: Temporal.Instant,
): Promise<void> => {
  for (const { one, other, likeness, bits } of proposals) {
    const { left, right } = pairOf(one, other)
    await sql`
      insert into people.pair (hub_id, left_id, right_id, why, likeness, bits, twice, stage, proposed_at)
      select ${hub}, ${left}, ${right}, 'likeness', ${likeness}, ${bits}, ${isReadTwice(`${left} ${right}`, oneIn)}, 'first', ${now}
       where not exists (select from people.judgement j where j.left_id = ${left} and j.right_id = ${right})
         and (select count(*) from people.person p where p.id in (${left}, ${right})) = 2
      on conflict do nothing`.execute(tx)
  }
  await sql`
    insert into people.looked (person_id, hub_id) select id, ${hub} from unnest(${[...looked]}::uuid[]) as seen(id)
    on conflict do nothing`.execute(tx)
}

/** The newest pairs people came to a word on, with the finder's weights; the newest by when they were proposed. */
export const labels = async (tx: Tx, most = 2_000): Promise<readonly Label[]> => {
  const { rows } = await sql<Label>`
    select p.bits, last.verdict = 'same' as same
      from people.pair p cross join lateral (
        select r.verdict from people.reading r where r.pair_id = p.id order by r.number desc limit 1) last
     where p.hub_id = (select auth.hub()) and p.stage = 'done' and p.bits is not null and last.verdict <> 'unsure'
     order by p.proposed_at desc limit ${most}`.execute(tx)
  return rows
}

/** What the two readers said of each pair that was read twice by choice, neither knowing the other's word. */
export const readTwice = async (tx: Tx): Promise<readonly TwoWords[]> => {
  const { rows } = await sql<TwoWords>`
    select a.verdict as first, b.verdict as second from people.pair p
      join people.reading a on a.pair_id = p.id and a.number = 1
      join people.reading b on b.pair_id = p.id and b.number = 2
     where p.hub_id = (select auth.hub()) and p.why = 'likeness' and p.twice`.execute(tx)
  return rows
}
