import pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBench, type Bench } from '../../../test/frontdoor/hub-bench.ts'
import { tellStory } from '../../contexts/partnership/store/story.ts'
import { storiesLeft } from '../../contexts/partnership/module.ts'
import { newId } from '../../kernel/id.ts'
import { openTour, tourModule } from './open-tour.ts'

const began = Temporal.Instant.from('2026-11-23T09:00Z')
const later = Temporal.Instant.from('2026-11-23T10:00Z')
let bench: Bench
let look: pg.Client
beforeAll(async () => {
  bench = await openBench()
  look = new pg.Client({ connectionString: bench.superuserUrl })
  await look.connect()
})
afterAll(async () => {
  await look.end()
  await bench.close()
})

it('a tour whose people are not all there does not begin, and one left half-way is ended without them', async () => {
  const needs = { ...bench.needs, db: bench.db }
  await look.query(`update auth.account set disabled_at = now() where name = 'Miriam Falk'`)
  expect(await openTour(needs).begin(later)).toBeNull()
  const id = newId()
  await bench.db.atDoor((door) => tellStory(door, id, { contact: crypto.randomUUID() }, began))
  const [job] = tourModule(needs).jobs
  await job?.run({ db: bench.db, hubs: [], now: later })
  expect(await bench.db.atDoor((door) => storiesLeft(door, later))).toEqual([])
})
