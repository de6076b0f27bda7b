import { sql } from 'kysely'
import { openPool } from '../../../platform/db/pool.ts'
import type { PersonIdentity } from '../model/identity.ts'
import type { KeptApart } from '../model/kept-apart.ts'
import type { Indexed } from './people-index.ts'

export type Fed = Indexed & { readonly hub: string }

/** Whoever was recorded since the last asking. */
export type Feed = {
  /** Hands over everybody not handed over yet, in parts; somebody may come twice, nobody is left out. */
  readonly next: (take: (part: readonly Fed[]) => void) => Promise<void>
  /** Every record that is kept apart from another, of all hubs, as it stands now. */
  readonly keptApart: () => Promise<readonly KeptApart[]>
  readonly close: () => Promise<void>
}

type Row = { id: string; hub_id: string; source_id: string; body: PersonIdentity }

const fed = ({ id, hub_id, source_id, body }: Row): Fed => ({ id, hub: hub_id, sourceId: source_id, identity: body })

const part = 20_000
const columns = sql`p.id, p.hub_id, p.source_id, p.body`

/**
 * Reads people over the finder's own login. The first reading takes everybody by id; each later one takes those recorded by
 * transactions from the oldest that was under way at the reading before, so that nobody who commits late is missed.
 * Transaction numbers of another server, brought here by a restored backup, lie past the newest and wait their turn: the
 * first reading has had those people.
 */
export const openFeed = (url: string): Feed => {
  const { kysely } = openPool(url, 1)
  let from: string | null = null
  const oldest = async (): Promise<string> => {
    const { rows } = await sql<{ oldest: string }>`
      select pg_snapshot_xmin(pg_current_snapshot())::text as oldest`.execute(kysely)
    return rows[0]?.oldest ?? '0'
  }
  const everybody = async (take: (people: readonly Fed[]) => void): Promise<void> => {
    const begun = await oldest()
    for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
      const { rows } = await sql<Row>`
        select ${columns} from people.person p where p.id > ${last} order by p.id limit ${part}`.execute(kysely)
      take(rows.map(fed))
      const end = rows.at(-1)
      if (end === undefined) break
      last = end.id
    }
    from = begun
  }
  const since = async (start: string, take: (people: readonly Fed[]) => void): Promise<void> => {
    const { rows } = await sql<Row & { oldest: string }>`
      select s.oldest::text as oldest, ${columns}
        from (select pg_snapshot_xmin(pg_current_snapshot()) as oldest, pg_snapshot_xmax(pg_current_snapshot()) as newest) s
        left join people.person p on p.recorded_tx >= ${start}::xid8 and p.recorded_tx < s.newest`.execute(kysely)
    take(rows.filter(({ id }) => (id as string | null) !== null).map(fed))
    from = rows[0]?.oldest ?? start
  }
  return {
    next: (take) => (from === null ? everybody(take) : since(from, take)),
    keptApart: async () => {
      const { rows } = await sql<KeptApart>`
        select restriction_id as restriction, person_id as person, side from auth.all_kept_apart()`.execute(kysely)
      return rows
    },
    close: () => kysely.destroy(),
  }
}
