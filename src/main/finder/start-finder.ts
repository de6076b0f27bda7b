import type { Worker } from 'node:worker_threads'
import { startThread } from '../../linkage/index.ts'
import type { FinderSettings } from './run-finder.ts'

/** A finder beside the pages, in a thread of its own. */
export type StartedFinder = {
  /** Where it answers; null while it reads everybody or starts anew. */
  readonly address: () => string | null
  readonly stop: () => Promise<void>
}

export type Warn = (detail: object, message: string) => void

const pause = 5_000

/** Starts the finder and starts it again when it ends. Pages do without it meanwhile. */
export const startFinder = (settings: FinderSettings, warn: Warn): StartedFinder => {
  let address: string | null = null
  let stopping = false
  let later: NodeJS.Timeout | undefined
  const start = (): Worker => {
    const thread = startThread(new URL('./finder-thread', import.meta.url), settings)
    thread.once('message', (port: number) => {
      address = `http://127.0.0.1:${String(port)}`
    })
    // An error ends the thread, and that is heard below; unheard, it would end the whole process.
    thread.once('error', () => undefined)
    thread.once('exit', () => {
      address = null
      if (stopping) return
      warn({}, 'the finder of people ended and is started again')
      later = setTimeout(() => (running = start()), pause)
    })
    return thread
  }
  let running = start()
  return {
    address: () => address,
    stop: async () => {
      stopping = true
      clearTimeout(later)
      await running.terminate()
    },
  }
}
