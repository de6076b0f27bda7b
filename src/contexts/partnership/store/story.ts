import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Story } from '../model/tour.ts'

/** Keeps where one visitor's tour leads. The database refuses unless it was stamped a demonstration. */
export const tellStory = async (door: Tx, id: string, story: Story, now: Temporal.Instant): Promise<void> => {
  await sql`select auth.tell_story(${id}, ${JSON.stringify(story)}, ${now})`.execute(door)
}

/** Where a tour leads; null when there is none with this id. */
export const readStory = async (door: Tx, id: string): Promise<Story | null> => {
  const { rows } = await sql<{ told: Story | null }>`select auth.story(${id}) as told`.execute(door)
  return rows[0]?.told ?? null
}

export const endStory = async (door: Tx, id: string, now: Temporal.Instant): Promise<void> => {
  await sql`select auth.end_story(${id}, ${now})`.execute(door)
}

/** Tours begun before this moment that nobody has ended. */
export const storiesLeft = async (door: Tx, before: Temporal.Instant): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`select id from auth.stories_left(${before}) as left_over (id)`.execute(
    door,
  )
  return rows.map(({ id }) => id)
}
