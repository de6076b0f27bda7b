import { Temporal } from 'temporal-polyfill'
import { setUpTown, type Town } from '../../src/main/seed/town.ts'
import { type Database, openDatabase } from '../../src/platform/db/database.ts'
import { cloneDatabase, type TestDatabase } from './database.ts'

export type TownDatabase = {
  readonly town: Town
  readonly db: Database
  readonly cloned: TestDatabase
  readonly close: () => Promise<void>
}

/** A database of one's own with both hubs and all their people, and nothing referred yet. */
export const openTown = async (opened = Temporal.Instant.from('2026-01-05T09:00:00Z')): Promise<TownDatabase> => {
  const cloned = await cloneDatabase()
  const db = openDatabase(cloned.logins)
  const town = await setUpTown(db, opened)
  const close = async () => {
    await db.close()
    await cloned.drop()
  }
  return { town, db, cloned, close }
}
