import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { HubId } from '../../kernel/id.ts'
import type { Database } from '../db/database.ts'
import type { Tx } from '../db/pool.ts'

export type Channel = 'mail' | 'text'

/** One message as it waits in the outbox. */
export type Message = {
  readonly id: string
  readonly channel: Channel
  readonly recipient: string
  readonly subject: string
  readonly content: string
  /** How often sending it has failed. */
  readonly tries: number
}

/** Sends one message, or throws. `id` stays the same when a message is sent again. */
export type Carrier = (message: Message) => Promise<void>

/** Who carries what; null where nobody does, and messages of that kind wait. */
export type Carriers = Readonly<Record<Channel, Carrier | null>>

const longestWait = 3_600

/** Seconds to wait after so many failures: half a minute, doubling, at most an hour. Never given up: somebody waits for it. */
export const waitAfter = (failures: number): number => Math.min(30 * 2 ** Math.max(failures - 1, 0), longestWait)

const nextOf = async (tx: Tx, channels: readonly Channel[], now: Temporal.Instant): Promise<Message | null> => {
  const { rows } = await sql<Message>`
    select id, channel, recipient, subject, content, tries from post.message
     where hub_id = (select auth.hub()) and sent_at is null and try_after <= ${now} and channel = any(${[...channels]})
     order by try_after, written_at, id limit 1 for update skip locked`.execute(tx)
  return rows[0] ?? null
}

const markSent = (tx: Tx, id: string, now: Temporal.Instant) =>
  sql`update post.message set sent_at = ${now}, tries = tries + 1 where id = ${id}`.execute(tx)

const putOff = (tx: Tx, { id, tries }: Message, now: Temporal.Instant) =>
  sql`update post.message set tries = tries + 1, try_after = ${now.add({ seconds: waitAfter(tries + 1) })} where id = ${id}`.execute(
    tx,
  )

export type Turn = 'sent' | 'failed' | 'nothing'

/**
 * Sends the message of a hub that has waited longest, if any. It is marked in the transaction that holds it, after it was
 * handed over: a process killed in between sends it again, so every message goes out at least once.
 */
export const sendNext = (db: Database, hub: HubId, carriers: Carriers, now: Temporal.Instant): Promise<Turn> => {
  const channels = (['mail', 'text'] as const).filter((channel) => carriers[channel] !== null)
  return db.as({ kind: 'clockwork', hub, task: 'post' }, 'post', async (tx) => {
    const message = await nextOf(tx, channels, now)
    const carry = message === null ? null : carriers[message.channel]
    if (message === null || carry === null) return 'nothing'
    try {
      await carry(message)
    } catch {
      await putOff(tx, message, now)
      return 'failed'
    }
    await markSent(tx, message.id, now)
    return 'sent'
  })
}

/** How many messages of one kind wait in a hub. */
export const waitingOf = (db: Database, hub: HubId, channel: Channel): Promise<number> =>
  db.as({ kind: 'clockwork', hub, task: 'post' }, 'post', async (tx) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from post.message
       where hub_id = (select auth.hub()) and sent_at is null and channel = ${channel}`.execute(tx)
    return rows[0]?.count ?? 0
  })
