import { launchPatiently } from './launch.ts'
import { isAlive } from './running-process.ts'
import { waitForEnd, type Running } from './running-server.ts'
import * as server from './server.ts'
import { EmbeddedTrouble } from './trouble.ts'

/** Starts the server again when it dies under us, on the same port, so open pools find it. */
export const watchOver = (site: server.Site, first: Running, log: (line: string) => void) => {
  let running = first
  let stopping = false
  let busy: Promise<void> = Promise.resolve()
  const restart = async () => {
    log('The database server ended; starting it again.')
    try {
      running = await launchPatiently(site, running.port)
    } catch (error) {
      log(error instanceof Error ? error.message : String(error))
    }
  }
  let restarting = false
  const timer = setInterval(() => {
    if (stopping || restarting || isAlive(running.pid)) return
    restarting = true
    busy = restart().finally(() => {
      restarting = false
    })
  }, 250)
  timer.unref()
  return {
    pid: () => running.pid,
    end: async () => {
      stopping = true
      clearInterval(timer)
      await busy
      await server.askToStop(site, running.pid)
      if (!(await waitForEnd(running.pid, 60_000))) throw new EmbeddedTrouble('The database server does not stop.')
    },
  }
}

const signals = ['SIGINT', 'SIGTERM'] as const

/** Ends the server with us: on a signal nobody else handles, and, without waiting, on any other exit but SIGKILL. */
export const tie = (site: server.Site, pid: () => number, stop: () => Promise<void>): (() => void) => {
  const onExit = () => {
    void server.askToStop(site, pid())
  }
  const onSignal = (signal: NodeJS.Signals) => {
    // Whoever else listens shuts down in their own order and calls stop() last. We listen first: a listener
    // that listens once is gone after its turn and would not be counted.
    if (process.listenerCount(signal) > 1) return
    void stop().finally(() => process.kill(process.pid, signal))
  }
  process.once('exit', onExit)
  for (const signal of signals) process.prependListener(signal, onSignal)
  return () => {
    process.off('exit', onExit)
    for (const signal of signals) process.off(signal, onSignal)
  }
}
