import { sql } from 'kysely'
import type { HubId } from '../kernel/id.ts'
import { newId } from '../kernel/id.ts'
import type { Database } from '../platform/db/database.ts'

/** Every hub of this installation, for the clockwork to work through one after another. */
export const hubsOf = (db: Database): Promise<readonly HubId[]> =>
  db.as({ kind: 'clockwork', hub: newId(), task: 'list-hubs' }, 'list-hubs', async (tx) => {
    const { rows } = await sql<{ id: HubId }>`select id from partnership.hub order by created_at`.execute(tx)
    return rows.map(({ id }) => id)
  })
