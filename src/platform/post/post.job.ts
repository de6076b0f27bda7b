import type { Temporal } from 'temporal-polyfill'
import type { HubId } from '../../kernel/id.ts'
import type { Database } from '../db/database.ts'
import type { Job } from '../module.ts'
import { type Carriers, type Channel, sendNext, waitingOf } from './outbox.ts'

type Warn = (detail: object, message: string) => void

/** Enough at a turn that one hub's flood does not keep another hub's code waiting. */
const atOnce = 50
/** So many failures in a row mean that the carrier is ill, not the recipients. */
const enoughFailures = 5
const warnEverySeconds = 600

const sendSome = async (db: Database, hub: HubId, carriers: Carriers, now: Temporal.Instant): Promise<number> => {
  let failures = 0
  let inARow = 0
  for (let turns = 0; turns < atOnce && inARow < enoughFailures; turns += 1) {
    const turn = await sendNext(db, hub, carriers, now)
    if (turn === 'nothing') break
    inARow = turn === 'failed' ? inARow + 1 : 0
    if (turn === 'failed') failures += 1
  }
  return failures
}

/** At most one complaint of a kind in so many seconds. */
const sparing = (warn: Warn) => {
  const quietUntil = new Map<string, number>()
  return (detail: object, message: string, now: Temporal.Instant) => {
    if (now.epochMilliseconds < (quietUntil.get(message) ?? 0)) return
    quietUntil.set(message, now.epochMilliseconds + warnEverySeconds * 1_000)
    warn(detail, message)
  }
}

const jobFor = (channel: Channel, { carriers, warn }: PostParts): Job => {
  const own: Carriers = { mail: null, text: null, [channel]: carriers[channel] }
  const complain = sparing(warn)
  return {
    name: `post-${channel}`,
    everySeconds: 2,
    run: async ({ db, hubs, now }) => {
      let failures = 0
      let waiting = 0
      for (const hub of hubs) {
        failures += await sendSome(db, hub, own, now)
        if (own[channel] === null) waiting += await waitingOf(db, hub, channel)
      }
      if (failures > 0) complain({ channel, failures }, 'post could not be sent and will be tried again', now)
      if (waiting > 0) complain({ channel, waiting }, 'post waits: set SMTP_URL for mail, and a gateway for texts', now)
    },
  }
}

export type PostParts = { readonly carriers: Carriers; readonly warn: Warn }

/**
 * Sends what the outbox of each hub holds, texts and mail each by themselves, so that a silent mail server keeps no code
 * waiting. Says in the log how many could not be sent or have nobody to carry them: never to whom, never what.
 */
export const postJobs = (parts: PostParts): readonly Job[] => [jobFor('text', parts), jobFor('mail', parts)]
