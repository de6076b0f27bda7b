import { setTimeout as wait } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import type { HubId } from '../kernel/id.ts'
import type { Database } from '../platform/db/database.ts'
import type { Job } from '../platform/module.ts'

export type Worker = { readonly stop: () => Promise<void> }

type WorkerParts = {
  readonly db: Database
  readonly hubs: () => Promise<readonly HubId[]>
  readonly log: (detail: object, message: string) => void
}

/** Runs each job at its pace until stopped. A job that fails is tried again at its next turn; only its name is logged. */
export const startWorker = (jobs: readonly Job[], { db, hubs, log }: WorkerParts): Worker => {
  const ending = new AbortController()
  const loop = async (job: Job): Promise<void> => {
    while (!ending.signal.aborted) {
      try {
        await job.run({ db, hubs: await hubs(), now: Temporal.Now.instant() })
      } catch (error) {
        log({ job: job.name, kind: error instanceof Error ? error.name : 'unknown' }, 'job failed')
      }
      await wait(job.everySeconds * 1_000, undefined, { signal: ending.signal }).catch(() => undefined)
    }
  }
  const running = jobs.map(loop)
  return {
    stop: async () => {
      ending.abort()
      await Promise.all(running)
    },
  }
}
