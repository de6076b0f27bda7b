import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { signalsOfHub } from '../../src/contexts/frontdoor/jobs/signals.job.ts'
import { answerRequest } from '../../src/contexts/frontdoor/parts/answering.ts'
import { evidenceOf, signalsOf } from '../../src/contexts/frontdoor/store/signals.ts'
import { aKnownAnswer, askedAbout } from './answer-bench.ts'
import type { Bench } from './hub-bench.ts'

export type ToldItem = {
  readonly occurred: string
  readonly kind?: string
  readonly content: string
  readonly side?: 'worry' | 'strength'
}

/** An agency answers with these items. */
export const answersWith = async (
  { db, town }: Bench,
  key: string,
  request: string,
  items: readonly ToldItem[],
  at: Temporal.Instant,
): Promise<void> => {
  const actor = await town.actor(key)
  const { items: given, ...rest } = aKnownAnswer('x')
  const [item] = given
  if (item === undefined) throw new Error('The known answer has an item.')
  const answer = { ...rest, items: items.map((one) => ({ ...item, ...one })) }
  const done = await db.as(actor, 'request.answer', (tx) => answerRequest(tx, actor, { request, given: answer }, at))
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
}

/** A contact about which police and health are asked, and health says that the child was not brought twice after an injury. */
export const notBrought = async (bench: Bench, came: Temporal.Instant, kinds = ['not-brought', 'not-brought']) => {
  const { contact, requests } = await askedAbout(bench, ['police', 'health'], came)
  await answersWith(
    bench,
    'health',
    requests['health'] ?? '',
    [
      { occurred: '2026-05-04', kind: 'injury-seen', content: 'A graze, said to be from a fall.' },
      { occurred: '2026-06-10', ...(kinds[0] === undefined ? {} : { kind: kinds[0] }), content: 'Not at the review.' },
      {
        occurred: '2026-09-14',
        ...(kinds[1] === undefined ? {} : { kind: kinds[1] }),
        content: 'Not at the hearing test.',
      },
    ],
    came,
  )
  return { contact, requests }
}

/** The clockwork looks at the hub, as the job does. */
export const look = async (bench: Bench, now: Temporal.Instant): Promise<void> => {
  const { hub } = await bench.town.actor('screener')
  await signalsOfHub(bench.db, hub, now, bench.needs)
}

export const signalsAt = async ({ db, town }: Bench, contact: string, who = 'screener') =>
  db.as(await town.actor(who), 'look', (tx) => signalsOf(tx, contact))

export const evidenceAt = async ({ db, town }: Bench, contact: string, who = 'screener') =>
  db.as(await town.actor(who), 'look', (tx) => evidenceOf(tx, [contact]))

export const itemIds = async ({ db, town }: Bench, contact: string): Promise<Readonly<Record<string, string>>> =>
  db.as(await town.actor('screener'), 'look', async (tx) => {
    const { rows } = await sql<{ id: string; content: string }>`
      select id, content from sharing.sealed_item where enquiry_id = ${contact}`.execute(tx)
    return Object.fromEntries(rows.map(({ id, content }) => [content, id]))
  })
