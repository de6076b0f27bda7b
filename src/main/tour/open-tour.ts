import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { ContactId } from '../../contexts/frontdoor/index.ts'
import { endStory, readStory, storiesLeft, type Story, type Tour } from '../../contexts/partnership/module.ts'
import { asId, type UserId } from '../../kernel/id.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Tx } from '../../platform/db/pool.ts'
import type { Module } from '../../platform/module.ts'
import { chanceFrom } from '../seed/chance.ts'
import type { Stage } from '../seed/stage.ts'
import { actorFor } from '../seed/town.ts'
import { playDecision, playUntilAnswered } from './play.ts'
import { followOneChild } from './steps.ts'

const people: Readonly<Record<string, string>> = {
  nursery: 'Carol Beddoes',
  screener: 'Rosa Osei',
  police: 'Sgt Amir Dhillon',
  health: 'Grace Moyo',
  decider: 'Miriam Falk',
}

/** Who of the story's people is not to be had in this town any more. */
const missingOf = async (door: Tx): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`select name from auth.personas()`.execute(door)
  return Object.values(people).filter((name) => !rows.some((row) => row.name === name))
}

const usersOf = async (door: Tx): Promise<Readonly<Record<string, UserId>>> => {
  const { rows } = await sql<{ user_id: UserId; name: string }>`select user_id, name from auth.personas()`.execute(door)
  const idOf = (name: string): UserId => {
    const found = rows.find((row) => row.name === name)
    if (found === undefined) throw new Error(`The demonstration has nobody called ${name}`)
    return found.user_id
  }
  return Object.fromEntries(Object.entries(people).map(([key, name]) => [key, idOf(name)]))
}

type TourNeeds = Stage['needs'] & { readonly db: Database }

/** The hub's hours in the story; the clocks themselves go by its published policy. */
const hours = 'Mo-Th 09:00-17:00; Fr 09:00-17:00'

const stageFor = async (needs: TourNeeds, now: Temporal.Instant): Promise<Stage> => {
  const { db } = needs
  const users = await db.atDoor(usersOf)
  const calendar = needs.calendarOf('england-and-wales', hours)
  const town = { hubs: {}, agencies: {}, users, actor: actorFor(db, users) }
  return { db, town, chance: chanceFrom(randomInt(2 ** 31)), calendar, needs, now }
}

/** From this step on the decision has been taken. */
const decidedFrom = followOneChild.findIndex(({ decided }) => decided === true) + 1

const decide = async (needs: TourNeeds, story: Story, now: Temporal.Instant): Promise<void> => {
  const contact: ContactId | null = asId<'contact'>(story['contact'] ?? '')
  if (contact !== null) await playDecision(await stageFor(needs, now), contact)
}

/** The guided tour of a demonstration, played for each visitor on the real database. */
export const openTour = (needs: TourNeeds): Tour => ({
  steps: followOneChild,
  begin: async (now) => {
    // Somebody who tried an administrator may have reset or ended a person of the story: that is said, not a fault.
    if ((await needs.db.atDoor(missingOf)).length > 0) return null
    const stage = await stageFor(needs, now)
    return { ...stage.town.users, ...(await playUntilAnswered(stage)) }
  },
  arrive: async (story, step, now) => {
    if (step >= decidedFrom) await decide(needs, story, now)
  },
})

/** Decides for the children of tours that were left half-way, so that no red one stays open in the town. */
export const tourModule = (needs: TourNeeds): Module => ({
  name: 'tour',
  routes: [],
  jobs: [
    {
      name: 'end-tours',
      everySeconds: 60,
      run: async ({ db, now }) => {
        // Without all of its people a story cannot be ended by them: its contact waits for the town's own staff.
        const whole = (await db.atDoor(missingOf)).length === 0
        for (const id of await db.atDoor((door) => storiesLeft(door, now.subtract({ minutes: 30 })))) {
          const story = await db.atDoor((door) => readStory(door, id))
          if (story !== null && whole) await decide(needs, story, now)
          await db.atDoor((door) => endStory(door, id, now))
        }
      },
    },
  ],
  navigation: () => [],
  previews: [],
})
