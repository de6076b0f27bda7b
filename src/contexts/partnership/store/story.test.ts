import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '../../../kernel/id.ts'
import { openDatabase, type Database } from '../../../platform/db/database.ts'
import { cloneDatabase, type TestDatabase } from '../../../../test/setup/database.ts'
import { endStory, readStory, storiesLeft, tellStory } from './story.ts'

const began = Temporal.Instant.from('2026-11-23T09:00Z')
const later = Temporal.Instant.from('2026-11-23T09:30Z')

let cloned: TestDatabase
let db: Database
beforeAll(async () => {
  cloned = await cloneDatabase()
  db = openDatabase(cloned.logins)
})
afterAll(async () => {
  await db.close()
  await cloned.drop()
})

it('a tour is kept with where it leads, and is left over until it is ended', async () => {
  const id = newId()
  await db.atDoor((door) => tellStory(door, id, { nursery: 'somebody' }, began))
  expect(await db.atDoor((door) => readStory(door, id))).toEqual({ nursery: 'somebody' })
  expect(await db.atDoor((door) => storiesLeft(door, began))).toEqual([])
  expect(await db.atDoor((door) => storiesLeft(door, later))).toEqual([id])
  await db.atDoor((door) => endStory(door, id, later))
  expect(await db.atDoor((door) => storiesLeft(door, later))).toEqual([])
})

it('there is no tour with an id nobody was given', async () => {
  expect(await db.atDoor((door) => readStory(door, newId()))).toBeNull()
})

it('a live database keeps no tour, whatever the program asks', async () => {
  const live = await cloneDatabase({ stamp: 'live' })
  const door = openDatabase(live.logins)
  await expect(door.atDoor((tx) => tellStory(tx, newId(), {}, began))).rejects.toThrow(
    /only a demonstration has a tour/,
  )
  await door.close()
  await live.drop()
})

it('nobody reads the stories but through the door’s functions', async () => {
  await expect(db.atDoor((door) => sql`select * from auth.story`.execute(door))).rejects.toThrow(/permission denied/)
})
